import { useMemo } from 'react';
import type { Fault } from '#shared/model/faults.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { useAsk } from '../api/queries.ts';
import { useSettled } from '../explain/use-settled.ts';

/** What keeps a standard from being put in force here, told by the core; undefined until it has looked. */
export function useConflicts(file: StandardFile): readonly Fault[] | undefined {
  const text = useMemo(() => JSON.stringify(file), [file]);
  const settled = useSettled(text);
  const checked = useAsk('standards.check', settled === null ? null : { text: settled });
  if (settled === null || checked.isPlaceholderData) return undefined;
  return checked.data as readonly Fault[] | undefined;
}
