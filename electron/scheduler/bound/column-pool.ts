/**
 * Ways to place each referral that pricing has found so far, each with its own cost and the places of the prices that it
 * pays. A sum over the pool is never below the true one and many times cheaper: prices are improved on it first, and
 * only then looked at exactly.
 */
export class ColumnPool {
  private readonly costs: number[][];
  private readonly uses: Int32Array[][];
  /** By referral: its cheapest way at the prices last asked about. */
  private readonly last: Int32Array;

  constructor(referrals: number) {
    this.costs = Array.from({ length: referrals }, () => []);
    this.uses = Array.from({ length: referrals }, () => []);
    this.last = new Int32Array(referrals);
  }

  /** Adds a way of referral `r`, unless it is there. */
  add(r: number, cost: number, uses: readonly number[]): void {
    const known = this.uses[r].some(
      (other, i) =>
        this.costs[r][i] === cost && other.length === uses.length && other.every((u, j) => u === uses[j]),
    );
    if (known) return;
    this.costs[r].push(cost);
    this.uses[r].push(Int32Array.from(uses));
  }

  /** Keeps the `most` ways of each referral that cost least at these prices. */
  keepCheapest(most: number, prices: Float64Array): void {
    for (let r = 0; r < this.costs.length; r++) {
      const ways = this.uses[r];
      if (ways.length <= most) continue;
      const price = ways.map((uses, i) => this.costs[r][i] + paid(uses, prices, Number.POSITIVE_INFINITY));
      const order = [...ways.keys()].sort((i, j) => price[i] - price[j] || i - j).slice(0, most);
      this.uses[r] = order.map((i) => ways[i]);
      this.costs[r] = order.map((i) => this.costs[r][i]);
      this.last[r] = 0;
    }
  }

  /** The sum of each referral's cheapest way at these prices; what those ways use is counted into `use`. */
  value(prices: Float64Array, use: Float64Array): number {
    let total = 0;
    for (let r = 0; r < this.costs.length; r++) {
      const costs = this.costs[r];
      const ways = this.uses[r];
      // The last answer is mostly the next one too: begin with it, and leave the others as soon as they cost more.
      let at = this.last[r];
      let best = costs[at] + paid(ways[at], prices, Number.POSITIVE_INFINITY);
      for (let i = 0; i < costs.length; i++) {
        if (costs[i] >= best) continue;
        const v = costs[i] + paid(ways[i], prices, best - costs[i]);
        if (v < best) {
          best = v;
          at = i;
        }
      }
      this.last[r] = at;
      total += best;
      const uses = ways[at];
      for (let j = 0; j < uses.length; j++) use[uses[j]]++;
    }
    return total;
  }
}

/** The sum of the prices at these places, or some part of it that is at least `enough`. */
function paid(uses: Int32Array, prices: Float64Array, enough: number): number {
  let sum = 0;
  for (let j = 0; j < uses.length; j++) {
    sum += prices[uses[j]];
    if (sum >= enough) return sum;
  }
  return sum;
}
