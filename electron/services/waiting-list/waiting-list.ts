import type { WaitingListView } from '#shared/api/views.ts';
import type { Ground } from '../ground.ts';
import { readDraft } from '../plans/plan-rows.ts';
import { readSituation } from '../situation.ts';
import { waitingRows } from './rows.ts';

/** Everyone waiting, with what the draft proposes where there is one. */
export async function getWaitingList(ground: Ground): Promise<WaitingListView> {
  const situation = await readSituation(ground);
  const draft = await readDraft(ground.store.reader);
  return {
    today: situation.scenario.today,
    hasDraft: draft !== null,
    startWithinWorkingDays: situation.scenario.standard.startWithinWorkingDays,
    rows: waitingRows(situation, draft),
  };
}
