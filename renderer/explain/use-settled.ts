import { useEffect, useState } from 'react';

/** So long somebody has to stay with a citizen before anything is worked out: walking down a list asks nothing. */
const SETTLED_AFTER_MS = 350;

/** The value once it has stood still for a moment; null until then. */
export function useSettled(value: string): string | null {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled === value ? value : null;
}
