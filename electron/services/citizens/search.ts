import type { CitizenRow } from '#shared/api/course-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import { wordsOf } from '../course/list.ts';
import { tightest } from '../course/rows.ts';
import { type JudgedCourse, readVerdicts } from '../course/verdicts.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';

/** How many hits are shown; whoever sees so many types another letter. */
const most = 100;

/**
 * Citizens by parts of their name, in any order, or by digits of their CPR or phone number. Those with an open course come
 * first, then by name. Without a text, the whole register from its beginning.
 */
export async function searchCitizens(
  ground: Ground,
  { text }: Input<'citizens.search'>,
): Promise<CitizenRow[]> {
  await readSituation(ground);
  const rows = await ground.store.reader
    .selectFrom('citizens')
    .select(['id', 'name', 'cpr', 'phone'])
    .execute();
  const words = wordsOf(text);
  const found = rows.filter((row) =>
    words.every((word) => {
      const digits = word.replaceAll('-', '');
      if (/^\+?\d+$/.test(digits))
        return (row.cpr?.startsWith(digits) ?? false) || bare(row.phone).includes(digits) || row.id === word;
      return (row.name ?? row.id).toLocaleLowerCase('da').includes(word);
    }),
  );
  const courses = await openCourses(ground);
  return found
    .map(({ id, name, cpr }) => asRow({ id, name: name ?? id, cpr }, courses.get(id) ?? []))
    .sort(
      (a, b) => Number(b.openCourses > 0) - Number(a.openCourses > 0) || a.name.localeCompare(b.name, 'da'),
    )
    .slice(0, most);
}

const bare = (phone: string) => phone.replace(/[^+\d]/g, '');

async function openCourses(ground: Ground): Promise<ReadonlyMap<string, readonly JudgedCourse[]>> {
  const byCitizen = new Map<string, JudgedCourse[]>();
  for (const course of (await readVerdicts(ground)).values()) {
    if (course.verdict.isClosed) continue;
    const list = byCitizen.get(course.history.citizenId);
    if (list) list.push(course);
    else byCitizen.set(course.history.citizenId, [course]);
  }
  return byCitizen;
}

function asRow(
  { id, name, cpr }: { id: string; name: string; cpr: string | null },
  open: readonly JudgedCourse[],
): CitizenRow {
  const steps = open.flatMap(({ history, verdict }) => {
    const next = verdict.timeline.find((step) => step.state === 'next');
    if (!next) return [];
    const due = next.due ?? tightest(verdict.deadlines)?.due ?? null;
    return [{ courseId: history.courseId, kind: next.kind, due }];
  });
  const [nextStep = null] = steps.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
  return { id, name, birthDigits: cpr?.slice(0, 6) ?? null, openCourses: open.length, nextStep };
}
