import { useCallback } from 'react';
import { parseAddress } from '../address/address.ts';
import { go, useAddress } from '../address/use-address.ts';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { type Period, parsePeriod, periodAround, periodText } from './period.ts';

/**
 * The period in the address, else the quarter of the planning day; and how to change it. A change is made from the address as
 * it then stands, so that keys pressed in quick succession add up.
 */
export function usePeriod({
  planningDay,
}: OpenMunicipality): [Period, (change: (now: Period) => Period) => void] {
  const { params } = useAddress();
  const read = useCallback(
    (text: string | undefined) => parsePeriod(text) ?? periodAround('quarter', planningDay),
    [planningDay],
  );
  const change = useCallback(
    (to: (now: Period) => Period) =>
      go({ period: periodText(to(read(parseAddress(location.hash).params.period))), account: null }),
    [read],
  );
  return [read(params.period), change];
}
