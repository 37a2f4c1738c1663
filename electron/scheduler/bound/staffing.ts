/** Team sessions in the bound: each is held by its cheapest leaders or cancelled. Contract rules 12 and 14. */
import type { Instance } from '../instance/instance.ts';
import { cellRange, type PriceLayout } from './prices.ts';
import { canBeHeld, cheapestStaffing, groupsOf, type SessionGroup } from './session-groups.ts';

/** Priced sessions that compete for leaders, what each costs with each set of leaders and cancelled, and what was chosen. */
interface PricedGroup extends SessionGroup {
  readonly prices: readonly Float64Array[];
  readonly chosen: Int32Array;
  /** On a day without prices for cells: what was chosen while nothing of the group had a price, and what it cost. */
  unpriced: { readonly chosen: Int32Array; readonly value: number } | null;
}

/** Sessions on days with prices. */
export class SessionPricing {
  private readonly instance: Instance;
  private readonly layout: PriceLayout;
  /** Per session: the prices of leaving it out that may not be 0. */
  private readonly leavingOut: number[][];
  private readonly cellFrom: Int32Array;
  private readonly cellTo: Int32Array;
  private readonly holdable: Uint8Array;
  /** Sessions that compete with no other, by their place; and those that do. */
  private readonly alone: number[] = [];
  private readonly groups: PricedGroup[] = [];
  /** The leaders chosen last, and their prices. */
  private readonly leader: Int32Array;
  private readonly leaderPrice: Float64Array;

  constructor(instance: Instance, layout: PriceLayout) {
    this.instance = instance;
    this.layout = layout;
    this.leavingOut = Array.from({ length: instance.sessions.count }, () => []);
    const { sessions, days } = instance;
    this.cellFrom = new Int32Array(sessions.count);
    this.cellTo = new Int32Array(sessions.count);
    this.holdable = new Uint8Array(sessions.count);
    const onDay = Array.from({ length: days.count }, (): number[] => []);
    for (let s = 0; s < sessions.count; s++) {
      onDay[sessions.day[s]].push(s);
      this.holdable[s] = canBeHeld(instance, s) ? 1 : 0;
      if (sessions.day[s] >= layout.days) continue;
      [this.cellFrom[s], this.cellTo[s]] = cellRange(layout, sessions.from[s], sessions.to[s]);
    }
    for (const list of onDay) {
      const { groups, alone } = groupsOf(instance, list);
      this.alone.push(...alone);
      for (const group of groups)
        this.groups.push({
          ...group,
          prices: group.sets.map((sets) => new Float64Array(sets.length + 1)),
          chosen: new Int32Array(group.sessions.length),
          unpriced: null,
        });
    }
    let most = 1;
    for (let s = 0; s < sessions.count; s++)
      most = Math.max(most, sessions.leadersNeeded[s], sessions.firstLeader[s + 1] - sessions.firstLeader[s]);
    this.leader = new Int32Array(most);
    this.leaderPrice = new Float64Array(most);
  }

  /** Where the therapist's running sums on the session's day begin; on a day without prices the session has no cells. */
  private rowOf(therapist: number, s: number): number {
    const { days, cells } = this.layout;
    const d = this.instance.sessions.day[s];
    return d < days ? (therapist * days + d) * (cells + 1) : 0;
  }

  /** The places of the prices of all cells in which somebody could lead a priced session. */
  leadersCells(): number[] {
    const { sessions } = this.instance;
    const { days, cells } = this.layout;
    const at: number[] = [];
    for (let s = 0; s < sessions.count; s++)
      for (let i = sessions.firstLeader[s]; i < sessions.firstLeader[s + 1]; i++)
        for (let c = this.cellFrom[s]; c < this.cellTo[s]; c++)
          at.push((sessions.leader[i] * days + sessions.day[s]) * cells + c);
    return at;
  }

  /** Says that the price at `at` is one for leaving out session `s`, and may be other than 0 from now on. */
  mayBeLeftOut(s: number, at: number): void {
    this.leavingOut[s].push(at);
  }

  /**
   * The least that all priced sessions cost at these prices. A held one pays its leaders' cells and earns its free seats; a
   * cancelled one costs what the contract says and earns what citizens pay to leave it out.
   */
  value(prices: Float64Array, staffSums: Float64Array, use: Float64Array): number {
    let total = 0;
    for (const s of this.alone) total += this.valueAlone(s, prices, staffSums, use);
    for (const group of this.groups) total += this.valueTogether(group, prices, staffSums, use);
    return total;
  }

  private cancelled(s: number, prices: Float64Array): number {
    let cost = this.instance.sessions.cancelCost[s];
    for (const at of this.leavingOut[s]) cost -= prices[at];
    return cost;
  }

  private earned(s: number, prices: Float64Array): number {
    return prices[this.layout.seatsAt + s] * this.instance.sessions.freeSeats[s];
  }

  private valueAlone(s: number, prices: Float64Array, staffSums: Float64Array, use: Float64Array): number {
    const { sessions } = this.instance;
    const cancel = this.cancelled(s, prices);
    const need = sessions.leadersNeeded[s];
    let hold = Number.POSITIVE_INFINITY;
    if (this.holdable[s] === 1) {
      this.chooseLeaders(s, need, staffSums);
      hold = -this.earned(s, prices);
      for (let i = 0; i < need; i++) hold += this.leaderPrice[i];
    }
    if (hold > cancel) {
      this.noteCancelled(s, use);
      return cancel;
    }
    this.noteHeld(s, use);
    for (let i = 0; i < need; i++) this.noteLeader(s, this.leader[i], use);
    return hold;
  }

  private valueTogether(
    group: PricedGroup,
    prices: Float64Array,
    staffSums: Float64Array,
    use: Float64Array,
  ): number {
    const isUnpriced = this.isUnpriced(group, prices);
    if (!isUnpriced || !group.unpriced) {
      const value = this.choose(group, prices, staffSums);
      if (isUnpriced) group.unpriced = { chosen: group.chosen.slice(), value };
      this.noteGroup(group, group.chosen, use);
      return value;
    }
    this.noteGroup(group, group.unpriced.chosen, use);
    return group.unpriced.value;
  }

  /** Whether nothing that the group's sessions pay or earn has a price. */
  private isUnpriced({ sessions }: PricedGroup, prices: Float64Array): boolean {
    const { days, seatsAt } = this.layout;
    for (const s of sessions) {
      if (this.instance.sessions.day[s] < days || prices[seatsAt + s] !== 0) return false;
      for (const at of this.leavingOut[s]) if (prices[at] !== 0) return false;
    }
    return true;
  }

  /** Chooses for a group at these prices; gives what it costs. */
  private choose(group: PricedGroup, prices: Float64Array, staffSums: Float64Array): number {
    const { sessions } = this.instance;
    group.sessions.forEach((s, i) => {
      const first = sessions.firstLeader[s];
      for (let l = first; l < sessions.firstLeader[s + 1]; l++) {
        const row = this.rowOf(sessions.leader[l], s);
        this.leaderPrice[l - first] =
          sessions.leaderCost[l] + staffSums[row + this.cellTo[s]] - staffSums[row + this.cellFrom[s]];
      }
      const sets = group.sets[i];
      const earned = this.earned(s, prices);
      for (let k = 0; k < sets.length; k++) {
        let price = -earned;
        for (const l of sets[k]) price += this.leaderPrice[l - first];
        group.prices[i][k] = price;
      }
      group.prices[i][sets.length] = this.cancelled(s, prices);
    });
    return cheapestStaffing(this.instance, group, group.prices, group.chosen);
  }

  private noteGroup(group: PricedGroup, chosen: Int32Array, use: Float64Array): void {
    const { leader } = this.instance.sessions;
    group.sessions.forEach((s, i) => {
      const set = group.sets[i][chosen[i]];
      if (!set) this.noteCancelled(s, use);
      else {
        this.noteHeld(s, use);
        for (const l of set) this.noteLeader(s, leader[l], use);
      }
    });
  }

  private noteCancelled(s: number, use: Float64Array): void {
    for (const at of this.leavingOut[s]) use[at]--;
  }

  private noteHeld(s: number, use: Float64Array): void {
    use[this.layout.seatsAt + s] -= this.instance.sessions.freeSeats[s];
  }

  private noteLeader(s: number, therapist: number, use: Float64Array): void {
    const { days, cells } = this.layout;
    const row = (therapist * days + this.instance.sessions.day[s]) * cells;
    for (let c = this.cellFrom[s]; c < this.cellTo[s]; c++) use[row + c]++;
  }

  /** Puts the `need` cheapest leaders first in `leader` and `leaderPrice`, in order of price. */
  private chooseLeaders(s: number, need: number, staffSums: Float64Array): void {
    const { sessions } = this.instance;
    const { leader, leaderPrice } = this;
    let n = 0;
    for (let i = sessions.firstLeader[s]; i < sessions.firstLeader[s + 1]; i++) {
      const row = this.rowOf(sessions.leader[i], s);
      const price =
        sessions.leaderCost[i] + staffSums[row + this.cellTo[s]] - staffSums[row + this.cellFrom[s]];
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
