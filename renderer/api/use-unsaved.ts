import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

const prefix = 'unsaved';

/**
 * What somebody writes and has not saved: it outlasts a look at another screen, but not the session. `key` names what it
 * belongs to, and stays the same while the hook is in use; `saved` is what it starts from.
 */
export function useUnsaved<Value>(
  key: string,
  saved: Value,
): [value: Value, write: (value: Value) => void, forget: () => void, written: boolean] {
  const cache = useQueryClient();
  const [written, setWritten] = useState<Value | undefined>(() => cache.getQueryData<Value>([prefix, key]));
  const write = useCallback(
    (value: Value) => {
      cache.setQueryDefaults([prefix], { gcTime: Number.POSITIVE_INFINITY });
      cache.setQueryData([prefix, key], value);
      setWritten(() => value);
    },
    [cache, key],
  );
  const forget = useCallback(() => {
    cache.removeQueries({ queryKey: [prefix, key] });
    setWritten(undefined);
  }, [cache, key]);
  return [written ?? saved, write, forget, written !== undefined];
}
