/** What it comes to if a referral is given a course: its cost against the plan as it is, part by part, and who is moved. */
import { type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { type ClockTime, clockTime } from '#shared/calendar/times.ts';
import type { Placement } from '#shared/model/plan.ts';
import type { CostPart } from '../cost/amount.ts';
import { lateCost } from '../cost/late.ts';
import { type Course, startDay } from '../course/course.ts';
import { placementOf } from '../export/write-plan.ts';
import type { PlanState } from '../state/state.ts';

export type Move =
  | {
      readonly kind: 'leader';
      readonly teamId: string;
      readonly date: IsoDate;
      readonly from: ClockTime;
      readonly was: string;
      readonly now: string;
    }
  | {
      readonly kind: 'cancelled';
      readonly teamId: string;
      readonly date: IsoDate;
      readonly from: ClockTime;
      readonly seatsLost: number;
    }
  | {
      readonly kind: 'citizen';
      readonly referralId: string;
      readonly was: Placement;
      readonly now: Placement;
    };

export interface Outcome {
  readonly placement: Placement;
  /** What the plan costs more than before; negative: less. */
  readonly costDifference: number;
  /** The parts of the difference that are not 0. */
  readonly parts: readonly { readonly part: CostPart; readonly cost: number }[];
  readonly moves: readonly Move[];
}

/** A plan's decisions as they were, to compare with. */
export interface Before {
  readonly courses: readonly (Course | null)[];
  readonly leaders: Int32Array;
  readonly cancelled: Uint8Array;
  readonly cost: number;
}

export function remember(state: PlanState): Before {
  return {
    courses: [...state.courses],
    leaders: state.leaders.slice(),
    cancelled: state.cancelled.slice(),
    cost: state.cost,
  };
}

/** Sums of fractional weights may differ by this much. */
const ROUNDING = 1e-9;

/** The state as it now is, with `referral` placed, against what was before. */
export function outcomeOf(state: PlanState, before: Before, referral: number): Outcome {
  const course = state.courses[referral];
  if (!course) throw new Error('The referral has no course to tell of');
  const parts = new Map<CostPart, number>();
  const add = (part: CostPart, cost: number) => parts.set(part, (parts.get(part) ?? 0) + cost);
  const moves: Move[] = [];
  state.courses.forEach((now, r) => {
    const was = before.courses[r] ?? null;
    if (was === now) return;
    if (was) addParts(state, was, (part, cost) => add(part, -cost));
    else add('unplaced', -state.instance.citizens.list[r].unplaced);
    if (now) addParts(state, now, add);
    else add('unplaced', state.instance.citizens.list[r].unplaced);
    if (r === referral || !was || !now) return;
    moves.push({
      kind: 'citizen',
      referralId: state.instance.citizens.list[r].facts.source.id,
      was: placementOf(state.instance, was),
      now: placementOf(state.instance, now),
    });
  });
  for (const move of sessionMoves(state, before, add)) moves.push(move);
  return {
    placement: placementOf(state.instance, course),
    costDifference: state.cost - before.cost,
    parts: [...parts].filter(([, cost]) => Math.abs(cost) > ROUNDING).map(([part, cost]) => ({ part, cost })),
    moves,
  };
}

/** A course's cost by the names of the plan's parts. */
export function addParts(
  { instance }: PlanState,
  course: Course,
  add: (part: CostPart, cost: number) => void,
) {
  const { facts, days, citizens } = instance;
  const late = lateCost(facts, citizens.list[course.referral].facts, days.number[startDay(course)]);
  add('late', late);
  add('wait', course.parts.start - late);
  for (const part of ['gap', 'missing', 'modality', 'therapistChange', 'travel'] as const)
    add(part, course.parts[part]);
}

function sessionMoves(state: PlanState, before: Before, add: (part: CostPart, cost: number) => void): Move[] {
  const { sessions, days, staff, facts } = state.instance;
  const moves: Move[] = [];
  const told = (s: number) => ({
    teamId: sessions.teams[sessions.team[s]].source.id,
    date: isoDate(days.number[sessions.day[s]]),
    from: clockTime(sessions.from[s]),
  });
  for (let s = 0; s < sessions.count; s++) {
    const first = s * state.leaderSeats;
    const isCancelled = state.cancelled[s] === 1;
    if (isCancelled && before.cancelled[s] === 1) continue;
    if (isCancelled) {
      const session = told(s);
      const seatsLost = facts.oldSeats.filter(
        (seat) => seat.teamId === session.teamId && seat.day === days.number[sessions.day[s]],
      ).length;
      moves.push({ kind: 'cancelled', ...session, seatsLost });
      add('cancelled', sessions.cancelCost[s]);
    }
    for (let seat = first; seat < first + sessions.leadersNeeded[s]; seat++) {
      const was = before.leaders[seat];
      const now = state.leaders[seat];
      if (was === now) continue;
      if (was >= 0) add('leaders', -sessions.leaderCost[was]);
      if (now >= 0) add('leaders', sessions.leaderCost[now]);
      if (was >= 0 && now >= 0)
        moves.push({
          kind: 'leader',
          ...told(s),
          was: staff.ids[sessions.leader[was]],
          now: staff.ids[sessions.leader[now]],
        });
    }
  }
  return moves;
}
