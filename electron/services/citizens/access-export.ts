/** Right of access (V12, S20): all that is kept of one citizen, in one file that needs no Holdplan to be read. */
import { Refusal } from '#shared/api/errors.ts';
import type { Input, Output } from '#shared/api/procedures.ts';
import { write } from '../../database/audit.ts';
import type { Reader } from '../../database/database.ts';
import { fromJson, type Json } from '../../database/json.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';

/** Everything with the citizen's id, and every course's steps, seats, letters and complaints. Refuses `notFound`. */
export async function exportCitizen(
  ground: Ground,
  { citizenId }: Input<'citizens.export'>,
): Promise<Output<'citizens.export'>> {
  const { scenario } = await readSituation(ground);
  const { reader } = ground.store;
  const citizen = await reader
    .selectFrom('citizens')
    .selectAll()
    .where('id', '=', citizenId)
    .executeTakeFirst();
  if (!citizen) throw new Refusal('notFound', { what: 'citizen', id: citizenId });
  const kept = await everythingOf(reader, citizenId);
  const details = { citizen: citizenId };
  const entry = { action: 'citizens.export', at: ground.clock.now(), details, kind: 'reading' } as const;
  await write(reader, entry, async () => undefined);
  const file = { format: 'holdplan-citizen', version: 1, madeOn: scenario.today, citizen, ...kept };
  // By its id: a name or a CPR number has no place among file names.
  return {
    fileName: `indsigt-${citizenId}-${scenario.today}.json`,
    text: `${JSON.stringify(file, opened, 1)}\n`,
  };
}

async function everythingOf(reader: Reader, citizenId: string) {
  const courses = await reader
    .selectFrom('courses')
    .selectAll()
    .where('citizen_id', '=', citizenId)
    .orderBy('id')
    .execute();
  const ids = courses.map(({ id }) => id);
  return {
    courses,
    steps: await reader
      .selectFrom('course_steps')
      .selectAll()
      .where('course_id', 'in', ids)
      .orderBy('on_date')
      .execute(),
    referrals: await reader.selectFrom('referrals').selectAll().where('citizen_id', '=', citizenId).execute(),
    appointments: await reader
      .selectFrom('contacts')
      .selectAll()
      .where((eb) => eb.or([eb('citizen_id', '=', citizenId), eb('course_id', 'in', ids)]))
      .orderBy('date')
      .execute(),
    seats: await reader
      .selectFrom('enrolments')
      .innerJoin('enrolment_dates', 'enrolment_id', 'enrolments.id')
      .innerJoin('teams', 'teams.id', 'team_id')
      .selectAll('enrolment_dates')
      .select(['course_id', 'teams.name as team'])
      .where('citizen_id', '=', citizenId)
      .orderBy('enrolment_dates.date')
      .execute(),
    letters: await reader
      .selectFrom('letters')
      .selectAll()
      .where('citizen_id', '=', citizenId)
      .orderBy('made_on')
      .execute(),
    complaints: await reader
      .selectFrom('complaints')
      .selectAll()
      .where('citizen_id', '=', citizenId)
      .execute(),
  };
}

/** Columns that hold JSON come out as what they hold. */
const jsonColumns = new Set(['facts', 'content', 'needs', 'modalities', 'sites', 'available', 'unavailable']);

function opened(column: string, value: unknown): unknown {
  return jsonColumns.has(column) && typeof value === 'string' ? fromJson(value as Json) : value;
}
