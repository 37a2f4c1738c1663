/** The hard rules, in the contract's order and under its numbers. To add a rule: one file, one line here. */
import type { PlanView } from '../view/plan-view.ts';
import { citizen } from './citizen.ts';
import { course } from './course.ts';
import { days } from './days.ts';
import { doubleBooking } from './double-booking.ts';
import { grid } from './grid.ts';
import { howMany } from './how-many.ts';
import { once } from './once.ts';
import { rhythm } from './rhythm.ts';
import { rooms } from './rooms.ts';
import { seats } from './seats.ts';
import { staffing } from './staffing.ts';
import { team } from './team.ts';
import { therapist } from './therapist.ts';
import { training } from './training.ts';
import type { Rule, RuleName, Violation } from './violation.ts';
import { whatStands } from './what-stands.ts';
import { whoMay } from './who-may.ts';

export const rules: readonly { readonly number: number; readonly name: RuleName; readonly check: Rule }[] = [
  { number: 0, name: 'once', check: once },
  { number: 1, name: 'days', check: days },
  { number: 2, name: 'grid', check: grid },
  { number: 3, name: 'therapist', check: therapist },
  { number: 4, name: 'doubleBooking', check: doubleBooking },
  { number: 5, name: 'rooms', check: rooms },
  { number: 6, name: 'whoMay', check: whoMay },
  { number: 7, name: 'citizen', check: citizen },
  { number: 8, name: 'course', check: course },
  { number: 9, name: 'training', check: training },
  { number: 10, name: 'howMany', check: howMany },
  { number: 11, name: 'team', check: team },
  { number: 12, name: 'seats', check: seats },
  { number: 13, name: 'rhythm', check: rhythm },
  { number: 14, name: 'staffing', check: staffing },
  { number: 15, name: 'whatStands', check: whatStands },
];

/** Every breach of every hard rule in the plan, rule by rule. */
export function violationsOf(plan: PlanView): Violation[] {
  return rules.flatMap((rule) => rule.check(plan));
}
