/** One course with certain contacts: the rules and the parts of the cost that look at a course as a whole. */
import { type DayNumber, dayNumber } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CostPart } from '../cost/amount.ts';
import { prices } from '../cost/index.ts';
import { course as courseRule } from '../rules/course.ts';
import { howMany } from '../rules/how-many.ts';
import { rhythm } from '../rules/rhythm.ts';
import { team as teamRule } from '../rules/team.ts';
import type { Violation } from '../rules/violation.ts';
import type { TeamFacts } from '../view/facts.ts';
import type { Contact, CourseView, PlanView } from '../view/plan-view.ts';
import { isExcused } from './excuses.ts';
import { isLater, type Situation, type StandingContact, type StandingCourse } from './situation.ts';

/** The parts of the cost that a course has for itself, and the published contacts that it moves. */
export type CoursePart = Extract<
  CostPart,
  'late' | 'wait' | 'gap' | 'missing' | 'modality' | 'therapistChange' | 'travel'
>;
const courseParts: readonly CoursePart[] = [
  'late',
  'wait',
  'gap',
  'missing',
  'modality',
  'therapistChange',
  'travel',
];

const nothing: Plan = {
  format: 'holdplan-plan',
  version: 1,
  scenario: '',
  placements: [],
  waiting: [],
  staffing: [],
  cancelled: [],
  cost: 0,
  bound: null,
};

/** What the course breaks with these contacts, the excuses of a replan taken into account. */
export function courseFaults(
  situation: Situation,
  course: StandingCourse,
  contacts: readonly StandingContact[],
  team: TeamFacts | null,
): Violation[] {
  const { after } = situation;
  if (contacts.length === 0 && after.ended.has(course.id)) return [];
  const view = planOf(situation, viewOf(situation, course, contacts, team));
  return [courseRule, howMany, rhythm, teamRule]
    .flatMap((rule) => rule(view))
    .filter((violation) => !isExcused(after, violation));
}

/** What the course costs with these contacts, part by part; `moved` counts published contacts that no event hit and that are gone. */
export function courseCost(
  situation: Situation,
  course: StandingCourse,
  contacts: readonly StandingContact[],
  team: TeamFacts | null,
): Record<CoursePart | 'moved', number> {
  const { after, facts } = situation;
  const view = planOf(situation, viewOf(situation, course, contacts, team));
  const parts = { moved: 0 } as Record<CoursePart | 'moved', number>;
  for (const part of courseParts)
    parts[part] = prices[part](view).reduce((sum, amount) => sum + amount.cost, 0);
  const end = after.ended.get(course.id) ?? Number.POSITIVE_INFINITY;
  const moved = course.published.filter(
    (c) => c.day > after.at && c.day <= end && !situation.isHit(c) && !contacts.some(({ was }) => was === c),
  ).length;
  parts.moved = moved * (facts.scenario.standard.weights.moved ?? 0);
  return parts;
}

export function sumOf(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((a, b) => a + b, 0);
}

function planOf(situation: Situation, course: CourseView): PlanView {
  const { facts, state, after } = situation;
  return {
    facts,
    plan: nothing,
    courses: [course],
    staffing: [],
    cancelled: [],
    oldSeats: [],
    session(teamId, day) {
      const span = facts.teams.get(teamId)?.sessions.get(day) ?? null;
      if (!span || day <= after.at) return isCancelledBefore(situation, teamId, day) ? null : span;
      const s = situation.sessionOf(teamId, day);
      return s < 0 || state.cancelled[s] === 0 ? span : null;
    },
  };
}

function isCancelledBefore({ after }: Situation, teamId: string, day: DayNumber): boolean {
  return after.published.cancelled.some((c) => c.teamId === teamId && dayNumber(c.date) === day);
}

function viewOf(
  { instance }: Situation,
  { facts, modality }: StandingCourse,
  contacts: readonly StandingContact[],
  team: TeamFacts | null,
): CourseView {
  const all = [...contacts]
    .sort((a, b) => (isLater(a, b) ? 1 : -1))
    .map(
      (c): Contact => ({
        kind: c.kind,
        day: c.day,
        from: c.from,
        to: c.to,
        therapistId: c.was?.therapistId ?? instance.staff.ids[c.therapist] ?? null,
        roomId: null,
      }),
    );
  const sessions = all.filter(({ kind }) => kind === 'team');
  const appointments = all.filter(({ kind }) => kind !== 'team');
  return {
    referral: facts,
    modality,
    appointments,
    enrolment: modality === 'team' ? { team, days: sessions.map(({ day }) => day) } : null,
    contacts: all,
    training: all.filter(({ kind }) => kind === 'team' || kind === 'individual' || kind === 'home'),
    start: appointments.find(({ kind }) => kind === 'startInterview') ?? null,
  };
}
