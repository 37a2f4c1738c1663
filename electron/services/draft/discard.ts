import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import { write } from '../../database/audit.ts';
import type { Ground } from '../ground.ts';

/** Puts the draft aside. Refuses `noDraft` where it is not the draft, or no longer. */
export async function discardDraft(ground: Ground, { draftId }: Input<'draft.discard'>): Promise<null> {
  const entry = {
    action: 'draft.discard',
    at: ground.clock.now(),
    details: { plan: draftId },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer) => {
    const { numUpdatedRows } = await writer
      .updateTable('plans')
      .set({ status: 'discarded' })
      .where('id', '=', draftId)
      .where('status', '=', 'draft')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Refusal('noDraft');
  });
  return null;
}
