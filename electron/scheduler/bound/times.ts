/**
 * The times at which an appointment could be given on days with prices, each of them once: which cells of the therapist it
 * covers, and, on site, which *slot*: a site's time, for which any consulting room will do that is free for all of it.
 * A slot costs what its cheapest room does.
 */
import type { Instance } from '../instance/instance.ts';
import type { Timetable } from '../state/timetable.ts';
import { cellRange, type PriceLayout } from './prices.ts';

/** The site of a visit at home. */
export const NOWHERE = -1;

export class Times {
  private readonly instance: Instance;
  private readonly layout: PriceLayout;
  private readonly bookings: Timetable;
  private readonly known = new Map<number, number>();
  private readonly knownSlots = new Map<number, number>();
  private readonly found = {
    staffFrom: [] as number[],
    staffTo: [] as number[],
    slot: [] as number[],
    firstRoom: [0],
    roomFrom: [] as number[],
    roomTo: [] as number[],
  };
  /** Per time: its therapist's cells, as places in their running sums, and its slot, -1 at home. */
  private staffFrom = new Int32Array(0);
  private staffTo = new Int32Array(0);
  private slot = new Int32Array(0);
  /** The rooms of slot `s` are `[firstRoom[s], firstRoom[s + 1])`: their cells, as places in the rooms' running sums. */
  private firstRoom = new Int32Array(1);
  private roomFrom = new Int32Array(0);
  private roomTo = new Int32Array(0);
  private slotPrice = new Float64Array(0);
  private readonly rooms = { chosen: new Int32Array(0) };
  /** The price of each time, after `reprice`. */
  price = new Float64Array(0);

  constructor(instance: Instance, layout: PriceLayout, bookings: Timetable) {
    this.instance = instance;
    this.layout = layout;
    this.bookings = bookings;
  }

  get count(): number {
    return this.found.slot.length;
  }

  /** The time of therapist `t` on day `d` from start `i` on, with `travel` minutes before and after, at a site or nowhere. */
  timeOf(t: number, d: number, length: number, travel: number, i: number, site: number): number {
    const { grid, lengths, staff, places } = this.instance;
    const { days, cells } = this.layout;
    const about = ((travel * (places.siteCount + 1) + site + 1) * staff.count + t) * days + d;
    const key = (about * lengths.count + length) * grid.count + i;
    let time = this.known.get(key);
    if (time !== undefined) return time;
    time = this.count;
    this.known.set(key, time);
    const from = grid.minute[i];
    const [a, b] = cellRange(this.layout, from - travel, from + lengths.minutes[length] + travel);
    const row = (t * days + d) * (cells + 1);
    this.found.staffFrom.push(row + a);
    this.found.staffTo.push(row + b);
    this.found.slot.push(site === NOWHERE ? -1 : this.slotOf(site, d, length, i));
    return time;
  }

  private slotOf(site: number, d: number, length: number, i: number): number {
    const { grid, lengths, days, places } = this.instance;
    const key = ((site * days.count + d) * lengths.count + length) * grid.count + i;
    let slot = this.knownSlots.get(key);
    if (slot !== undefined) return slot;
    slot = this.knownSlots.size;
    this.knownSlots.set(key, slot);
    const { cells } = this.layout;
    const [a, b] = cellRange(this.layout, grid.minute[i], grid.minute[i] + lengths.minutes[length]);
    for (let room = places.firstRoom[site]; room < places.firstRoom[site + 1]; room++) {
      const word = ((room * days.count + d) * lengths.count + length) * grid.words + (i >> 5);
      if ((this.bookings.roomFree[word] & (1 << (i & 31))) === 0) continue;
      const row = (room * this.layout.days + d) * (cells + 1);
      this.found.roomFrom.push(row + a);
      this.found.roomTo.push(row + b);
    }
    this.found.firstRoom.push(this.found.roomFrom.length);
    return slot;
  }

  /** Works out every time's price from the running sums of the prices of the therapists' and the rooms' cells. */
  reprice(staffSums: Float64Array, roomSums: Float64Array): void {
    if (this.price.length !== this.count) this.settle();
    const { staffFrom, staffTo, slot, firstRoom, roomFrom, roomTo, slotPrice, price } = this;
    const { chosen } = this.rooms;
    for (let s = 0; s < slotPrice.length; s++) {
      let low = Number.POSITIVE_INFINITY;
      for (let i = firstRoom[s]; i < firstRoom[s + 1]; i++) {
        const p = roomSums[roomTo[i]] - roomSums[roomFrom[i]];
        if (p < low) {
          low = p;
          chosen[s] = i;
        }
      }
      slotPrice[s] = low;
    }
    for (let i = 0; i < price.length; i++) {
      const p = staffSums[staffTo[i]] - staffSums[staffFrom[i]];
      price[i] = slot[i] < 0 ? p : p + slotPrice[slot[i]];
    }
  }

  /** Puts what was found into arrays, once all times are known. */
  private settle(): void {
    const { found } = this;
    this.staffFrom = Int32Array.from(found.staffFrom);
    this.staffTo = Int32Array.from(found.staffTo);
    this.slot = Int32Array.from(found.slot);
    this.firstRoom = Int32Array.from(found.firstRoom);
    this.roomFrom = Int32Array.from(found.roomFrom);
    this.roomTo = Int32Array.from(found.roomTo);
    this.slotPrice = new Float64Array(this.knownSlots.size);
    this.rooms.chosen = new Int32Array(this.knownSlots.size);
    this.price = new Float64Array(this.count);
  }

  /** Adds `n` uses of a time, as priced last, to the cells that it pays. */
  addUse(time: number, n: number, use: Float64Array): void {
    this.addCells(this.staffFrom[time], this.staffTo[time], 0, n, use);
    const s = this.slot[time];
    if (s < 0) return;
    const room = this.rooms.chosen[s];
    this.addCells(this.roomFrom[room], this.roomTo[room], this.layout.roomsAt, n, use);
  }

  /** Calls `each` with every cell that the time may pay: its therapist's, and those of all rooms that would do. */
  forEachCell(time: number, each: (at: number) => void): void {
    const { roomsAt } = this.layout;
    const range = (from: number, to: number, at: number) => {
      const row = Math.floor(from / (this.layout.cells + 1));
      for (let k = from; k < to; k++) each(at + k - row);
    };
    range(this.staffFrom[time], this.staffTo[time], 0);
    const s = this.slot[time];
    if (s < 0) return;
    for (let i = this.firstRoom[s]; i < this.firstRoom[s + 1]; i++)
      range(this.roomFrom[i], this.roomTo[i], roomsAt);
  }

  private addCells(from: number, to: number, at: number, n: number, use: Float64Array): void {
    // A row of running sums is one longer than its row of cells.
    const row = Math.floor(from / (this.layout.cells + 1));
    for (let k = from; k < to; k++) use[at + k - row] += n;
  }
}
