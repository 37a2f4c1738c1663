import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Address, formatAddress, parseAddress, type Step, stepFrom } from './address.ts';

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** Goes one step from where the window is now. `replace` leaves no trace for the back button. */
export function go(step: Step, { replace = false } = {}): void {
  const next = formatAddress(stepFrom(parseAddress(location.hash), step));
  if (next === location.hash) return;
  if (!replace) {
    location.hash = next;
    return;
  }
  history.replaceState(null, '', next);
  // replaceState alone tells nobody.
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** Where the window is, and how to write the address of a step from here (for links). */
export function useAddress(): Address & { hrefOf: (step: Step) => string } {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const address = useMemo(() => parseAddress(hash), [hash]);
  const hrefOf = useCallback((step: Step) => formatAddress(stepFrom(address, step)), [address]);
  return { ...address, hrefOf };
}
