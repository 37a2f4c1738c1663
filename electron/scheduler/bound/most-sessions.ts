/** How many sessions alone or at home a course can have at most. Contract rules 8 and 13. */
import type { Instance } from '../instance/instance.ts';
import { NO_MENU } from './menus.ts';
import type { RowTimes } from './rows.ts';

/** By day: whether anybody has a time for a session. */
export function possibleDays({ days }: Instance, { menus, therapists }: RowTimes): Uint8Array {
  const T = therapists.length;
  return Uint8Array.from(days.number, (_, d) => {
    for (let i = 0; i < T; i++) if (menus[d * T + i] !== NO_MENU) return 1;
    return 0;
  });
}

/** The most sessions, up to `full`, that the rhythm rules leave room for after a start on day `d` until the course must end. */
export function mostSessions(instance: Instance, times: RowTimes, possible: Uint8Array, d: number): number {
  const { days, facts } = instance;
  const { maxGapDays, maxSessionsPerWeek: cap } = facts.scenario.standard;
  const n = new Int32Array(days.count * (cap + 1)).fill(-1);
  let best = 0;
  for (let to = d + 1; to <= times.end[d] && best < times.full; to++) {
    if (possible[to] === 0) continue;
    if (to <= days.firstTrainingUntil[d]) n[to * (cap + 1) + 1] = 1;
    for (let from = to - 1; from > d && days.number[to] - days.number[from] <= maxGapDays; from--) {
      const same = days.week[from] === days.week[to];
      for (let c = 1; c <= cap; c++) {
        const before = n[from * (cap + 1) + c];
        const now = same ? c + 1 : 1;
        if (before < 1 || now > cap) continue;
        const at = to * (cap + 1) + now;
        if (before + 1 > n[at]) n[at] = before + 1;
      }
    }
    for (let c = 1; c <= cap; c++) best = Math.max(best, n[to * (cap + 1) + c]);
  }
  return Math.min(best, times.full);
}
