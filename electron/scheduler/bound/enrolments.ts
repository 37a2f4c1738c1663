/**
 * Team courses in the bound: the cheapest way to attend one team after a start interview. A held session on the way that
 * the citizen could attend, or that is full, may be left out at a price, for that is lawful only where it is cancelled.
 * Contract rules 8, 10, 11 and 12.
 *
 * Kept exactly: which sessions the citizen may attend, the first one's day, their number, and how many fit until the
 * last one must be. Left out: that each session left out moves the last one further off.
 */
import { MAY_LEAVE_OUT, type TeamChoice } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import type { PriceLayout } from './prices.ts';
import { canBeHeld } from './session-groups.ts';

const NEVER = Number.POSITIVE_INFINITY;
const NO_PRICES: Float64Array = new Float64Array(0);

/** The cheapest course with a team: what it costs, its first session (-1 for none), and its number of sessions. */
export interface Attendance {
  readonly cost: number;
  readonly first: number;
  readonly sessions: number;
}

export class Enrolment {
  private readonly instance: Instance;
  private readonly full: number;
  private readonly least: number;
  /** Sessions that the course may not just pass by, in order: their days, and whether the citizen could attend them. */
  private readonly day: number[] = [];
  private readonly attends: boolean[] = [];
  /** Whether a course may begin on them, and how many that the citizen could attend come before them. */
  private readonly begins: boolean[] = [];
  private readonly before: number[] = [];
  private attendable = 0;
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
    const { sessions, days } = instance;
    this.instance = instance;
    this.full = choice.full;
    this.least = choice.least;
    this.leavingOutAt = leavingOutAt;
    const first = sessions.firstOfTeam[choice.team];
    for (let s = first; s < sessions.firstOfTeam[choice.team + 1]; s++) {
      if (sessions.day[s] <= days.firstUsable || !canBeHeld(instance, s)) continue;
      const attendance = choice.attendance[s - first];
      if (attendance === MAY_LEAVE_OUT) continue;
      const attends = canAttend(s, attendance);
      this.seatAt.push(layout.seatsAt + s);
      this.day.push(sessions.day[s]);
      this.attends.push(attends);
      this.begins.push(attends && sessions.takesIn[s] === 1);
      this.before.push(this.attendable);
      if (attends) this.attendable++;
    }
    const stride = Math.max(0, this.full) + 1;
    this.rest = new Float64Array((this.seatAt.length + 1) * stride);
    this.rest.fill(NEVER, this.seatAt.length * stride + 1);
    this.reprice(NO_PRICES);
  }

  /** Its sessions, as places of their seats' prices. */
  get seats(): readonly number[] {
    return this.seatAt;
  }

  private prices: Float64Array = NO_PRICES;

  private seatPrice(i: number): number {
    if (!this.attends[i]) return NEVER;
    return this.prices === NO_PRICES ? 0 : this.prices[this.seatAt[i]];
  }

  private leavingOutPrice(i: number): number {
    return this.prices === NO_PRICES ? 0 : this.prices[this.leavingOutAt + i];
  }

  /** Works out `rest` at these prices, which stand until the next time. */
  reprice(prices: Float64Array): void {
    this.prices = prices;
    const stride = Math.max(0, this.full) + 1;
    const { rest } = this;
    for (let i = this.seatAt.length - 1; i >= 0; i--) {
      const seat = this.seatPrice(i);
      const leaveOut = this.leavingOutPrice(i);
      const [here, next] = [i * stride, (i + 1) * stride];
      rest[here] = 0;
      for (let k = 1; k < stride; k++) {
        const attend = seat + rest[next + k - 1];
        const out = leaveOut + rest[next + k];
        rest[here + k] = attend < out ? attend : out;
      }
    }
  }

  /** The cheapest course after an interview on day `d` whose last session is by day `end`, at the prices of `reprice`. */
  after(d: number, end: number): Attendance {
    const { days, facts } = this.instance;
    const { weights } = facts.scenario.standard;
    const none = this.least <= 0 && this.full >= 0 ? weights.missingSession * this.full : NEVER;
    let cost = none;
    let first = -1;
    let sessions = 0;
    const n = this.day.length;
    const stride = Math.max(0, this.full) + 1;
    let i = 0;
    while (i < n && this.day[i] <= d) i++;
    if (i === n || this.day[i] > days.firstTrainingUntil[d]) return { cost, first, sessions };
    let stop = n;
    while (stop > 0 && this.day[stop - 1] > end) stop--;
    const attendable = stop < n ? this.before[stop] : this.attendable;
    for (; i < stop && this.day[i] <= days.firstTrainingUntil[d]; i++) {
      if (!this.begins[i]) continue;
      const gap = weights.gapDay * Math.max(0, this.day[i] - d - 5);
      for (let k = Math.max(1, this.least); k <= Math.min(this.full, attendable - this.before[i]); k++) {
        const v =
          gap +
          this.seatPrice(i) +
          this.rest[(i + 1) * stride + k - 1] +
          weights.missingSession * (this.full - k);
        if (v < cost) {
          cost = v;
          first = i;
          sessions = k;
        }
      }
    }
    return { cost, first, sessions };
  }

  /** Notes the places of the prices that a course of `after` pays, for seats and for sessions left out. */
  noteUse({ first, sessions }: Attendance, uses: number[]): void {
    const stride = Math.max(0, this.full) + 1;
    let left = sessions;
    for (let i = first; first >= 0 && i < this.seatAt.length && left > 0; i++) {
      const attend = this.seatPrice(i) + this.rest[(i + 1) * stride + left - 1];
      const out = this.leavingOutPrice(i) + this.rest[(i + 1) * stride + left];
      if (i === first || attend <= out) {
        uses.push(this.seatAt[i]);
        left--;
      } else uses.push(this.leavingOutAt + i);
    }
  }
}
