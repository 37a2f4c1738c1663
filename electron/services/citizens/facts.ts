import type { Selectable } from 'kysely';
import { parseCpr } from '#shared/citizen/cpr.ts';
import type { CitizenFacts, CourseHistory, EarlierCourse } from '#shared/course/history.ts';
import { endedOn } from '../../course/facts.ts';
import type { Schema } from '../../database/schema.ts';

/** What the rules look at in a citizen. */
export function citizenFacts(row: Selectable<Schema['citizens']>): CitizenFacts {
  return {
    birthDate: row.cpr === null ? null : (parseCpr(row.cpr)?.birthDate ?? null),
    resident: row.resident === 1,
    housing: row.housing,
  };
}

/** The citizen's other courses that were granted, seen from one of them; `histories` come in the order of their opening. */
export function earlierCourses(courseId: string, histories: readonly CourseHistory[]): EarlierCourse[] {
  const at = histories.findIndex((history) => history.courseId === courseId);
  return histories
    .slice(0, at < 0 ? histories.length : at)
    .filter((history) => history.serviceId !== null)
    .map((history) => ({
      courseId: history.courseId,
      illness: history.illness,
      endedOn: endedOn(history),
    }));
}
