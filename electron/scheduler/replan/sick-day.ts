/** All of one therapist's days away handled at once: teams get substitutes, appointments move, and what is left is a call list. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { PlanChange, PlanEvents } from '#shared/model/events.ts';
import type { CancelledSession, Plan, Staffing } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { afterEvents, type PublishedContact } from './after-events.ts';
import { answerHits } from './answer-hits.ts';
import { changesOf } from './changes.ts';
import { placementOf, sessionsAhead } from './fill.ts';
import { lacking } from './repair.ts';
import { Situation } from './situation.ts';

export interface Absence {
  readonly therapistId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface SickDay {
  /** Sessions whose leaders change: led until now by `was`, from now on by `therapistIds`. */
  readonly substitutes: readonly (Staffing & { readonly was: readonly string[] })[];
  /** Sessions that nobody else can lead. */
  readonly cancelled: readonly CancelledSession[];
  /** Proposals for everybody who is touched, to be agreed with each. */
  readonly changes: readonly PlanChange[];
  /** Contacts for which no other time was found: to be talked over. */
  readonly calls: readonly PublishedContact[];
}

/** What becomes of the published plan, after what happened before, when a therapist is away. Nobody who waits is placed. */
export function sickDay(
  scenario: Scenario,
  published: Plan,
  before: PlanEvents,
  absence: Absence,
  isOver: () => boolean = () => false,
): SickDay {
  const events: PlanEvents = {
    ...before,
    events: [...before.events, { type: 'therapistAbsent', ...absence }],
  };
  const situation = new Situation(afterEvents(scenario, published, events));
  const { unanswered } = answerHits(situation, { seed: 1, isOver });
  const { staffing, cancelled } = sessionsAhead(situation);
  const placements = situation.courseList
    .filter(({ contacts }) => contacts.length > 0)
    .map((course) => placementOf(situation, course));
  const key = ({ teamId, date }: CancelledSession) => `${teamId}|${date}`;
  const ledBy = new Map(published.staffing.map((s) => [key(s), s.therapistIds]));
  const wasCancelled = new Set(published.cancelled.map(key));
  const substitutes = staffing.flatMap((session) => {
    const was = ledBy.get(key(session));
    const isSame =
      was?.length === session.therapistIds.length && was.every((id) => session.therapistIds.includes(id));
    return was && !isSame ? [{ ...session, was }] : [];
  });
  return {
    substitutes,
    cancelled: cancelled.filter((session) => !wasCancelled.has(key(session))),
    changes: changesOf(situation.after, { ...published, placements, waiting: [], staffing, cancelled }),
    calls: unanswered.flatMap((course) => lacking(situation, course).needs),
  };
}
