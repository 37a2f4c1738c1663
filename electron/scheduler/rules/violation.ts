import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime, type Minutes } from '#shared/calendar/times.ts';
import type { CourseView, PlanView } from '../view/plan-view.ts';

/** The hard rules by name, in the contract's order; `once` is the contract's rule that each referral is in a plan once. */
export type RuleName =
  | 'once'
  | 'days'
  | 'grid'
  | 'therapist'
  | 'doubleBooking'
  | 'rooms'
  | 'whoMay'
  | 'citizen'
  | 'course'
  | 'training'
  | 'howMany'
  | 'team'
  | 'seats'
  | 'rhythm'
  | 'staffing'
  | 'whatStands';

/** One breach of one rule: facts only, the sentence is made from them where it is shown. */
export interface Violation {
  readonly rule: RuleName;
  /** What is wrong, a word or two in camel case. */
  readonly problem: string;
  /** Who and when: ids, dates, times and counts. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** A hard rule: every breach of it in a plan. */
export type Rule = (plan: PlanView) => Violation[];

/** A rule that looks at one course at a time. */
export function perCourse(check: (course: CourseView, plan: PlanView) => Violation[]): Rule {
  return (plan) => plan.courses.flatMap((course) => check(course, plan));
}

/** The facts that name a moment of a course. */
export function momentOf(course: CourseView, contact: { kind: string; day: DayNumber; from: Minutes }) {
  return {
    referralId: course.referral.source.id,
    kind: contact.kind,
    date: isoDate(contact.day),
    from: clockTime(contact.from),
  };
}
