/**
 * Memory that all rows of sessions use in turn: thousands of them would otherwise each keep a table of a megabyte that is
 * only looked at right after it was filled.
 */
export class RowsWorkspace {
  private all = new Float64Array(0);
  private ownerOfAll: object | null = null;
  private table = new Float64Array(0);
  private ownerOfTable: object | null = null;
  private readonly states = { next: new Float64Array(0), inWeek: new Float64Array(0) };
  /** What a row costs after a start on day `laterDay`, by slot. */
  later = new Float64Array(0);
  laterDay = -1;

  /** The table over all days and counts, now `owner`'s, of at least `size`. */
  allFor(owner: object, size: number): Float64Array {
    if (this.all.length < size) this.all = new Float64Array(size);
    this.ownerOfAll = owner;
    this.laterDay = -1;
    return this.all;
  }

  /** The same again, as `owner` left it. */
  allOf(owner: object): Float64Array {
    if (this.ownerOfAll !== owner) throw new Error('The table over all days is another row’s by now');
    return this.all;
  }

  /** The table at the present prices, now `owner`'s, of at least `size`. */
  costFor(owner: object, size: number): Float64Array {
    if (this.table.length < size) this.table = new Float64Array(size);
    this.ownerOfTable = owner;
    return this.table;
  }

  get cost(): Float64Array {
    return this.table;
  }

  isCostOf(owner: object): boolean {
    return this.ownerOfTable === owner;
  }

  /** Two rows of states, of at least `size`. */
  rowOfStates(size: number): { next: Float64Array; inWeek: Float64Array } {
    if (this.states.next.length < size) {
      this.states.next = new Float64Array(size);
      this.states.inWeek = new Float64Array(size);
    }
    return this.states;
  }
}
