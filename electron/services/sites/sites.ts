import { Refusal } from '#shared/api/errors.ts';
import type { Input, Output } from '#shared/api/procedures.ts';
import { write } from '../../database/audit.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';

/** The sites in their order, each with the kind of place it is. Refuses `noMunicipality`. */
export async function listSites(ground: Ground): Promise<Output<'sites.list'>> {
  await readSituation(ground);
  return ground.store.reader.selectFrom('sites').select(['id', 'name', 'kind']).orderBy('position').execute();
}

/** Says what kind of place a site is; an order to it is held against that from now on. Refuses `notFound`. */
export async function setSiteKind(
  ground: Ground,
  { siteId, kind }: Input<'sites.setKind'>,
): Promise<Output<'sites.setKind'>> {
  const details = { site: siteId, kind: kind ?? 'none' };
  const entry = { action: 'sites.setKind', at: ground.clock.now(), details, kind: 'change' } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable('sites')
      .set({ kind })
      .where('id', '=', siteId)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Refusal('notFound', { what: 'site', id: siteId });
  });
  return listSites(ground);
}
