import type { Selectable } from 'kysely';
import type { ComplaintView } from '#shared/api/course-views.ts';
import type { ComplaintHistory, CourseHistory } from '#shared/course/history.ts';
import { complaintDeadlines } from '../../course/complaints.ts';
import { stepsOf } from '../../course/facts.ts';
import type { Reader } from '../../database/database.ts';
import type { Schema } from '../../database/schema.ts';
import { courseGround } from '../course/calendar.ts';
import { readHistories } from '../course/histories.ts';
import { readStandards, type StandardVersion } from '../course/standard.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';
import { nextSteps, routeOf } from './routes.ts';

type Row = Selectable<Schema['complaints']>;

/** A complaint with the standard whose rules it goes by. */
export interface Complaint {
  readonly row: Row;
  readonly standard: StandardVersion;
  readonly history: ComplaintHistory;
}

/** Which complaints; left out, all of them. */
export interface ComplaintFilter {
  readonly courseId?: string;
  readonly citizenId?: string;
  readonly complaintId?: string;
}

/** Complaints, the newest first. */
export async function findComplaints(reader: Reader, filter: ComplaintFilter): Promise<Complaint[]> {
  let query = reader
    .selectFrom('complaints')
    .selectAll()
    .orderBy('received_on', 'desc')
    .orderBy('id', 'desc');
  if (filter.courseId !== undefined) query = query.where('course_id', '=', filter.courseId);
  if (filter.citizenId !== undefined) query = query.where('citizen_id', '=', filter.citizenId);
  if (filter.complaintId !== undefined) query = query.where('id', '=', filter.complaintId);
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const standards = await readStandards(reader);
  const courseIds = rows.flatMap(({ course_id }) => course_id ?? []);
  const courses = new Map(
    (await readHistories(reader, { courseIds })).map((history) => [history.courseId, history]),
  );
  return rows.map((row) => {
    const standard = standards.get(row.standard_id);
    if (!standard) throw new Error('a complaint under a standard that is not there');
    const course = row.course_id === null ? undefined : courses.get(row.course_id);
    return { row, standard, history: historyOf(row, course) };
  });
}

/** As the window shows them. */
export async function readComplaints(ground: Ground, filter: ComplaintFilter = {}): Promise<ComplaintView[]> {
  const situation = await readSituation(ground);
  const complaints = await findComplaints(ground.store.reader, filter);
  return complaints.map(({ row, standard, history }) => {
    const route = routeOf(standard.file.quality, row.subject);
    return {
      id: row.id,
      citizen: situation.citizen(row.citizen_id),
      courseId: row.course_id,
      subject: row.subject,
      text: row.text,
      receivedOn: row.received_on,
      goesTo: route.goesTo,
      answeredHere: route.answeredHere,
      next: nextSteps(route, history),
      outcome: row.outcome,
      outcomeOn: row.outcome_on,
      reasons: row.reasons,
      newDecisionOn: row.new_decision_on,
      citizenAnsweredOn: row.citizen_answered_on,
      stands: history.stands,
      forwardedOn: row.forwarded_on,
      deadlines: complaintDeadlines(route, history, courseGround(situation, standard.file)),
      isClosed: nextSteps(route, history).length === 0,
    };
  });
}

/** The decision complained of is the last one made by the day of the complaint. */
function historyOf(row: Row, course: CourseHistory | undefined): ComplaintHistory {
  const decisions = course && row.subject === 'decision' ? stepsOf(course, 'decision') : [];
  return {
    subject: row.subject,
    decidedOn: decisions.findLast(({ on }) => on <= row.received_on)?.on ?? null,
    receivedOn: row.received_on,
    outcome: row.outcome,
    outcomeOn: row.outcome_on,
    newDecisionOn: row.new_decision_on,
    citizenAnsweredOn: row.citizen_answered_on,
    stands: row.stands === null ? null : row.stands === 1,
    forwardedOn: row.forwarded_on,
  };
}
