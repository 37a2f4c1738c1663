import { Refusal } from '#shared/api/errors.ts';
import type { MunicipalityStatus } from '#shared/api/views.ts';
import { write } from '../../database/audit.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';
import { getStatus } from './status.ts';

/** Lets the planning day and the horizon follow the calendar again; nothing happens where they do. */
export async function releasePlanningDay(ground: Ground): Promise<MunicipalityStatus> {
  const { planningDayFixed, scenario } = await readSituation(ground);
  if (planningDayFixed) {
    const entry = {
      action: 'municipality.releasePlanningDay',
      at: ground.clock.now(),
      details: { was: scenario.today },
      kind: 'change',
    } as const;
    await write(ground.store.reader, entry, async (writer) => {
      const { numUpdatedRows } = await writer
        .updateTable('municipality')
        .set({ planning_day: null, horizon_from: null, horizon_to: null })
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) throw new Refusal('noMunicipality');
    });
  }
  return getStatus(ground);
}
