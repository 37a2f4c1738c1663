/** What happened in each course, by SQL over the raw rows: the second opinion on every clock. */
import { sql } from 'kysely';
import type { Reader } from '../../../electron/database/database.ts';

/** One course; null where it did not happen. */
export interface RawCourse {
  id: string;
  serviceId: string | null;
  inquiry: string;
  application: string | null;
  appliedFor: string | null;
  visitatorContact: string | null;
  calledIn: string | null;
  visitation: string | null;
  firstInterview: string | null;
  outcome: 'granted' | 'refused' | null;
  decisionLetter: string | null;
  ordered: string | null;
  providerContact: string | null;
  start: string | null;
  firstTraining: string | null;
  /** Goals with a sub-goal and a plan, not later than the first training. */
  goals: string | null;
  midway: string | null;
  finalEvaluation: string | null;
  continuation: string | null;
  ended: string | null;
}

/** Every course that began with an inquiry. */
export async function rawCourses(reader: Reader): Promise<RawCourse[]> {
  const { rows } = await sql<RawCourse>`
    WITH
      meeting AS (
        SELECT course_id, kind, date, status FROM contacts WHERE course_id IS NOT NULL
        UNION ALL
        SELECT course_id, 'teamSession', date, enrolment_dates.status
        FROM enrolment_dates JOIN enrolments ON enrolments.id = enrolment_id WHERE course_id IS NOT NULL
      ),
      trained AS (
        SELECT course_id, min(date) AS day FROM meeting
        WHERE status = 'attended' AND kind IN ('teamSession', 'individual', 'home') GROUP BY course_id
      ),
      interviewed AS (
        SELECT course_id, count(*) AS planned, min(date) FILTER (WHERE status = 'attended') AS day FROM meeting
        WHERE kind = 'startInterview' GROUP BY course_id
      ),
      -- The newest decision, by its day and then by the order in which it was written down.
      decided AS (
        SELECT course_id, on_date AS day, facts,
          row_number() OVER (PARTITION BY course_id ORDER BY on_date DESC, position DESC) AS n
        FROM course_steps WHERE kind = 'decision'
      ),
      closed AS (
        SELECT course_id, facts ->> 'endedOn' AS day,
          row_number() OVER (PARTITION BY course_id ORDER BY on_date DESC, position DESC) AS n
        FROM course_steps WHERE kind = 'closing'
      ),
      invited AS (
        SELECT course_id, min(sent_on) AS day FROM letters WHERE kind = 'invitation' GROUP BY course_id
      )
    SELECT
      courses.id,
      courses.service_id AS serviceId,
      (SELECT min(on_date) FROM course_steps s WHERE s.course_id = courses.id AND kind = 'inquiry') AS inquiry,
      (SELECT min(on_date) FROM course_steps s WHERE s.course_id = courses.id AND (kind = 'application'
        OR (kind = 'inquiry' AND facts ->> 'by' IN ('electronicForm', 'paperForm')))) AS application,
      (SELECT facts ->> 'training' FROM course_steps s WHERE s.course_id = courses.id AND kind = 'application'
        ORDER BY on_date DESC LIMIT 1) AS appliedFor,
      (SELECT min(on_date) FROM course_steps s WHERE s.course_id = courses.id AND kind = 'visitatorContact')
        AS visitatorContact,
      (SELECT min(day) FROM (
        SELECT min(on_date) AS day FROM course_steps s WHERE s.course_id = courses.id AND kind = 'calledIn'
        UNION ALL SELECT day FROM invited WHERE invited.course_id = courses.id)) AS calledIn,
      (SELECT max(on_date) FROM course_steps s WHERE s.course_id = courses.id AND kind = 'visitation'
        AND on_date <= coalesce(decided.day, '9999')) AS visitation,
      (SELECT min(day) FROM (
        SELECT min(on_date) AS day FROM course_steps s WHERE s.course_id = courses.id AND kind = 'visitation'
          AND facts ->> 'form' IN ('visit', 'atCentre')
        UNION ALL SELECT min(date) FROM meeting m WHERE m.course_id = courses.id AND status = 'attended'
          AND kind IN ('visitation', 'startInterview'))) AS firstInterview,
      decided.facts ->> 'outcome' AS outcome,
      (SELECT min(sent_on) FROM letters l WHERE l.course_id = courses.id
        AND kind IN ('decisionGranted', 'decisionRefused')) AS decisionLetter,
      (SELECT min(on_date) FROM course_steps s WHERE s.course_id = courses.id AND kind = 'order') AS ordered,
      (SELECT min(day) FROM (
        SELECT min(on_date) AS day FROM course_steps s WHERE s.course_id = courses.id AND kind = 'providerContact'
        UNION ALL SELECT day FROM invited WHERE invited.course_id = courses.id)) AS providerContact,
      CASE WHEN coalesce(interviewed.planned, 0) > 0 THEN interviewed.day ELSE trained.day END AS start,
      trained.day AS firstTraining,
      (SELECT min(on_date) FROM course_steps s, json_each(s.facts, '$.goals') goal
        WHERE s.course_id = courses.id AND kind = 'goals' AND s.facts ->> 'plan' <> ''
          AND json_array_length(goal.value, '$.subGoals') > 0
          AND on_date <= coalesce(trained.day, '9999')) AS goals,
      (SELECT min(on_date) FROM course_steps s WHERE s.course_id = courses.id AND kind = 'midwayEvaluation')
        AS midway,
      (SELECT min(on_date) FROM course_steps s WHERE s.course_id = courses.id AND kind = 'finalEvaluation'
        AND facts ->> 'ownTraining' <> '' AND json_array_length(facts, '$.goals') > 0) AS finalEvaluation,
      (SELECT min(on_date) FROM course_steps s WHERE s.course_id = courses.id AND kind = 'continuation'
        AND (facts ->> 'goesOn' = 0 OR (facts ->> 'where' <> '' AND facts ->> 'how' <> ''))) AS continuation,
      closed.day AS ended
    FROM courses
    LEFT JOIN decided ON decided.course_id = courses.id AND decided.n = 1
    LEFT JOIN closed ON closed.course_id = courses.id AND closed.n = 1
    LEFT JOIN trained ON trained.course_id = courses.id
    LEFT JOIN interviewed ON interviewed.course_id = courses.id
    ORDER BY courses.opened_on, courses.id`.execute(reader);
  return rows;
}

/** The cause written down for each course's deadline, the last one told. */
export async function rawExcuses(reader: Reader): Promise<Map<string, string>> {
  const { rows } = await sql<{ courseId: string; deadline: string; reason: string }>`
    SELECT course_id AS courseId, facts ->> 'deadlineId' AS deadline, facts ->> 'reason' AS reason
    FROM course_steps WHERE kind = 'excuse' ORDER BY on_date, position`.execute(reader);
  return new Map(rows.map(({ courseId, deadline, reason }) => [`${courseId} ${deadline}`, reason]));
}

export interface RawComplaint {
  id: string;
  subject: string;
  decided: string | null;
  received: string;
  outcome: string | null;
  outcomeOn: string | null;
  newDecision: string | null;
  answered: string | null;
  stands: 0 | 1 | null;
  forwarded: string | null;
}

/** Every complaint, with the decision it is about. */
export async function rawComplaints(reader: Reader): Promise<RawComplaint[]> {
  const { rows } = await sql<RawComplaint>`
    SELECT id, subject, received_on AS received, outcome, outcome_on AS outcomeOn, new_decision_on AS newDecision,
      citizen_answered_on AS answered, stands, forwarded_on AS forwarded,
      CASE WHEN subject = 'decision' THEN (SELECT max(on_date) FROM course_steps s
        WHERE s.course_id = complaints.course_id AND kind = 'decision' AND on_date <= received_on) END AS decided
    FROM complaints`.execute(reader);
  return rows;
}
