import type { AttendanceWorklist, UnmarkedContact } from '#shared/api/course-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { TherapistRef } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ContactStatus } from '#shared/course/history.ts';
import type { Reader } from '../../database/database.ts';
import { grouped } from '../../interchange/export-scenario.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { readSessionRecords, sessionKey, weeklySession } from '../week/sessions.ts';
import { seatContactId } from './contact-id.ts';
import { hasBegun } from './moment.ts';

/** Agreed, and nobody has said yet how it went. */
const unmarked: readonly ContactStatus[] = ['planned', 'proposed', 'agreed'];

/**
 * The appointments and team sessions whose time has come and that lack a mark, oldest first. A session is complete only when
 * everybody with a seat has one; those already marked are listed with the others.
 */
export async function getWorklist(
  ground: Ground,
  { from, to }: Input<'attendance.worklist'>,
): Promise<AttendanceWorklist> {
  const situation = await readSituation(ground);
  const { today } = situation.scenario;
  const days = { from: from ?? ('' as IsoDate), to: to !== null && to < today ? to : today };
  const { reader } = ground.store;
  const contacts = [
    ...(await appointments(reader, situation, days)),
    ...(await sessions(reader, situation, days)),
  ].filter((contact) => hasBegun(ground, situation, contact));
  return { today, contacts: contacts.sort((a, b) => (a.date + a.from < b.date + b.from ? -1 : 1)) };
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Appointments of a course; a file's bookings are somebody else's. */
async function appointments(reader: Reader, situation: Situation, days: Days): Promise<UnmarkedContact[]> {
  const rows = await reader
    .selectFrom('contacts')
    .selectAll()
    .where('kind', '!=', 'booking')
    .where('status', 'in', unmarked)
    .where('date', '>=', days.from)
    .where('date', '<=', days.to)
    .execute();
  return rows.flatMap((row) => {
    if (row.citizen_id === null) return [];
    const therapist = situation.therapistRefs.get(row.therapist_id);
    return [
      {
        date: row.date,
        from: row.from_time,
        to: row.to_time,
        team: null,
        therapists: therapist ? [therapist] : [],
        people: [
          {
            contactId: row.id,
            courseId: row.course_id,
            citizen: situation.citizen(row.citizen_id),
            status: row.status,
          },
        ],
      },
    ];
  });
}

async function sessions(reader: Reader, situation: Situation, days: Days): Promise<UnmarkedContact[]> {
  const incomplete = await reader
    .selectFrom('enrolment_dates')
    .innerJoin('enrolments', 'enrolments.id', 'enrolment_dates.enrolment_id')
    .select(['team_id', 'date'])
    .where('status', 'in', unmarked)
    .where('date', '>=', days.from)
    .where('date', '<=', days.to)
    .distinct()
    .execute();
  const [first, last] = [incomplete, incomplete].map((list, end) =>
    list
      .map(({ date }) => date)
      .reduce<IsoDate | null>((a, b) => (a === null || (end === 0 ? b < a : b > a) ? b : a), null),
  );
  if (!first || !last) return [];
  const seats = await reader
    .selectFrom('enrolment_dates')
    .innerJoin('enrolments', 'enrolments.id', 'enrolment_dates.enrolment_id')
    .select(['enrolment_id', 'team_id', 'citizen_id', 'course_id', 'date', 'status'])
    .where('date', '>=', first)
    .where('date', '<=', last)
    .where('status', '!=', 'lost')
    .orderBy('enrolments.position')
    .execute();
  const bySession = grouped(seats, (seat) => sessionKey(seat.team_id, seat.date));
  const { leaders } = await readSessionRecords(reader, first, last);
  return incomplete.flatMap(({ team_id, date }) => {
    const team = situation.teams.get(team_id);
    const interval = team && (weeklySession(team, date) ?? team.sessions[0]);
    if (!team || !interval) return [];
    const key = sessionKey(team_id, date);
    return [
      {
        date,
        from: interval.from,
        to: interval.to,
        team: { id: team.id, name: team.name },
        therapists: (leaders.get(key) ?? [])
          .map((id) => situation.therapistRefs.get(id))
          .filter((ref): ref is TherapistRef => ref !== undefined),
        people: (bySession.get(key) ?? []).map((seat) => ({
          contactId: seatContactId(seat.enrolment_id, date),
          courseId: seat.course_id,
          citizen: situation.citizen(seat.citizen_id),
          status: seat.status,
        })),
      },
    ];
  });
}
