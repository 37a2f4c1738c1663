/** Courses that are over: a year of them, so that there are rates with a trend, and weeks of visitations with a season. */
import { type DayNumber, mondayOf } from '#shared/calendar/dates.ts';
import type { PastCourse } from '../../interchange/past.ts';
import { makeReferral } from '../referrals.ts';
import { pastWeeks, season } from './calendar.ts';
import { afterStart, excuse } from './evaluations.ts';
import { firstSteps } from './first-steps.ts';
import { type PastGround, serviceRulesOf } from './ground.ts';
import { train } from './training.ts';

/** A course that has no citizen yet. */
export type CourseStory = Omit<PastCourse, 'id' | 'citizenId' | 'referralId'>;

/** How many weeks before today the last of these were visitated: whoever came later is mostly still under way. */
const weeksUnderWay = 13;

/** The courses that began and ended before today, `perWeek` visitations in a week of average season. */
export function closedCourses(ground: PastGround, perWeek: number): CourseStory[] {
  const { random, working, today } = ground;
  const courses: CourseStory[] = [];
  const firstWeek = mondayOf(today) - pastWeeks * 7;
  for (let monday = firstWeek; monday < mondayOf(today); monday += 7) {
    const recent = monday > today - weeksUnderWay * 7;
    const expected = perWeek * season(monday) * (recent ? 0.12 : 1);
    // A week is never like another: the sum of a few even draws is as good as a bell.
    const count = Math.round(expected * (0.7 + 0.2 * (random.next() + random.next() + random.next())));
    for (let n = 0; n < count; n++) {
      const day = monday + random.int(0, 4);
      if (!working.isWorkingDay(day)) continue;
      const course = closedCourse(ground, day, recent);
      if (course) courses.push(course);
    }
  }
  return courses;
}

const refusals = [
  'Kan træne i et foreningshold eller fitnesscenter på egen hånd.',
  'Har allerede genoptræning efter sygehusophold for det samme.',
  'Der vurderes ikke at være udsigt til at hæve funktionen ved træning.',
];

/** One course visitated on `day`; null where it would not be over by now. `brief`: it ended before it had run its length. */
function closedCourse(ground: PastGround, day: DayNumber, brief: boolean): CourseStory | null {
  const { random, file } = ground;
  const drawn = makeReferral(random, ground.referralGround, day);
  const referral = { ...drawn, unavailable: [] };
  // One in twenty is refused; of those who are done within weeks they are a third.
  if (random.chance(brief ? 0.33 : 0.05)) {
    const { illness, steps, letters } = firstSteps(ground, referral, random.pick(refusals));
    return { ...nobodyGranted, illness, steps, letters };
  }
  const service = file.planning.services.find(({ id }) => id === referral.service);
  if (!service) throw new Error('a referral of an unknown service');
  const { illness, steps, letters } = firstSteps(ground, referral);
  const training = train(ground, service, referral, day, brief);
  if (!training) return null;
  const { contacts, seat, start, last, modality, therapist } = training;
  const after = afterStart(ground, service, { needs: referral.needs, therapist, start, last, brief });
  if (after.closedOn === null || after.closedOn >= ground.today) return null;
  return {
    serviceId: service.id,
    legalBasis: serviceRulesOf(ground, service.id).legalBasis,
    modality,
    illness,
    steps: [...steps, ...excuse(ground, day, start), ...after.steps],
    contacts: [...contacts, ...after.contacts],
    seat,
    letters: [...letters, ...after.letters],
  };
}

const nobodyGranted = { serviceId: null, legalBasis: null, modality: null, contacts: [], seat: null };
