/**
 * Ways to place each referral that pricing has found so far, each with its own cost and the items that it pays (`prices.ts`).
 * A sum over the pool is never below the true one and many times cheaper: prices are improved on it first, and
 * only then looked at exactly.
 */

/** By how much the number of items may grow before those that no way has any more are left out. */
const MOST_GROWTH = 1.5;

interface Way {
  readonly cost: number;
  readonly items: Int32Array;
  /** The same items by their place among all that the pool has. */
  readonly places: Int32Array;
}

export class ColumnPool {
  private ways: Way[][];
  /** Every item of a way in the pool, and where it is among them. */
  private items: number[] = [];
  private placeOf = new Map<number, number>();
  /** How many items there were when those that no way had any more were left out last. */
  private itemsKept = 0;
  private price = new Float64Array(0);
  private count = new Int32Array(0);
  /** By referral: its cheapest way at the prices last asked about. */
  private readonly last: Int32Array;

  constructor(referrals: number) {
    this.ways = Array.from({ length: referrals }, () => []);
    this.last = new Int32Array(referrals);
  }

  /** Adds a way of referral `r`, unless it is there. */
  add(r: number, cost: number, items: readonly number[]): void {
    const isKnown = this.ways[r].some(
      (way) =>
        way.cost === cost && way.items.length === items.length && way.items.every((u, j) => u === items[j]),
    );
    if (!isKnown) this.ways[r].push(this.wayOf(cost, Int32Array.from(items)));
  }

  private wayOf(cost: number, items: Int32Array): Way {
    const places = new Int32Array(items.length);
    items.forEach((item, j) => {
      let place = this.placeOf.get(item);
      if (place === undefined) {
        place = this.items.length;
        this.placeOf.set(item, place);
        this.items.push(item);
      }
      places[j] = place;
    });
    return { cost, items, places };
  }

  /** Keeps the `most` ways of each referral that cost least where an item costs `priceOf` it. */
  keepCheapest(most: number, priceOf: (item: number) => number): void {
    if (this.ways.every((ways) => ways.length <= most)) return;
    this.fillPrices(priceOf);
    for (const ways of this.ways) {
      if (ways.length <= most) continue;
      const price = ways.map((way) => way.cost + paid(way.places, this.price, Number.POSITIVE_INFINITY));
      const order = [...ways.keys()].sort((i, j) => price[i] - price[j] || i - j).slice(0, most);
      ways.splice(0, ways.length, ...order.map((i) => ways[i]));
    }
    this.last.fill(0);
    if (this.items.length > MOST_GROWTH * this.itemsKept) this.forgetItems();
  }

  /** Leaves out the items that no way has any more. */
  private forgetItems(): void {
    this.items = [];
    this.placeOf = new Map();
    this.ways = this.ways.map((ways) => ways.map((way) => this.wayOf(way.cost, way.items)));
    this.itemsKept = this.items.length;
  }

  private fillPrices(priceOf: (item: number) => number): void {
    if (this.price.length < this.items.length) {
      this.price = new Float64Array(2 * this.items.length);
      this.count = new Int32Array(2 * this.items.length);
    }
    for (let i = 0; i < this.items.length; i++) this.price[i] = priceOf(this.items[i]);
  }

  /** The sum of each referral's cheapest way; `addUse` is told how often those ways use each item. */
  value(priceOf: (item: number) => number, addUse: (item: number, n: number) => void): number {
    this.fillPrices(priceOf);
    const { price, count } = this;
    count.fill(0);
    let total = 0;
    for (let r = 0; r < this.ways.length; r++) {
      const ways = this.ways[r];
      // The last answer is mostly the next one too: begin with it, and leave the others as soon as they cost more.
      let at = this.last[r];
      let best = ways[at].cost + paid(ways[at].places, price, Number.POSITIVE_INFINITY);
      for (let i = 0; i < ways.length; i++) {
        const { cost, places } = ways[i];
        if (cost >= best) continue;
        const v = cost + paid(places, price, best - cost);
        if (v < best) {
          best = v;
          at = i;
        }
      }
      this.last[r] = at;
      total += best;
      const { places } = ways[at];
      for (let j = 0; j < places.length; j++) count[places[j]]++;
    }
    for (let i = 0; i < this.items.length; i++) if (count[i] > 0) addUse(this.items[i], count[i]);
    return total;
  }
}

/** The sum of the prices at these places, or some part of it that is at least `enough`. */
function paid(places: Int32Array, prices: Float64Array, enough: number): number {
  let sum = 0;
  for (let j = 0; j < places.length; j++) {
    sum += prices[places[j]];
    if (sum >= enough) return sum;
  }
  return sum;
}
