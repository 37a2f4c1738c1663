/** Closed days beside the holidays, such as summer and autumn closures. */
import { parseDate } from '#shared/calendar/dates.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';

export type ClosedRange = StandardFile['closedDays']['ranges'][number];

/** As it is typed: dates may be missing, and there is one name for both languages. */
export interface RangeDraft {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

export type RangeFault = 'dateMissing' | 'inverted' | 'nameMissing';

export function readRange(draft: RangeDraft): { range: ClosedRange } | { fault: RangeFault } {
  const [from, to, name] = [parseDate(draft.from), parseDate(draft.to), draft.name.trim()];
  if (from === null || to === null) return { fault: 'dateMissing' };
  if (to < from) return { fault: 'inverted' };
  return name === '' ? { fault: 'nameMissing' } : { range: { from, to, name: { da: name, en: name } } };
}

/** What a list of closed days reads as; a range whose name was left alone keeps its name in both languages. */
export function readRanges(
  drafts: readonly RangeDraft[],
  before: readonly ClosedRange[],
): { ranges: ClosedRange[]; faults: (RangeFault | null)[] } {
  const read = drafts.map(readRange);
  return {
    ranges: read.flatMap((each) => {
      if (!('range' in each)) return [];
      const old = before.find(({ name }) => name.da === each.range.name.da);
      return [old ? { ...each.range, name: old.name } : each.range];
    }),
    faults: read.map((each) => ('fault' in each ? each.fault : null)),
  };
}

export const draftOf = ({ from, to, name }: ClosedRange): RangeDraft => ({ from, to, name: name.da });
