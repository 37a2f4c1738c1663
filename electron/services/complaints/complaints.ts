/** Complaints: received, answered step by step, closed (V10, I11, B11, B20). */
import type { ComplaintView } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { ComplaintStep } from '#shared/api/letters-inputs.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ComplaintHistory } from '#shared/course/history.ts';
import { decisionInForce, firstStep } from '../../course/facts.ts';
import { write } from '../../database/audit.ts';
import type { Reader } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { readHistories } from '../course/histories.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { findComplaints, readComplaints } from './read.ts';
import { nextSteps, routeOf } from './routes.ts';

/** Every complaint, the newest first. */
export function listComplaints(ground: Ground): Promise<ComplaintView[]> {
  return readComplaints(ground);
}

/**
 * Takes a complaint in. It goes by the standard of its course, else by the one in force. Refuses `notFound`,
 * `complaintNeedsDecision` where there is no decision to complain of, and `wrongDay` for a day to come or before the course.
 */
export async function receiveComplaint(
  ground: Ground,
  { citizenId, courseId, subject, text, receivedOn }: Input<'complaints.receive'>,
): Promise<ComplaintView> {
  const { reader } = ground.store;
  const situation = await readSituation(ground);
  const { earliest, standardId } = await whatItIsAbout(reader, situation, { citizenId, courseId, subject });
  refuseWrongDay(receivedOn, earliest, situation.scenario.today);
  const id = newId();
  const details = { complaint: id, subject };
  const entry = { action: 'complaints.receive', at: ground.clock.now(), details, kind: 'change' } as const;
  await write(reader, entry, (writer) =>
    writer
      .insertInto('complaints')
      .values({
        id,
        citizen_id: citizenId,
        course_id: courseId,
        standard_id: standardId,
        subject,
        text,
        received_on: receivedOn,
        outcome: null,
        outcome_on: null,
        new_decision_on: null,
        citizen_answered_on: null,
        stands: null,
        forwarded_on: null,
      })
      .execute(),
  );
  return one(ground, id);
}

/**
 * Records what happened next to a complaint. Refuses `notFound`, `complaintClosed`, `complaintStep` where the standard's route
 * does not go there now, and `wrongDay` for a day before the last step or to come.
 */
export async function advanceComplaint(
  ground: Ground,
  { complaintId, step }: Input<'complaints.advance'>,
): Promise<ComplaintView> {
  const { reader } = ground.store;
  const { scenario } = await readSituation(ground);
  const [complaint] = await findComplaints(reader, { complaintId });
  if (!complaint) throw new Refusal('notFound', { what: 'complaint', id: complaintId });
  const { row, standard, history } = complaint;
  const next = nextSteps(routeOf(standard.file.quality, row.subject), history);
  if (next.length === 0) throw new Refusal('complaintClosed');
  if (!next.includes(step.kind)) throw new Refusal('complaintStep', { step: step.kind });
  refuseWrongDay(step.on, lastDayOf(history), scenario.today);
  const details = { complaint: complaintId, step: step.kind };
  const entry = { action: 'complaints.advance', at: ground.clock.now(), details, kind: 'change' } as const;
  await write(reader, entry, (writer) =>
    writer.updateTable('complaints').set(columnsOf(step)).where('id', '=', complaintId).execute(),
  );
  return one(ground, complaintId);
}

async function whatItIsAbout(
  reader: Reader,
  { municipality }: Situation,
  { citizenId, courseId, subject }: Pick<Input<'complaints.receive'>, 'citizenId' | 'courseId' | 'subject'>,
): Promise<{ earliest: IsoDate | null; standardId: string }> {
  const known = await reader
    .selectFrom('citizens')
    .select('id')
    .where('id', '=', citizenId)
    .executeTakeFirst();
  if (!known) throw new Refusal('notFound', { what: 'citizen', id: citizenId });
  if (courseId === null) {
    if (subject === 'decision') throw new Refusal('complaintNeedsDecision');
    return { earliest: null, standardId: municipality.standard_id };
  }
  const [course] = await readHistories(reader, { courseIds: [courseId] });
  if (course?.citizenId !== citizenId) throw new Refusal('notFound', { what: 'course', id: courseId });
  const decision = firstStep(course, 'decision');
  if (subject !== 'decision') return { earliest: null, standardId: course.standardId };
  if (!decision || !decisionInForce(course)) throw new Refusal('complaintNeedsDecision');
  return { earliest: decision.on, standardId: course.standardId };
}

const earliestDay = '2000-01-01' as IsoDate;

/** `from` null for any day up to today. */
function refuseWrongDay(date: IsoDate, from: IsoDate | null, today: IsoDate): void {
  const first = from ?? earliestDay;
  if (date < first || date > today) throw new Refusal('wrongDay', { date, from: first, to: today });
}

/** The day of the last thing that happened. */
function lastDayOf(history: ComplaintHistory): IsoDate {
  const { receivedOn, outcomeOn, newDecisionOn, citizenAnsweredOn } = history;
  return citizenAnsweredOn ?? newDecisionOn ?? outcomeOn ?? receivedOn;
}

function columnsOf(step: ComplaintStep) {
  switch (step.kind) {
    case 'reassessed':
      return { outcome: step.outcome, outcome_on: step.on, reasons: step.reasons };
    case 'passedOn':
      return { outcome: 'passedOn' as const, outcome_on: step.on };
    case 'newDecision':
      return { new_decision_on: step.on };
    case 'citizenAnswered':
      return { citizen_answered_on: step.on, stands: step.stands ? (1 as const) : (0 as const) };
    case 'forwarded':
      return { forwarded_on: step.on };
  }
}

async function one(ground: Ground, complaintId: string): Promise<ComplaintView> {
  const [view] = await readComplaints(ground, { complaintId });
  if (!view) throw new Error('a complaint vanished');
  return view;
}
