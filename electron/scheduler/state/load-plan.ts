/** A plan as it is written, brought back into a plan state: every course, every leader, every cancellation, exactly. */
import type { DayNumber } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Price } from '../cost/amount.ts';
import { prices } from '../cost/index.ts';
import type { Course, CourseParts } from '../course/course.ts';
import { MODALITIES } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { KINDS } from '../instance/lengths.ts';
import { violationsOf } from '../rules/index.ts';
import type { Violation } from '../rules/violation.ts';
import { type CourseView, type PlanView, viewPlan } from '../view/plan-view.ts';
import { PlanState } from './state.ts';

export type LoadedPlan =
  | { readonly ok: true; readonly state: PlanState }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** The state that the plan describes; refused with every broken rule where it breaks one. */
export function loadPlan(instance: Instance, plan: Plan): LoadedPlan {
  const view = viewPlan(instance.facts, plan);
  const violations = violationsOf(view);
  if (violations.length > 0) return { ok: false, violations };
  const state = new PlanState(instance);
  const sessionOn = sessionIndex(instance);
  for (const { teamId, day, therapistIds } of view.staffing)
    state.restore(sessionOn(teamId, day), leadersOf(instance, sessionOn(teamId, day), therapistIds));
  for (const course of coursesOf(instance, view)) state.place(course);
  state.commit();
  return { ok: true, state };
}

/** Every course of a plan in the search's own numbers; those that break no rule come out exactly. */
export function coursesOf(instance: Instance, view: PlanView): Course[] {
  const sessionOn = sessionIndex(instance);
  const partsOf = courseParts(view);
  const referralIndex = new Map(instance.citizens.list.map((c, r) => [c.facts.source.id, r]));
  return view.courses.map((course) => {
    const { id } = course.referral.source;
    return courseOf(instance, referralIndex.get(id) ?? -1, course, partsOf(id), sessionOn);
  });
}

type SessionOn = (teamId: string, day: DayNumber) => number;

/** Where a team's session of a day stands among the instance's sessions; -1 where the team has none to staff. */
export function sessionIndex({ sessions, days }: Instance): SessionOn {
  const index = new Map<string, number>();
  for (let s = 0; s < sessions.count; s++)
    index.set(`${sessions.teams[sessions.team[s]].source.id}|${days.number[sessions.day[s]]}`, s);
  return (teamId, day) => index.get(`${teamId}|${day}`) ?? -1;
}

/** The leaders as positions in the instance's list of leaders, in the plan's order; -1 for who may not lead the session. */
export function leadersOf(
  { sessions, staff }: Instance,
  s: number,
  therapistIds: readonly string[],
): number[] {
  return therapistIds.map((id) => {
    const therapist = staff.indexOf.get(id);
    for (let l = sessions.firstLeader[s]; l < sessions.firstLeader[s + 1]; l++)
      if (sessions.leader[l] === therapist) return l;
    return -1;
  });
}

/** Each course's share in the parts of the cost, counted by the cost rules themselves. */
function courseParts(view: PlanView): (referralId: string) => CourseParts {
  const amounts = (price: Price) =>
    new Map(price(view).map(({ source, cost }) => [source.referralId ?? '', cost]));
  const [late, wait, gap, missing] = [prices.late, prices.wait, prices.gap, prices.missing].map(amounts);
  const [modality, change, travel] = [prices.modality, prices.therapistChange, prices.travel].map(amounts);
  return (id) => ({
    start: (late?.get(id) ?? 0) + (wait?.get(id) ?? 0),
    gap: gap?.get(id) ?? 0,
    missing: missing?.get(id) ?? 0,
    modality: modality?.get(id) ?? 0,
    therapistChange: change?.get(id) ?? 0,
    travel: travel?.get(id) ?? 0,
  });
}

function courseOf(
  { days, staff, places, sessions }: Instance,
  referral: number,
  { modality, appointments, enrolment }: CourseView,
  parts: CourseParts,
  sessionOn: SessionOn,
): Course {
  const team = enrolment?.team ?? null;
  return {
    referral,
    modality: MODALITIES.indexOf(modality),
    // In order of time, so the start interview is the first (rule 8).
    visits: appointments.flatMap(({ kind, day, from, therapistId, roomId }) => [
      kind === 'team' ? -1 : KINDS.indexOf(kind),
      days.indexOf(day),
      from,
      staff.indexOf.get(therapistId ?? '') ?? -1,
      places.roomIndex.get(roomId ?? '') ?? -1,
    ]),
    team: team ? sessions.teams.findIndex((t) => t.source.id === team.source.id) : -1,
    sessions: team ? (enrolment?.days ?? []).map((day) => sessionOn(team.source.id, day)) : [],
    parts,
    cost: Object.values(parts).reduce((a: number, b: number) => a + b, 0),
  };
}
