/**
 * Team courses in the bound: the cheapest way to attend one team after a start interview. A session on the way may be
 * left out at a price, for it is lawful only where the session is cancelled. Contract rules 8, 10, 11 and 12.
 *
 * Kept exactly: which sessions the citizen may attend, the first one's day, their number, and how many fit until the course
 * must end. Left out: when the final evaluation is, and the end date itself once the number is known.
 */
import type { TeamChoice } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import type { PriceLayout } from './prices.ts';

const NEVER = Number.POSITIVE_INFINITY;

export class Enrolment {
  private readonly instance: Instance;
  private readonly full: number;
  private readonly least: number;
  /** Sessions that the citizen could attend, in order: their days, and whether a course may begin on them. */
  private readonly day: number[] = [];
  private readonly begins: boolean[] = [];
  /** Of the first ones, on days with prices: where the seat's price is. */
  private readonly seatAt: number[] = [];
  /** Where the price of leaving out the first of them is; those of the others follow. */
  private readonly leavingOutAt: number;
  /** `[i × (full + 1) + k]`: the least that the seats from the `i`-th session on cost with `k` still to attend. */
  private readonly rest: Float64Array;

  constructor(
    instance: Instance,
    layout: PriceLayout,
    choice: TeamChoice,
    leavingOutAt: number,
    canAttend: (s: number, attendance: number) => boolean,
  ) {
    const { sessions } = instance;
    this.instance = instance;
    this.full = choice.full;
    this.least = choice.least;
    this.leavingOutAt = leavingOutAt;
    const first = sessions.firstOfTeam[choice.team];
    for (let s = first; s < sessions.firstOfTeam[choice.team + 1]; s++) {
      if (!canAttend(s, choice.attendance[s - first])) continue;
      if (layout.placeOfSession[s] >= 0) this.seatAt.push(layout.seatsAt + layout.placeOfSession[s]);
      this.day.push(sessions.day[s]);
      this.begins.push(sessions.takesIn[s] === 1);
    }
    const stride = Math.max(0, this.full) + 1;
    this.rest = new Float64Array((this.seatAt.length + 1) * stride);
    const last = this.seatAt.length * stride;
    for (let k = 0; k < stride; k++)
      this.rest[last + k] = k <= this.day.length - this.seatAt.length ? 0 : NEVER;
  }

  /** The priced sessions, as places of their seats' prices. */
  get seats(): readonly number[] {
    return this.seatAt;
  }

  reprice(prices: Float64Array): void {
    const stride = Math.max(0, this.full) + 1;
    const { rest } = this;
    for (let i = this.seatAt.length - 1; i >= 0; i--) {
      const seat = prices[this.seatAt[i]];
      const leaveOut = prices[this.leavingOutAt + i];
      const [here, next] = [i * stride, (i + 1) * stride];
      rest[here] = 0;
      for (let k = 1; k < stride; k++) {
        const attend = seat + rest[next + k - 1];
        const out = leaveOut + rest[next + k];
        rest[here + k] = attend < out ? attend : out;
      }
    }
  }

  /** The cheapest course after an interview on day `d`: cost, its first session (-1 for none), and its number of sessions. */
  after(d: number, prices: Float64Array | null): { cost: number; first: number; sessions: number } {
    const { days, facts } = this.instance;
    const { weights } = facts.scenario.standard;
    const none = this.least <= 0 && this.full >= 0 ? weights.missingSession * this.full : NEVER;
    const found = { cost: none, first: -1, sessions: 0 };
    const n = this.day.length;
    const end = days.contactUntil[d];
    let stop = n;
    while (stop > 0 && this.day[stop - 1] > end) stop--;
    const stride = Math.max(0, this.full) + 1;
    for (let i = 0; i < n && this.day[i] <= days.firstTrainingUntil[d]; i++) {
      if (this.day[i] <= d || !this.begins[i]) continue;
      const gap = weights.gapDay * Math.max(0, this.day[i] - d - 5);
      const isPriced = prices !== null && i < this.seatAt.length;
      const seat = isPriced ? prices[this.seatAt[i]] : 0;
      for (let k = Math.max(1, this.least); k <= Math.min(this.full, stop - i); k++) {
        const rest = isPriced ? this.rest[(i + 1) * stride + k - 1] : 0;
        const v = gap + seat + rest + weights.missingSession * (this.full - k);
        if (v < found.cost) {
          found.cost = v;
          found.first = i;
          found.sessions = k;
        }
      }
    }
    return found;
  }

  /** Notes the places of the prices that the course of `after` pays, for seats and for sessions left out. */
  noteUse(d: number, prices: Float64Array, uses: number[]): void {
    const { first, sessions } = this.after(d, prices);
    const stride = Math.max(0, this.full) + 1;
    let left = sessions;
    for (let i = first; first >= 0 && i < this.seatAt.length && left > 0; i++) {
      const attend = prices[this.seatAt[i]] + this.rest[(i + 1) * stride + left - 1];
      const out = prices[this.leavingOutAt + i] + this.rest[(i + 1) * stride + left];
      if (i === first || attend <= out) {
        uses.push(this.seatAt[i]);
        left--;
      } else uses.push(this.leavingOutAt + i);
    }
  }
}
