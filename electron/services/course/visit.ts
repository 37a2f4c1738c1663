import type { CourseView } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import { dayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import { clockTime, minuteOf } from '#shared/calendar/times.ts';
import { endedOn } from '../../course/facts.ts';
import { write } from '../../database/audit.ts';
import type { Reader } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { courseAt } from './course-at.ts';
import { getCourse } from './view.ts';

/**
 * Puts a visitator's visit into the therapist's calendar (B18, V15), the way there and back with it; planning goes round it
 * from then on. Refuses `therapistTaken` and `citizenTaken` where something stands at that time.
 */
export async function bookVisit(
  ground: Ground,
  { courseId, therapistId, date, from, to, travelMinutes }: Input<'course.bookVisit'>,
): Promise<CourseView> {
  const situation = await readSituation(ground);
  if (!situation.therapists.has(therapistId))
    throw new Refusal('notFound', { what: 'therapist', id: therapistId });
  if (from >= to) throw new Refusal('badInput', { path: 'to', problem: 'endsBeforeItBegins' });
  const [left, back] = [minuteOf(from) - travelMinutes, minuteOf(to) + travelMinutes];
  if (left < 0 || back > 24 * 60) throw new Refusal('badInput', { path: 'travelMinutes', problem: 'tooFar' });
  const entry = {
    action: 'course.bookVisit',
    at: ground.clock.now(),
    details: { course: courseId, therapist: therapistId, date },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const { citizenId, history } = await courseAt(writer, situation, courseId);
    if (endedOn(history) !== null)
      throw new Refusal('stepRefused', { step: 'visitation', problem: 'courseClosed' });
    const away = { date, from: clockTime(left), to: clockTime(back) };
    if (await isTherapistTaken(writer, situation, therapistId, away))
      throw new Refusal('therapistTaken', { therapistId, date, from });
    if (isCitizenTaken(situation, citizenId, { date, from, to }))
      throw new Refusal('citizenTaken', { date, from });
    const { last } = await writer
      .selectFrom('contacts')
      .select(({ fn }) => fn.max('position').as('last'))
      .executeTakeFirstOrThrow();
    await writer
      .insertInto('contacts')
      .values({
        id: newId(),
        position: last === null ? 0 : last + 1,
        kind: 'visitation',
        status: 'agreed',
        course_id: courseId,
        therapist_id: therapistId,
        room_id: null,
        citizen_id: citizenId,
        date,
        from_time: from,
        to_time: to,
        travel_minutes: travelMinutes,
      })
      .execute();
  });
  return getCourse(ground, { courseId });
}

type Span = Pick<Input<'course.bookVisit'>, 'date' | 'from' | 'to'>;

const overlap = (a: Span, b: Span) => a.date === b.date && a.from < b.to && b.from < a.to;

/** Whether the therapist has a booking then, or leads a session, as published. */
async function isTherapistTaken(
  reader: Reader,
  { scenario, teams }: Situation,
  therapistId: string,
  at: Span,
): Promise<boolean> {
  if (scenario.bookings.some((booking) => booking.therapistId === therapistId && overlap(booking, at)))
    return true;
  const led = await reader
    .selectFrom('session_staffing')
    .select('team_id')
    .where('therapist_id', '=', therapistId)
    .where('date', '=', at.date)
    .execute();
  return led.some(({ team_id }) => sessionsOn(teams.get(team_id), at.date).some((span) => overlap(span, at)));
}

/** Whether the citizen has another appointment or a seat then. */
function isCitizenTaken({ scenario, teams }: Situation, citizenId: string, at: Span): boolean {
  return (
    scenario.bookings.some((booking) => booking.citizenId === citizenId && overlap(booking, at)) ||
    scenario.enrolments.some(
      (seat) =>
        seat.citizenId === citizenId &&
        seat.dates.includes(at.date) &&
        sessionsOn(teams.get(seat.teamId), at.date).some((span) => overlap(span, at)),
    )
  );
}

function sessionsOn(team: ReturnType<Situation['teams']['get']>, date: Span['date']): Span[] {
  const weekday = weekdayOf(dayNumber(date));
  return (team?.sessions ?? []).flatMap((session) =>
    session.weekday === weekday ? [{ date, from: session.from, to: session.to }] : [],
  );
}
