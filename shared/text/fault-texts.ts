import type { FaultCode, FaultFacts } from '../model/faults.ts';

/**
 * A sentence for every fault code. Each says what is wrong with the value, and what to write instead where that
 * is not plain from it. File and path stand before it.
 */
export type FaultTexts = { readonly [Code in FaultCode]: (facts: FaultFacts[Code]) => string };
