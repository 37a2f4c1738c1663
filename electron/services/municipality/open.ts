/** How a municipality comes in: the invented one, an empty one, or one from a file. */
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { MunicipalityStatus } from '#shared/api/views.ts';
import { readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { write } from '../../database/audit.ts';
import type { Reader } from '../../database/database.ts';
import { generateMunicipality } from '../../demo/generate.ts';
import { shippedStandard } from '../../demo/standards.ts';
import { type ImportOptions, importScenario } from '../../interchange/import-scenario.ts';
import { planningTime } from '../../interchange/planning-time.ts';
import { restFor } from '../course/standard.ts';
import { endExplaining } from '../explain/explaining.ts';
import type { Ground } from '../ground.ts';
import { getStatus } from './status.ts';

/** Any seed will do; with one the demo looks the same to everybody on the same day. */
const demoSeed = 86;

/** Opens the invented municipality as of today. Refuses `municipalityExists`. */
export async function createDemo(ground: Ground): Promise<MunicipalityStatus> {
  await refuseIfOpen(ground);
  const { scenario, past } = generateMunicipality({ seed: demoSeed, today: ground.clock.today() });
  const standardRest = restFor(scenario.standard);
  const options = { isDemo: true, fixPlanningDay: false, standardRest, past: past() };
  await fill(ground, ground.store.reader, 'municipality.createDemo', scenario, options);
  return getStatus(ground);
}

/** Opens a municipality with nothing in it but a quality standard. Refuses `municipalityExists`. */
export async function createEmpty(
  ground: Ground,
  { name }: Input<'municipality.createEmpty'>,
): Promise<MunicipalityStatus> {
  await refuseIfOpen(ground);
  const { planning: standard, ...standardRest } = shippedStandard('standard-10a');
  const closedDaySettings = standardRest.closedDays;
  const moving = { planning_day: null, horizon_from: null, horizon_to: null };
  const { planningDay, horizon } = planningTime(moving, ground.clock.today());
  const scenario: Scenario = {
    format: 'holdplan-scenario',
    version: 1,
    name,
    today: planningDay,
    horizon,
    standard,
    holidays: [],
    closures: [],
    sites: [],
    rooms: [],
    therapists: [],
    teams: [],
    referrals: [],
    bookings: [],
    enrolments: [],
  };
  const options = { isDemo: false, fixPlanningDay: false, closedDaySettings, standardRest };
  await fill(ground, ground.store.reader, 'municipality.createEmpty', scenario, options);
  return getStatus(ground);
}

/**
 * Opens a municipality from a scenario file. Its `today` stays the planning day until it is released. Refuses
 * `fileInvalid` with the first fault, and `municipalityExists` unless `replace` puts the open one away.
 */
export async function importFile(
  ground: Ground,
  { fileName, text, replace }: Input<'municipality.importScenario'>,
): Promise<MunicipalityStatus> {
  if (!replace) await refuseIfOpen(ground);
  const scenario = parse(fileName, text);
  const options = { isDemo: false, fixPlanningDay: true, standardRest: restFor(scenario.standard) };
  const action = 'municipality.importScenario';
  if (await isOpen(ground)) {
    await ground.jobs.end();
    endExplaining(ground.store);
    await ground.store.replace(async (reader) => {
      await fill(ground, reader, action, scenario, options);
      await noteClosing(ground);
    });
  } else {
    await fill(ground, ground.store.reader, action, scenario, options);
  }
  return getStatus(ground);
}

/** Puts the open municipality away: its file is kept under another name, and an empty one takes its place. */
export async function close(ground: Ground): Promise<MunicipalityStatus> {
  if (!(await isOpen(ground))) throw new Refusal('noMunicipality');
  await ground.jobs.end();
  endExplaining(ground.store);
  await ground.store.replace(async () => {
    // Asked again: of two calls at once, the first has closed it by now.
    if (!(await isOpen(ground))) throw new Refusal('noMunicipality');
    await noteClosing(ground);
  });
  return getStatus(ground);
}

/** Says in the trail of the municipality that is put away that it was. */
async function noteClosing({ store, clock }: Ground): Promise<void> {
  const entry = { action: 'municipality.close', at: clock.now(), details: {}, kind: 'reading' } as const;
  await write(store.reader, entry, async () => undefined);
}

async function isOpen({ store }: Ground): Promise<boolean> {
  return (await store.reader.selectFrom('municipality').select('id').executeTakeFirst()) !== undefined;
}

async function refuseIfOpen(ground: Ground): Promise<void> {
  if (await isOpen(ground)) throw new Refusal('municipalityExists');
}

function parse(fileName: string, text: string): Scenario {
  const read = readScenario(text);
  if (read.ok) return read.value;
  const [{ path, problem, details }] = read.faults;
  throw new Refusal('fileInvalid', { ...details, file: fileName, path, problem, count: read.faults.length });
}

async function fill(
  { clock }: Ground,
  reader: Reader,
  action: string,
  scenario: Scenario,
  options: ImportOptions,
): Promise<void> {
  const { therapists, teams, referrals, bookings, enrolments } = scenario;
  const details = {
    therapists: therapists.length,
    teams: teams.length,
    referrals: referrals.length,
    bookings: bookings.length,
    enrolments: enrolments.length,
  };
  // Two calls at once: the second finds the first one's municipality here, inside the transaction.
  await write(reader, { action, at: clock.now(), details, kind: 'opening' }, async (writer) => {
    const open = await writer.selectFrom('municipality').select('id').executeTakeFirst();
    if (open) throw new Refusal('municipalityExists');
    await importScenario(writer, scenario, options);
  });
}
