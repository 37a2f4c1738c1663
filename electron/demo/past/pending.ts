/** Inquiries of the last weeks that are not decided yet. */

import type { PastCourse } from '../../interchange/past.ts';
import { makeReferral } from '../referrals.ts';
import type { CourseStory } from './closed.ts';
import { firstSteps } from './first-steps.ts';
import { dateOf, type PastGround, workingDaysBefore } from './ground.ts';

/** `count` courses that have come as far as their inquiry, the contact or the visitation; a few of them should have come further. */
export function pendingInquiries(ground: PastGround, count: number): CourseStory[] {
  const { random, working, today } = ground;
  return Array.from({ length: count }, () => {
    const visitatedOn = dateOf(workingDaysBefore(working, today, random.int(0, 6)));
    const drawn = makeReferral(random, ground.referralGround, today);
    const { illness, steps } = firstSteps(ground, { ...drawn, unavailable: [], visitatedOn });
    const upTo = random.weighted<PastCourse['steps'][number]['kind']>([
      ['inquiry', 40],
      ['visitatorContact', 40],
      ['visitation', 20],
    ]);
    const place = steps.findLastIndex(({ kind }) => kind === upTo);
    return {
      serviceId: null,
      legalBasis: null,
      modality: null,
      illness,
      steps: steps.slice(0, Math.max(1, place + 1)),
      contacts: [],
      seat: null,
      letters: [],
    };
  });
}
