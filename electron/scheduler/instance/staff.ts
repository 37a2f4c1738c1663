/** Therapists as numbers: where and when each works, as sets of starts, and the bookings that stand. */
import type { Facts, TherapistFacts } from '../view/facts.ts';
import { isWithin } from '../view/spans.ts';
import type { Lengths } from './lengths.ts';
import type { PlanningDays } from './planning-days.ts';
import { addStartsWithin, type StartGrid } from './start-grid.ts';

export interface Staff {
  readonly count: number;
  readonly ids: readonly string[];
  readonly facts: readonly TherapistFacts[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** 1 where the therapist is absent: `[therapist × days + day]`. */
  readonly absent: Uint8Array;
  /** Presences are pairs of a weekday and a site: those of a therapist's weekday are `[first, first of the next)`. */
  readonly firstPresence: Int32Array;
  readonly presenceSite: Int16Array;
  /** The starts that lie within working hours there: `[(presence × lengths + length) × words]`. */
  readonly presenceStarts: Int32Array;
}

/** `firstPresence` is indexed by `therapist × 8 + weekday`. */
export const WEEKDAYS = 8;

export function compileStaff(
  facts: Facts,
  days: PlanningDays,
  grid: StartGrid,
  lengths: Lengths,
  siteIndex: ReadonlyMap<string, number>,
): Staff {
  const therapists = [...facts.therapists.values()];
  const firstPresence = new Int32Array(therapists.length * WEEKDAYS + 1);
  const presenceSite: number[] = [];
  const presenceStarts: Int32Array[] = [];
  therapists.forEach((therapist, t) => {
    for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
      firstPresence[t * WEEKDAYS + weekday] = presenceSite.length;
      for (const siteId of sitesOn(therapist, weekday)) {
        presenceSite.push(siteIndex.get(siteId) ?? -1);
        presenceStarts.push(startsAt(therapist, weekday, siteId, grid, lengths));
      }
    }
  });
  firstPresence[therapists.length * WEEKDAYS] = presenceSite.length;
  const absent = new Uint8Array(therapists.length * days.count);
  therapists.forEach((therapist, t) => {
    for (let d = 0; d < days.count; d++)
      if (isWithin(therapist.absences, days.number[d])) absent[t * days.count + d] = 1;
  });
  return {
    count: therapists.length,
    ids: therapists.map((t) => t.source.id),
    facts: therapists,
    indexOf: new Map(therapists.map((t, i) => [t.source.id, i])),
    absent,
    firstPresence,
    presenceSite: Int16Array.from(presenceSite),
    presenceStarts: concat(presenceStarts),
  };
}

function sitesOn(therapist: TherapistFacts, weekday: number): string[] {
  return [...new Set(therapist.weekly.filter((w) => w.weekday === weekday).map((w) => w.siteId))];
}

/** The same working hours that rule 3 asks for (`worksThen`), for every start at once; a unit test holds the two together. */
function startsAt(
  therapist: TherapistFacts,
  weekday: number,
  siteId: string,
  grid: StartGrid,
  lengths: Lengths,
): Int32Array {
  const bits = new Int32Array(lengths.count * grid.words);
  for (const w of therapist.weekly) {
    if (w.weekday !== weekday || w.siteId !== siteId) continue;
    lengths.minutes.forEach((minutes, l) => {
      addStartsWithin(grid, bits, l * grid.words, w.from, w.to, minutes);
    });
  }
  return bits;
}

export function concat(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((n, part) => n + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}
