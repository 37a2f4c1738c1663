/**
 * What follows from a course's steps and is kept beside them: its service and legal basis, its place on the waiting list, the
 * seats it gives free. Worked out anew from all steps after each change, so that a correction goes through everywhere.
 */
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { DateRange } from '#shared/model/scenario.ts';
import { clockStarted } from '../../course/clocks.ts';
import { decisionInForce, endedOn, firstStep, isUnmarked, type StepOf, stepsOf } from '../../course/facts.ts';
import type { Writer } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { toJson } from '../../database/json.ts';
import { parseSeat } from '../attendance/contact-id.ts';
import type { Situation } from '../situation.ts';
import { courseAt } from './course-at.ts';

/** Brings the course's row, its referral and its contacts in line with its steps, in the transaction that changed these. */
export async function settle(writer: Writer, situation: Situation, courseId: string): Promise<void> {
  const before = await courseAt(writer, situation, courseId);
  const decision = decisionInForce(before.history);
  const inquiry = firstStep(before.history, 'inquiry');
  const granted = decision?.facts.outcome === 'granted' ? decision.facts : null;
  await writer
    .updateTable('courses')
    .set({
      service_id: granted?.serviceId ?? null,
      legal_basis: granted?.legalBasis ?? null,
      ...(inquiry ? { illness: inquiry.facts.illness, opened_on: inquiry.on } : {}),
    })
    .where('id', '=', courseId)
    .execute();
  const at = await courseAt(writer, situation, courseId);
  await settleReferral(writer, situation, at);
  const end = endedOn(at.history);
  if (end !== null) await giveFree(writer, at.history, end);
}

async function settleReferral(
  writer: Writer,
  situation: Situation,
  { courseId, citizenId, history, referral, standard }: Awaited<ReturnType<typeof courseAt>>,
): Promise<void> {
  // What a plan has placed is changed by rebooking, not from here.
  if (referral?.status === 'placed') return;
  const order = firstStep(history, 'order');
  const { serviceId } = history;
  if (!order || serviceId === null) {
    if (referral)
      await writer
        .updateTable('referrals')
        .set({ status: 'withdrawn' })
        .where('id', '=', referral.id)
        .execute();
    return;
  }
  const { facts } = order;
  const columns = {
    service_id: serviceId,
    visitated_on: clockStarted(standard.file.startCountsFrom, history) ?? order.on,
    priority: facts.priority,
    needs: toJson(facts.needs),
    modalities: toJson(facts.modalities),
    profession: facts.profession,
    competence: facts.competence,
    sites: toJson(facts.sites),
    available: toJson(facts.available),
    unavailable: toJson(awayTimes(order, history, situation.scenario.horizon.to)),
    travel_minutes: facts.travelMinutes,
    status: endedOn(history) === null ? ('waiting' as const) : ('withdrawn' as const),
  };
  if (referral) {
    await writer.updateTable('referrals').set(columns).where('id', '=', referral.id).execute();
    return;
  }
  const id = newId();
  const { last } = await writer
    .selectFrom('referrals')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const position = last === null ? 0 : last + 1;
  await writer
    .insertInto('referrals')
    .values({ id, position, citizen_id: citizenId, ...columns })
    .execute();
  await writer.updateTable('courses').set({ referral_id: id }).where('id', '=', courseId).execute();
}

/** When the citizen is away: as ordered, and each pause told of since; one without an end goes on to `until`. */
function awayTimes(order: StepOf<'order'>, history: CourseHistory, until: IsoDate): DateRange[] {
  const pauses = stepsOf(history, 'interruption').map(({ on, facts }) => ({
    from: on,
    to: facts.until ?? (until > on ? until : isoDate(dayNumber(on) + 1)),
  }));
  return [...order.facts.unavailable, ...pauses];
}

/** What was agreed for the days after the end, and nobody has marked, is given free. */
async function giveFree(writer: Writer, { contacts }: CourseHistory, end: IsoDate): Promise<void> {
  for (const contact of contacts.filter((candidate) => candidate.date > end && isUnmarked(candidate))) {
    const seat = parseSeat(contact.id);
    if (seat)
      await writer
        .updateTable('enrolment_dates')
        .set({ status: 'lost' })
        .where('enrolment_id', '=', seat.enrolmentId)
        .where('date', '=', seat.date)
        .execute();
    else await writer.updateTable('contacts').set({ status: 'lost' }).where('id', '=', contact.id).execute();
  }
}
