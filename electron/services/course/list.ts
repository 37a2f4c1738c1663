import type { CourseListView, CourseRow } from '#shared/api/course-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';
import { courseRow } from './rows.ts';
import { readStandards } from './standard.ts';
import { type JudgedCourse, readVerdicts } from './verdicts.ts';

type Show = Input<'course.list'>['show'];

/** Courses, the nearest deadline first; `text` is parts of the citizen's name, the illness or the service. */
export async function listCourses(
  ground: Ground,
  { show, text }: Input<'course.list'>,
): Promise<CourseListView> {
  const situation = await readSituation(ground);
  const standards = await readStandards(ground.store.reader);
  const parts = wordsOf(text);
  const courses: CourseRow[] = [];
  for (const judged of (await readVerdicts(ground)).values()) {
    if (!isShown(judged, show)) continue;
    const row = courseRow(judged, situation, standards);
    const about = wordsOf(`${row.citizen.name} ${judged.history.illness} ${row.serviceName ?? ''}`).join(' ');
    if (parts.every((part) => about.includes(part))) courses.push(row);
  }
  return { today: situation.scenario.today, courses: courses.sort(byDeadline) };
}

function isShown({ verdict }: JudgedCourse, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'closed':
      return verdict.isClosed;
    case 'open':
      return !verdict.isClosed;
    case 'late':
      return verdict.deadlines.some(({ status }) => status === 'late');
    case 'warnings':
      return (
        !verdict.isClosed &&
        (verdict.warnings.length > 0 || verdict.endings.some(({ answered }) => !answered))
      );
  }
}

function byDeadline(a: CourseRow, b: CourseRow): number {
  const [x, y] = [a.deadline?.due ?? '9999', b.deadline?.due ?? '9999'];
  return x === y ? a.citizen.name.localeCompare(b.citizen.name, 'da') : x < y ? -1 : 1;
}

/** The words of a text, in small letters. */
export function wordsOf(text: string): string[] {
  return text
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .filter((word) => word !== '');
}
