/** Team sessions in the bound: each is held by its cheapest leaders or cancelled. Contract rules 12 and 14. */
import type { Instance } from '../instance/instance.ts';
import { cellRange, type PriceLayout } from './prices.ts';

/** Steps after which the search for one day's best staffing gives up and takes what is certain. */
const PATIENCE = 100_000;

/** With about so many sets of leaders for one session, the cheapest stand in for all, and keep nobody busy. */
const MOST_SETS = 2000;

/** Sessions on days with prices. */
export class SessionPricing {
  private readonly instance: Instance;
  private readonly layout: PriceLayout;
  /** Per priced session: the prices of leaving it out. */
  private readonly leavingOut: number[][];
  private readonly cellFrom: Int32Array;
  private readonly cellTo: Int32Array;
  private readonly holdable: Uint8Array;
  /** The leaders chosen last, and their prices. */
  private readonly leader: Int32Array;
  private readonly leaderPrice: Float64Array;

  constructor(instance: Instance, layout: PriceLayout) {
    this.instance = instance;
    this.layout = layout;
    this.leavingOut = layout.sessions.map(() => []);
    const { sessions } = instance;
    const ranges = layout.sessions.map((s) => cellRange(layout, sessions.from[s], sessions.to[s]));
    this.cellFrom = Int32Array.from(ranges, ([a]) => a);
    this.cellTo = Int32Array.from(ranges, ([, b]) => b);
    this.holdable = Uint8Array.from(layout.sessions, (s) => (canBeHeld(instance, s) ? 1 : 0));
    const most = sessions.leadersNeeded.reduce((max, n) => Math.max(max, n), 1);
    this.leader = new Int32Array(most);
    this.leaderPrice = new Float64Array(most);
  }

  /** The places of the prices of all cells in which somebody could lead a priced session. */
  leadersCells(): number[] {
    const { sessions } = this.instance;
    const { days, cells } = this.layout;
    const at: number[] = [];
    this.layout.sessions.forEach((s, place) => {
      for (let i = sessions.firstLeader[s]; i < sessions.firstLeader[s + 1]; i++)
        for (let c = this.cellFrom[place]; c < this.cellTo[place]; c++)
          at.push((sessions.leader[i] * days + sessions.day[s]) * cells + c);
    });
    return at;
  }

  /** Says that the price at `at` is one for leaving out the priced session `place`. */
  mayBeLeftOut(place: number, at: number): void {
    this.leavingOut[place].push(at);
  }

  /**
   * The least that all priced sessions cost at these prices. A held one pays its leaders' cells and earns its free seats; a
   * cancelled one costs what the contract says and earns what citizens pay to leave it out.
   */
  value(prices: Float64Array, staffSums: Float64Array, use: Float64Array): number {
    const { sessions } = this.instance;
    const { seatsAt, days, cells } = this.layout;
    let total = 0;
    for (let place = 0; place < this.leavingOut.length; place++) {
      const s = this.layout.sessions[place];
      let cancel = sessions.cancelCost[s];
      for (const at of this.leavingOut[place]) cancel -= prices[at];
      const need = sessions.leadersNeeded[s];
      let hold = Number.POSITIVE_INFINITY;
      if (this.holdable[place] === 1) {
        this.chooseLeaders(place, s, need, staffSums);
        hold = -prices[seatsAt + place] * sessions.freeSeats[s];
        for (let i = 0; i < need; i++) hold += this.leaderPrice[i];
      }
      if (hold <= cancel) {
        total += hold;
        use[seatsAt + place] -= sessions.freeSeats[s];
        for (let i = 0; i < need; i++) {
          const row = (this.leader[i] * days + sessions.day[s]) * cells;
          for (let c = this.cellFrom[place]; c < this.cellTo[place]; c++) use[row + c]++;
        }
      } else {
        total += cancel;
        for (const at of this.leavingOut[place]) use[at]--;
      }
    }
    return total;
  }

  /** Puts the `need` cheapest leaders first in `leader` and `leaderPrice`, in order of price. */
  private chooseLeaders(place: number, s: number, need: number, staffSums: Float64Array): void {
    const { sessions } = this.instance;
    const { days, cells } = this.layout;
    const { leader, leaderPrice } = this;
    let n = 0;
    for (let i = sessions.firstLeader[s]; i < sessions.firstLeader[s + 1]; i++) {
      const row = (sessions.leader[i] * days + sessions.day[s]) * (cells + 1);
      const price =
        sessions.leaderCost[i] + staffSums[row + this.cellTo[place]] - staffSums[row + this.cellFrom[place]];
      let at = n;
      while (at > 0 && leaderPrice[at - 1] > price) at--;
      if (at >= need) continue;
      for (let k = Math.min(n, need - 1); k > at; k--) {
        leader[k] = leader[k - 1];
        leaderPrice[k] = leaderPrice[k - 1];
      }
      leader[at] = sessions.leader[i];
      leaderPrice[at] = price;
      if (n < need) n++;
    }
  }
}

export function canBeHeld({ sessions }: Instance, s: number): boolean {
  const leaders = sessions.firstLeader[s + 1] - sessions.firstLeader[s];
  return sessions.impossible[s] === 0 && leaders >= sessions.leadersNeeded[s];
}

/** The least that the sessions from planning day `from` on cost where citizens take nobody's time. */
export function staffingFrom(instance: Instance, from: number): number {
  const { sessions, days } = instance;
  const byDay: number[][] = Array.from({ length: days.count }, () => []);
  for (let s = 0; s < sessions.count; s++) if (sessions.day[s] >= from) byDay[sessions.day[s]].push(s);
  let total = 0;
  for (const list of byDay) for (const group of apart(instance, list)) total += cheapestDay(instance, group);
  return total;
}

/** One day's sessions, in groups that cannot want the same leader at the same time. */
function apart({ sessions }: Instance, list: number[]): number[][] {
  const leadersOf = (s: number) =>
    sessions.leader.subarray(sessions.firstLeader[s], sessions.firstLeader[s + 1]);
  const compete = (x: number, y: number) =>
    sessions.from[x] < sessions.to[y] &&
    sessions.from[y] < sessions.to[x] &&
    leadersOf(x).some((t) => leadersOf(y).includes(t));
  const groups: number[][] = [];
  for (const s of list) {
    const mine = groups.filter((group) => group.some((other) => compete(s, other)));
    const merged = [s, ...mine.flat()];
    for (const group of mine) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

interface Way {
  readonly cost: number;
  readonly leaders: readonly number[];
}

/** The cheapest way to hold or cancel these sessions of one day so that nobody leads two at once. */
function cheapestDay(instance: Instance, list: number[]): number {
  const { sessions } = instance;
  const ways = list.map((s) => waysOf(instance, s));
  // What the sessions from the i-th on cost at least.
  const rest = new Float64Array(list.length + 1);
  for (let i = list.length - 1; i >= 0; i--) rest[i] = rest[i + 1] + ways[i][0].cost;
  const leads: { therapist: number; s: number }[] = [];
  let best = Number.POSITIVE_INFINITY;
  let steps = 0;
  const isBusy = (therapist: number, s: number) =>
    leads.some(
      (l) =>
        l.therapist === therapist &&
        sessions.from[l.s] < sessions.to[s] &&
        sessions.from[s] < sessions.to[l.s],
    );
  const visit = (i: number, cost: number): void => {
    if (cost + rest[i] >= best || ++steps > PATIENCE) return;
    if (i === list.length) {
      best = cost;
      return;
    }
    for (const way of ways[i]) {
      if (way.leaders.some((t) => isBusy(t, list[i]))) continue;
      for (const therapist of way.leaders) leads.push({ therapist, s: list[i] });
      visit(i + 1, cost + way.cost);
      leads.length -= way.leaders.length;
    }
  };
  visit(0, 0);
  return steps > PATIENCE ? rest[0] : best;
}

/** Every set of leaders for a session, and its cancellation, the cheapest first. */
function waysOf(instance: Instance, s: number): Way[] {
  const { sessions } = instance;
  const ways: Way[] = [{ cost: sessions.cancelCost[s], leaders: [] }];
  if (canBeHeld(instance, s)) {
    let sets: Way[] = [{ cost: 0, leaders: [] }];
    const need = sessions.leadersNeeded[s];
    const [first, end] = [sessions.firstLeader[s], sessions.firstLeader[s + 1]];
    if ((end - first) ** need > MOST_SETS) {
      const costs = [...sessions.leaderCost.slice(first, end)].sort((a, b) => a - b);
      ways.push({ cost: costs.slice(0, need).reduce((a, b) => a + b, 0), leaders: [] });
      return ways.sort((x, y) => x.cost - y.cost);
    }
    for (let i = first; i < end; i++)
      sets = sets.concat(
        sets
          .filter((set) => set.leaders.length < need)
          .map((set) => ({
            cost: set.cost + sessions.leaderCost[i],
            leaders: [...set.leaders, sessions.leader[i]],
          })),
      );
    ways.push(...sets.filter((set) => set.leaders.length === need));
  }
  return ways.sort((x, y) => x.cost - y.cost);
}
