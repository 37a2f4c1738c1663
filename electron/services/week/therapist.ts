import type { Selectable } from 'kysely';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { CalendarEntry, TherapistCalendar, WeekDay } from '#shared/api/views.ts';
import { dayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import { type ClockTime, clockTime, type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Therapist } from '#shared/model/scenario.ts';
import type { Schema } from '../../database/schema.ts';
import type { Ground } from '../ground.ts';
import { type PlanRecord, readDraft } from '../plans/plan-rows.ts';
import { readSituation, type Situation } from '../situation.ts';
import { weekDays } from './days.ts';
import { draftSessions, readSessionRecords, sessionsOn } from './sessions.ts';
import { draftFor } from './week.ts';

/** One therapist's week: when and where they work, and what is in the calendar. Refuses `notFound`. */
export async function getTherapist(
  ground: Ground,
  { therapistId, week, layer }: Input<'week.therapist'>,
): Promise<TherapistCalendar> {
  const situation = await readSituation(ground);
  const { reader } = ground.store;
  const therapist = situation.therapists.get(therapistId);
  const ref = situation.therapistRefs.get(therapistId);
  if (!therapist || !ref) throw new Refusal('notFound', { what: 'therapist', id: therapistId });
  const days = weekDays(situation, week);
  const [from, to] = [days[0]?.date, days.at(-1)?.date];
  if (from === undefined || to === undefined) throw new Error('a week has days');
  const draft = draftFor(layer, await readDraft(reader));
  const contacts = await reader
    .selectFrom('contacts')
    .selectAll()
    .where('therapist_id', '=', therapistId)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .where('status', 'in', ['planned', 'proposed', 'agreed', 'attended'])
    .execute();
  const records = await readSessionRecords(reader, from, to);
  const sessions = sessionsOn(situation, days, records, draftSessions(draft));
  const led = sessions.filter(
    ({ leaders, status }) => status === 'held' && leaders.some(({ id }) => id === therapistId),
  );
  const entries: CalendarEntry[] = [
    ...contacts.flatMap((contact) => contactEntries(situation, contact)),
    ...led.map((session) => ({
      ...blank,
      id: `${session.teamId} ${session.date}`,
      date: session.date,
      from: session.from,
      to: session.to,
      kind: 'teamSession' as const,
      teamId: session.teamId,
      teamName: session.teamName,
      roomName: session.roomName,
      layer: session.leadersFrom ?? ('published' as const),
    })),
    ...draftEntries(situation, draft, therapistId).filter((entry) => from <= entry.date && entry.date <= to),
  ];
  return {
    therapist: ref,
    from,
    to,
    days,
    working: workingTimes(situation, therapist, days),
    absences: therapist.absences.filter((absence) => absence.from <= to && from <= absence.to),
    entries: entries.sort((a, b) => (a.date + a.from < b.date + b.from ? -1 : 1)),
  };
}

const blank = { citizen: null, teamId: null, teamName: null, roomName: null };

function workingTimes(
  { sites }: Situation,
  { weekly, absences }: Therapist,
  days: readonly WeekDay[],
): TherapistCalendar['working'] {
  return days
    .filter(({ date, working }) => working && !absences.some(({ from, to }) => from <= date && date <= to))
    .flatMap(({ date }) =>
      weekly
        .filter((interval) => interval.weekday === weekdayOf(dayNumber(date)))
        .map(({ from, to, siteId }) => ({ date, from, to, siteName: sites.get(siteId)?.name ?? '' })),
    );
}

function contactEntries(situation: Situation, contact: Selectable<Schema['contacts']>): CalendarEntry[] {
  return withTravel(contact.travel_minutes, {
    ...blank,
    id: contact.id,
    date: contact.date,
    from: contact.from_time,
    to: contact.to_time,
    kind: contact.kind,
    citizen: contact.citizen_id === null ? null : situation.citizen(contact.citizen_id),
    roomName: contact.room_id === null ? null : (situation.rooms.get(contact.room_id)?.name ?? null),
    layer: 'published',
  });
}

function draftEntries(situation: Situation, draft: PlanRecord | null, therapistId: string): CalendarEntry[] {
  const referrals = new Map(situation.scenario.referrals.map((referral) => [referral.id, referral]));
  return (draft?.plan.placements ?? []).flatMap(({ referralId, modality, appointments }) => {
    const referral = referrals.get(referralId);
    if (!referral) return [];
    return appointments
      .map((appointment, n) => ({ appointment, n }))
      .filter(({ appointment }) => appointment.therapistId === therapistId)
      .flatMap(({ appointment, n }) =>
        withTravel(modality === 'home' ? referral.travelMinutes : 0, {
          ...blank,
          id: `${referralId} ${n}`,
          date: appointment.date,
          from: appointment.from,
          to: appointment.to,
          kind: appointment.kind,
          citizen: situation.citizen(referral.citizenId),
          roomName:
            appointment.roomId === null ? null : (situation.rooms.get(appointment.roomId)?.name ?? null),
          layer: 'draft',
        }),
      );
  });
}

/** A visit with the way there and back; on site, just itself. */
function withTravel(travel: Minutes, entry: CalendarEntry): CalendarEntry[] {
  if (travel === 0) return [entry];
  const way = (id: string, from: ClockTime, to: ClockTime): CalendarEntry => ({
    ...entry,
    id,
    from,
    to,
    kind: 'travel',
  });
  return [
    way(`${entry.id}-there`, clockTime(minuteOf(entry.from) - travel), entry.from),
    entry,
    way(`${entry.id}-back`, entry.to, clockTime(minuteOf(entry.to) + travel)),
  ];
}
