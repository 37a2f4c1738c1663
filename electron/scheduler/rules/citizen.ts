import { type DayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import type { ReferralFacts, Span } from '../view/facts.ts';
import { covers, isWithin } from '../view/spans.ts';
import { momentOf, perCourse } from './violation.ts';

/** Contract rule 7. Every contact is at a time when the citizen can come. */
export const citizen = perCourse((course) =>
  course.contacts
    .filter((contact) => !canCome(course.referral, contact.day, contact))
    .map((contact) => ({ rule: 'citizen', problem: 'cannotCome', facts: momentOf(course, contact) })),
);

/** Can the citizen come then? No availability named means any time; `unavailable` dates are out. */
export function canCome(referral: ReferralFacts, day: DayNumber, span: Span): boolean {
  if (isWithin(referral.unavailable, day)) return false;
  if (referral.available.length === 0) return true;
  const weekday = weekdayOf(day);
  return referral.available.some((a) => a.weekday === weekday && covers(a, span));
}
