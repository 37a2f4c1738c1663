import { Refusal } from '#shared/api/errors.ts';
import type { HistoryView } from '#shared/api/views.ts';
import { readHistory, revert, type Step } from '../../database/audit.ts';
import type { Ground } from '../ground.ts';

/** What undo and redo would do now. */
export async function getHistory({ store }: Ground): Promise<HistoryView> {
  const { undo, redo } = await readHistory(store.reader);
  return { undo: undo && view(undo), redo: redo && view(redo) };
}

/** Takes back the newest change that stands. Refuses `nothingToUndo`. */
export async function undo(ground: Ground): Promise<HistoryView> {
  return step(ground, 'undo');
}

/** Does again what was last undone. Refuses `nothingToRedo`. */
export async function redo(ground: Ground): Promise<HistoryView> {
  return step(ground, 'redo');
}

async function step(ground: Ground, direction: 'undo' | 'redo'): Promise<HistoryView> {
  const { store, clock } = ground;
  const done = await revert(store.reader, direction, { action: `history.${direction}`, at: clock.now() });
  if (!done) throw new Refusal(direction === 'undo' ? 'nothingToUndo' : 'nothingToRedo');
  return getHistory(ground);
}

const view = ({ action, at }: Step) => ({ action, at });
