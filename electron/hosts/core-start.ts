/** What both hosts do before they show anything: find the data folder and the key, and open the plan. */
import { homedir } from 'node:os';
import { type Core, createCore } from '../core.ts';
import { makeClock } from './clock.ts';
import { type DataFolder, dataFolder, holdsPlan, prepareDataFolder } from './data-folder.ts';
import { fileBackend, type KeyKeeper } from './keys/keeper.ts';
import { findKey, givenKey } from './keys/key.ts';
import { describeFault, logToTerminal } from './log.ts';

export interface CoreStart {
  /** The planner's worker, as source or built. */
  readonly plannerWorker: URL | string;
  readonly keyring: KeyKeeper | null;
  /** Whether a new key may lie in a file where there is no keyring. */
  readonly keyFileAllowed: boolean;
  /** Whether the environment may hand in a key, a day or another build of SQLite: never in an installed Holdplan. */
  readonly development: boolean;
}

/** The data folder of this machine and user. */
export function ownDataFolder(): DataFolder {
  return dataFolder({ platform: process.platform, env: process.env, home: homedir() });
}

/** Opens the plan. Throws a `StartFailure` or a `Refusal`; `failureText` has the words for either. */
export async function startCore(start: CoreStart): Promise<{ core: Core; keyInFile: boolean }> {
  const folder = ownDataFolder();
  prepareDataFolder(folder);
  const given = start.development ? givenKey(process.env.HOLDPLAN_KEY) : null;
  const { key, backend } =
    given !== null
      ? { key: given, backend: 'given' }
      : findKey({
          folder: folder.top,
          planExists: holdsPlan(folder),
          keyring: start.keyring,
          fileAllowed: start.keyFileAllowed,
        });
  const binding = start.development ? process.env.HOLDPLAN_SQLITE_BINDING : undefined;
  const core = await createCore({
    folder: folder.plan,
    key,
    clock: makeClock(start.development ? process.env.HOLDPLAN_TODAY : undefined),
    plannerWorker: start.plannerWorker,
    onFault: (jobId, error) => logToTerminal(`fault in run ${jobId}: ${describeFault(error)}`),
    ...(binding ? { sqliteBinding: binding } : {}),
  });
  return { core, keyInFile: backend === fileBackend };
}
