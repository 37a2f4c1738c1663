/** Why a referral waits, found by looking at what is missing in the final plan. */
import { isoDate } from '#shared/calendar/dates.ts';
import type { Waiting, WaitingReason } from '#shared/model/plan.ts';
import { startDay } from '../course/course.ts';
import { ANY_COURSE, type CourseFinder } from '../course/course-finder.ts';
import { ALONE, AT_HOME, type Citizen, TEAM, therapistsOf } from '../instance/citizens.ts';
import { FINAL, HOME, INDIVIDUAL, MIDWAY, START } from '../instance/lengths.ts';
import type { PlanState } from '../state/state.ts';

/** One entry for each waiting referral, in the scenario's order. */
export function whyWaiting(state: PlanState, finder: CourseFinder): Waiting[] {
  const { citizens } = state.instance;
  return citizens.list.flatMap((citizen, referral) => {
    if (state.courses[referral]) return [];
    return [
      {
        referralId: citizen.facts.source.id,
        reasons: reasonsFor(state, finder, referral, citizen),
        earliestStart: earliestStart(state, finder, referral),
      },
    ];
  });
}

/** The first day on which a course of the referral could still start beside everything in the plan, its price not asked. */
function earliestStart(state: PlanState, finder: CourseFinder, referral: number) {
  const course = finder.find(referral, Number.POSITIVE_INFINITY, {
    ...ANY_COURSE,
    firstDayOnly: true,
    handOver: false,
  });
  return course && isoDate(state.instance.days.number[startDay(course)]);
}

/**
 * What stands in the way. Without a start interview nothing else is asked; otherwise each allowed modality says what
 * it lacks. Where every piece is to be had somewhere but they never meet, or a course would cost more than to wait,
 * the days to the end of the horizon are what is short.
 */
function reasonsFor(
  state: PlanState,
  finder: CourseFinder,
  referral: number,
  citizen: Citizen,
): WaitingReason[] {
  if (!canEverCome(state, referral)) return ['availability'];
  const reasons = new Set<WaitingReason>();
  const seen = (kind: number, modality: number) => hasSlot(state, finder, referral, kind, modality);
  const modalities = [TEAM, ALONE, AT_HOME].filter((m) => citizen.allows[m]);
  if (!modalities.some((m) => seen(START, m))) return ['no-interview'];
  if (citizen.allows[TEAM]) {
    if (citizen.teams.length === 0) reasons.add('no-team');
    else if (!hasSeats(state, citizen)) reasons.add('no-seat');
  }
  if (citizen.allows[ALONE] && !seen(INDIVIDUAL, ALONE)) reasons.add('no-individual');
  if (citizen.allows[AT_HOME] && !seen(HOME, AT_HOME)) reasons.add('no-individual');
  const lacks = (kind: number) => !modalities.some((m) => seen(kind, m));
  if ((citizen.hasMidway && lacks(MIDWAY)) || (citizen.hasFinal && lacks(FINAL)))
    reasons.add('no-evaluation');
  if (reasons.size < modalities.length)
    reasons.add(lateInterviewOnly(state, finder, referral) ? 'no-interview' : 'horizon');
  return [...reasons];
}

/** Is there any day and length at which the citizen can come? */
function canEverCome(state: PlanState, referral: number): boolean {
  const { days, lengths, grid, citizens } = state.instance;
  if (grid.count === 0) return true; // Nobody works at all: that is not the citizen's doing.
  const size = days.count * lengths.count * grid.words;
  const first = referral * size + days.firstUsable * lengths.count * grid.words;
  for (let i = first; i < (referral + 1) * size; i++) if (citizens.starts[i] !== 0) return true;
  return false;
}

function hasSlot(
  state: PlanState,
  finder: CourseFinder,
  referral: number,
  kind: number,
  modality: number,
): boolean {
  const { days, citizens } = state.instance;
  for (const therapist of therapistsOf(citizens.list[referral], kind, modality))
    for (let day = days.firstUsable; day < days.count; day++)
      if (finder.slots.any(referral, kind, modality, therapist, day)) return true;
  return false;
}

/** Is a start interview still to be had, but none in time? */
function lateInterviewOnly(state: PlanState, finder: CourseFinder, referral: number): boolean {
  const { days, citizens } = state.instance;
  const citizen = citizens.list[referral];
  for (const modality of [TEAM, AT_HOME])
    for (const therapist of therapistsOf(citizen, START, modality))
      for (let day = days.firstUsable; day <= citizen.lastInTime; day++)
        if (finder.slots.any(referral, START, modality, therapist, day)) return false;
  return true;
}

/** Has one of the citizen's teams a free seat on enough dates in a row? */
function hasSeats(state: PlanState, citizen: Citizen): boolean {
  const { sessions } = state.instance;
  return citizen.teams.some(({ team, least }) => {
    let run = 0;
    for (let s = sessions.firstOfTeam[team]; s < sessions.firstOfTeam[team + 1]; s++) {
      if (state.cancelled[s] === 1) continue;
      run = state.freeSeats[s] > 0 ? run + 1 : 0;
      if (run >= Math.max(1, least)) return true;
    }
    return false;
  });
}
