/** Quality standards: looked at, taken out as a file, put in force as a new version. */
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { FaultView, StandardsView, StandardView } from '#shared/api/quality-views.ts';
import type { ClosedDaySettings } from '#shared/calendar/closed-days.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Reading } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { scenarioFaults } from '#shared/model/validate-scenario.ts';
import { readStandardFile } from '#shared/standards/read-standard.ts';
import { type StandardFile, type StandardId, standardIds } from '#shared/standards/standard-file.ts';
import { endedOn } from '../../course/facts.ts';
import { write } from '../../database/audit.ts';
import type { Reader, Writer } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { fromJson, toJson } from '../../database/json.ts';
import { shippedStandard } from '../../demo/standards.ts';
import { exportScenario } from '../../interchange/export-scenario.ts';
import { readHistories } from '../course/histories.ts';
import { readStandards } from '../course/standard.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';
import { listedDaysChange } from './listed-days.ts';

/** The standard in force, every version that this municipality keeps, and those that the product ships. */
export async function listStandards(ground: Ground): Promise<StandardsView> {
  const { municipality } = await readSituation(ground);
  const standards = [...(await readStandards(ground.store.reader)).values()];
  const open = (await readHistories(ground.store.reader)).filter((history) => endedOn(history) === null);
  const versions = standards.map(({ id, code, version, name }) => ({
    id,
    code,
    version,
    name,
    openCourses: open.filter(({ standardId }) => standardId === id).length,
  }));
  const inForce = versions.find(({ id }) => id === municipality.standard_id);
  if (!inForce) throw new Error('no standard in force');
  const { openCourses: _, ...current } = inForce;
  return {
    inForce: current,
    // The ids of versions are made in the order in which they came.
    versions: versions.sort((a, b) => (a.id < b.id ? 1 : -1)),
    shipped: standardIds.map((code) => {
      const { name, source } = shippedStandard(code);
      return { code, name, status: source.status };
    }),
  };
}

/** A version of this municipality's, or a shipped standard. Refuses `notFound`. */
export async function getStandard(ground: Ground, { source }: Input<'standards.get'>): Promise<StandardView> {
  const { municipality } = await readSituation(ground);
  if (source.kind === 'shipped') return { id: null, file: shippedBy(source.code), inForce: false };
  const standard = (await readStandards(ground.store.reader)).get(source.id);
  if (!standard) throw new Refusal('notFound', { what: 'standard', id: source.id });
  return { id: standard.id, file: standard.file, inForce: standard.id === municipality.standard_id };
}

/** The same as a file's text, as it can be edited and taken in again. Refuses `notFound`. */
export async function exportStandard(
  ground: Ground,
  input: Input<'standards.export'>,
): Promise<{ fileName: string; text: string }> {
  const { file } = await getStandard(ground, input);
  return { fileName: `${file.id}.standard.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}

/** What is wrong with an edited file, all of it; an empty list where it could be put in force. */
export async function checkStandard(
  ground: Ground,
  { text }: Input<'standards.check'>,
): Promise<FaultView[]> {
  const reading = readStandardFile(text);
  const faults = reading.ok ? conflicts(await scenarioUnder(ground, reading.value)) : reading.faults;
  return faults.map(({ path, problem, details }) => ({ path, problem, details }));
}

/**
 * Puts a standard in force as a new version: a shipped one as it is, or an edited file. Courses keep the version that they
 * began under; those who wait keep their service and the form they were ordered in, even where the new standard grants
 * neither any more; new courses go by it, and so does all planning. Its closed days become the municipality's, and teams open
 * for its services (`widenedTeams`). Refuses `notFound`, `fileInvalid` with the first fault of the file, and `standardConflict` with the first thing in the
 * municipality that contradicts it.
 */
export async function adoptStandard(
  ground: Ground,
  { source }: Input<'standards.adopt'>,
): Promise<StandardsView> {
  const file =
    source.kind === 'shipped'
      ? shippedBy(source.code)
      : fileOf(readStandardFile(source.text), source.fileName);
  const [first, ...others] = conflicts(await scenarioUnder(ground, file));
  if (first) {
    const { path, problem, details } = first;
    throw new Refusal('standardConflict', { ...details, path, problem, count: others.length + 1 });
  }
  const { planning, ...rest } = file;
  const { countAsWorkingDays: _, ...closedDaySettings } = file.closedDays;
  const details = { standard: file.id };
  const entry = { action: 'standards.adopt', at: ground.clock.now(), details, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const id = newId();
    const version = (await newestVersion(writer, file.id)) + 1;
    const row = {
      id,
      code: file.id,
      version,
      name: file.name,
      rules: toJson(planning),
      quality: toJson(rest),
    };
    await writer.insertInto('standards').values(row).execute();
    await relistClosedDays(writer, closedDaySettings, ground.clock.today());
    await writer
      .updateTable('municipality')
      .set({ standard_id: id, closed_day_settings: toJson(closedDaySettings) })
      .execute();
    for (const [teamId, services] of await widenedTeams(writer, file))
      await writer
        .updateTable('teams')
        .set({ services: toJson(services) })
        .where('id', '=', teamId)
        .execute();
  });
  return listStandards(ground);
}

/** Brings the listed closed days in step with other settings; the table is read in the order of its positions. */
async function relistClosedDays(writer: Writer, after: ClosedDaySettings, today: IsoDate): Promise<void> {
  const listed = await writer.selectFrom('closed_days').selectAll().orderBy('position').execute();
  const { closed_day_settings } = await writer
    .selectFrom('municipality')
    .select('closed_day_settings')
    .executeTakeFirstOrThrow();
  const before = fromJson<ClosedDaySettings>(closed_day_settings);
  const dates = listed.map(({ date }) => date);
  const { added, removed } = listedDaysChange(dates, before, after, today);
  for (const date of removed) await writer.deleteFrom('closed_days').where('date', '=', date).execute();
  const next = Math.max(-1, ...listed.map(({ position }) => position)) + 1;
  for (const [i, date] of added.entries())
    await writer
      .insertInto('closed_days')
      .values({ position: next + i, date })
      .execute();
}

function shippedBy(code: string): StandardFile {
  const id = standardIds.find((known): known is StandardId => known === code);
  if (!id) throw new Refusal('notFound', { what: 'standard', id: code });
  return shippedStandard(id);
}

function fileOf(reading: Reading<StandardFile>, fileName: string): StandardFile {
  if (reading.ok) return reading.value;
  const [{ path, problem, details }] = reading.faults;
  throw new Refusal('fileInvalid', {
    ...details,
    file: fileName,
    path,
    problem,
    count: reading.faults.length,
  });
}

async function newestVersion(reader: Reader, code: string): Promise<number> {
  const row = await reader
    .selectFrom('standards')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/**
 * The teams that go on with more services than before, and which: a team keeps those it takes, and takes the new standard's
 * for the same kind of training where they are given in a team. Without this nobody could join a team after a change.
 */
async function widenedTeams(reader: Reader, file: StandardFile): Promise<Map<string, string[]>> {
  const trainingOf = new Map(
    [...(await readStandards(reader)).values()].flatMap((standard) =>
      standard.file.quality.services.map(({ id, training }) => [id, training] as const),
    ),
  );
  const { services, forms } = file.quality;
  const inTeams = new Set(forms.filter(({ plannedAs }) => plannedAs === 'team').map(({ id }) => id));
  const offered = services.filter((service) => service.forms.some((form) => inTeams.has(form)));
  const teams = await reader.selectFrom('teams').select(['id', 'services']).execute();
  return new Map(
    teams.flatMap(({ id, services: taken }) => {
      const before = fromJson<string[]>(taken);
      const kinds = new Set(before.map((service) => trainingOf.get(service)));
      const more = offered.filter((service) => kinds.has(service.training) && !before.includes(service.id));
      return more.length === 0 ? [] : [[id, [...before, ...more.map((service) => service.id)]]];
    }),
  );
}

/** What the planner would be given under this standard. */
async function scenarioUnder({ store, clock }: Ground, file: StandardFile): Promise<Scenario> {
  const scenario = await exportScenario(store.reader, clock.today(), file.planning);
  if (!scenario) throw new Refusal('noMunicipality');
  return scenario;
}

const conflicts = (scenario: Scenario) => scenarioFaults(scenario);
