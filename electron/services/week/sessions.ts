/** The teams' sessions on given days, with seats and leaders: what the week and a session's page are made of. */

import type { Layer, SessionSummary, TherapistRef, WeekDay } from '#shared/api/views.ts';
import { dayNumber, type IsoDate, weekdayOf } from '#shared/calendar/dates.ts';
import type { Team, WeeklyInterval } from '#shared/model/scenario.ts';
import type { Reader } from '../../database/database.ts';
import type { PlanRecord } from '../plans/plan-rows.ts';
import type { Situation } from '../situation.ts';

/** What the database holds of the sessions in a range of days, by `sessionKey`. */
export interface SessionRecords {
  /** Citizens with a seat, those who lost it to a cancellation included. */
  readonly people: ReadonlyMap<string, readonly Seat[]>;
  /** Therapist ids, as published. */
  readonly leaders: ReadonlyMap<string, readonly string[]>;
}

/** Somebody's seat at a session. */
export interface Seat {
  readonly citizenId: string;
  readonly enrolmentId: string;
  readonly courseId: string | null;
}

/** A team holds at most one session a day, so these two name one. */
export const sessionKey = (teamId: string, date: IsoDate) => `${date} ${teamId}`;

export async function readSessionRecords(
  reader: Reader,
  from: IsoDate,
  to: IsoDate,
): Promise<SessionRecords> {
  const people = new Map<string, Seat[]>();
  const seats = await reader
    .selectFrom('enrolment_dates')
    .innerJoin('enrolments', 'enrolments.id', 'enrolment_dates.enrolment_id')
    .select([
      'enrolments.id',
      'enrolments.team_id',
      'enrolments.citizen_id',
      'enrolments.course_id',
      'enrolment_dates.date',
    ])
    .where('enrolment_dates.date', '>=', from)
    .where('enrolment_dates.date', '<=', to)
    .where('enrolment_dates.status', 'not in', ['cancelledInTime', 'cancelledLate', 'moved'])
    // A seat is lost with its session, or given free when its course ends.
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('enrolment_dates.status', '!=', 'lost'),
        exists(
          selectFrom('team_skips')
            .select('team_skips.team_id')
            .whereRef('team_skips.team_id', '=', 'enrolments.team_id')
            .whereRef('team_skips.date', '=', 'enrolment_dates.date'),
        ),
      ]),
    )
    .orderBy('enrolments.position')
    .execute();
  for (const seat of seats)
    append(people, sessionKey(seat.team_id, seat.date), {
      citizenId: seat.citizen_id,
      enrolmentId: seat.id,
      courseId: seat.course_id,
    });
  const leaders = new Map<string, string[]>();
  const staffing = await reader
    .selectFrom('session_staffing')
    .select(['team_id', 'date', 'therapist_id'])
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('position')
    .execute();
  for (const row of staffing) append(leaders, sessionKey(row.team_id, row.date), row.therapist_id);
  return { people, leaders };
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** What a draft would do to sessions, by `sessionKey`. */
export interface DraftSessions {
  readonly people: ReadonlyMap<string, readonly { referralId: string; dates: readonly IsoDate[] }[]>;
  readonly leaders: ReadonlyMap<string, readonly string[]>;
  readonly cancelled: ReadonlySet<string>;
}

/** A draft's sessions; without a draft, none. */
export function draftSessions(draft: PlanRecord | null): DraftSessions {
  const people = new Map<string, { referralId: string; dates: readonly IsoDate[] }[]>();
  const leaders = new Map<string, readonly string[]>();
  const cancelled = new Set<string>();
  for (const { referralId, enrolment } of draft?.plan.placements ?? [])
    for (const date of enrolment?.dates ?? [])
      append(people, sessionKey(enrolment?.teamId ?? '', date), {
        referralId,
        dates: enrolment?.dates ?? [],
      });
  for (const { teamId, date, therapistIds } of draft?.plan.staffing ?? [])
    leaders.set(sessionKey(teamId, date), therapistIds);
  for (const { teamId, date } of draft?.plan.cancelled ?? []) cancelled.add(sessionKey(teamId, date));
  return { people, leaders, cancelled };
}

/** All sessions of all teams on working days, in order of time, then of the teams' own order. */
export function sessionsOn(
  situation: Situation,
  days: readonly WeekDay[],
  records: SessionRecords,
  draft: DraftSessions,
): SessionSummary[] {
  const sessions = days
    .filter((day) => day.working)
    .flatMap(({ date }) =>
      situation.scenario.teams.flatMap((team) => {
        const interval = weeklySession(team, date);
        return interval ? [summary(situation, team, interval, date, records, draft)] : [];
      }),
    );
  return sessions.sort((a, b) => compare(a.date, b.date) || compare(a.from, b.from));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The team's weekly session that falls on `date`, while the team runs; the day may be closed all the same. */
export function weeklySession(team: Team, date: IsoDate): WeeklyInterval | null {
  if (date < team.from || date > team.to) return null;
  const weekday = weekdayOf(dayNumber(date));
  return team.sessions.find((session) => session.weekday === weekday) ?? null;
}

function summary(
  situation: Situation,
  team: Team,
  interval: WeeklyInterval,
  date: IsoDate,
  records: SessionRecords,
  draft: DraftSessions,
): SessionSummary {
  const key = sessionKey(team.id, date);
  const drafted = draft.leaders.get(key);
  const published = records.leaders.get(key);
  const leaders = drafted ?? published ?? [];
  const from: Layer | null = drafted ? 'draft' : published ? 'published' : null;
  return {
    teamId: team.id,
    teamName: team.name,
    siteId: team.siteId,
    roomName: situation.rooms.get(team.roomId)?.name ?? '',
    date,
    from: interval.from,
    to: interval.to,
    seats: team.seats,
    taken: records.people.get(key)?.length ?? 0,
    proposed: draft.people.get(key)?.length ?? 0,
    leadersNeeded: team.leadersNeeded,
    leaders: leaders
      .map((id) => situation.therapistRefs.get(id))
      .filter((ref): ref is TherapistRef => ref !== undefined),
    leadersFrom: from,
    status: statusOf(situation, team, date, draft.cancelled.has(key)),
  };
}

function statusOf(
  { scenario }: Situation,
  team: Team,
  date: IsoDate,
  cancelledInDraft: boolean,
): SessionSummary['status'] {
  const closed = scenario.closures.some(
    ({ siteId, from, to }) => siteId === team.siteId && from <= date && date <= to,
  );
  if (closed) return 'siteClosed';
  if (team.skip.includes(date)) return 'cancelled';
  return cancelledInDraft ? 'cancelledInDraft' : 'held';
}
