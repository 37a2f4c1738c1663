/** The use cases over a real file, with the ground they stand on at hand. */
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Services } from '#shared/api/procedures.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/model/plan.ts';
import { write } from '../../../electron/database/audit.ts';
import { newId } from '../../../electron/database/ids.ts';
import { bookByHand, judgePlan } from '../../../electron/services/assessment/assess.ts';
import type { Ground } from '../../../electron/services/ground.ts';
import { Jobs } from '../../../electron/services/jobs/jobs.ts';
import { insertDraft } from '../../../electron/services/plans/plan-rows.ts';
import { createServices } from '../../../electron/services/services.ts';
import { readSituation } from '../../../electron/services/situation.ts';
import { Store } from '../../../electron/services/store.ts';
import { exampleText, key, now, temporaryFolder, today } from '../database/temporary.ts';

export const workerFile = new URL('../../../electron/services/worker.ts', import.meta.url);

export interface Standing {
  folder: string;
  ground: Ground;
  services: Services;
  /** The day that the clock shows; it may be moved. */
  day: { today: IsoDate };
  /** The runs that ended in an unexpected error, by their ids. */
  faults: string[];
}

/** Use cases over a folder's data, closed when the test is finished. */
export async function standing(folder = temporaryFolder(), plannerWorker = workerFile): Promise<Standing> {
  const day = { today };
  let instants = 0;
  const clock = {
    today: () => day.today,
    // Each look at the clock is a second later, as on a slow day.
    now: () => new Date(Date.parse(now) + 1000 * instants++).toISOString(),
  };
  const store = await Store.open({ folder, key, clock });
  const faults: string[] = [];
  const ground = { clock, store, jobs: new Jobs((jobId) => faults.push(jobId)), plannerWorker };
  onTestFinished(async () => {
    await ground.jobs.end();
    store.close();
  });
  return { folder, ground, services: createServices(ground), day, faults };
}

/** A municipality imported from an example. */
export async function standingOn(name: 'tiny' | 'small', plannerWorker?: URL): Promise<Standing> {
  const place = await standing(undefined, plannerWorker);
  const file = { fileName: `${name}.json`, text: exampleText(name), replace: false };
  await place.services['municipality.importScenario'](file);
  return place;
}

/** Makes `plan` the draft, as a planning run would; its id. */
export async function plantDraft({ ground }: Standing, plan: Plan): Promise<string> {
  const situation = await readSituation(ground);
  const { scenario } = situation;
  const { verdict } = judgePlan({ scenario, plan });
  const record = {
    id: newId(),
    madeAt: now,
    planningDay: scenario.today,
    base: situation.fingerprint(),
    madeWith: { seed: 1, seconds: 1.5, stopped: 'timeLimit' as const, held: [] },
    verdict,
    byHand: bookByHand({ scenario }),
    plan,
  };
  const entry = { action: 'draft.start', at: now, details: {}, kind: 'change' } as const;
  await write(ground.store.reader, entry, (writer) => insertDraft(writer, record));
  return record.id;
}

/** The path of a file in the data folder. */
export const inFolder = ({ folder }: Standing, name: string) => join(folder, name);

export const refusal = (code: string, details: object = {}) => ({
  error: { code, details: expect.objectContaining(details) },
});
