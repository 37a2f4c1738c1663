/** Who of a list of therapists could hold a start interview on a day at all: most days are full, and a glance at bits says so. */
import type { PlanState } from '../state/state.ts';
import type { Timetable } from '../state/timetable.ts';

export class Starters {
  private readonly timetable: Timetable;
  /** The therapists found last, `count` of them. */
  readonly therapist: Int16Array;
  count = 0;
  /** The list asked about last, as bits. */
  private may: Int16Array | null = null;
  private readonly mask: Int32Array;

  constructor({ timetable, instance }: PlanState) {
    this.timetable = timetable;
    this.mask = new Int32Array(timetable.therapistWords);
    this.therapist = new Int16Array(instance.staff.count);
  }

  /** Lists those of `may` who are not full that day, going round from therapist `turn`. */
  list(may: Int16Array, day: number, turn: number): void {
    if (may !== this.may) this.ask(may);
    this.count = 0;
    const last = this.mask.length - 1;
    if (last < 0) return;
    const first = turn >> 5;
    const above = -1 << (turn & 31);
    this.add(first, day, above);
    for (let w = first + 1; w <= last; w++) this.add(w, day, -1);
    for (let w = 0; w < first; w++) this.add(w, day, -1);
    this.add(first, day, ~above);
  }

  private ask(may: Int16Array): void {
    this.may = may;
    this.mask.fill(0);
    for (let i = 0; i < may.length; i++) this.mask[may[i] >> 5] |= 1 << (may[i] & 31);
  }

  private add(word: number, day: number, among: number): void {
    const open = this.timetable.open[day * this.mask.length + word];
    for (let bits = open & this.mask[word] & among; bits !== 0; bits &= bits - 1)
      this.therapist[this.count++] = (word << 5) + (31 - Math.clz32(bits & -bits));
  }
}
