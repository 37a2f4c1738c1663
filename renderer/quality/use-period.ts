import { useCallback } from 'react';
import { go, useAddress } from '../address/use-address.ts';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { type Period, parsePeriod, periodAround, periodText } from './period.ts';

/** The period in the address, else the quarter of the planning day; and how to go to another. */
export function usePeriod(municipality: OpenMunicipality): [Period, (period: Period) => void] {
  const { params } = useAddress();
  const show = useCallback(
    (next: Period) => go({ period: periodText(next), account: null }, { replace: false }),
    [],
  );
  return [parsePeriod(params.period) ?? periodAround('quarter', municipality.planningDay), show];
}
