/**
 * Who and what is busy when, kept up to date span by span: therapists (bookings, appointments with the way, team
 * sessions led), consulting rooms, and the citizens of several referrals. From the spans it keeps, for each
 * day and each length of appointment, the starts that are still free.
 */
import type { Instance } from '../instance/instance.ts';
import { START } from '../instance/lengths.ts';
import { WEEKDAYS } from '../instance/staff.ts';
import { removeStartsOverlapping } from '../instance/start-grid.ts';

/** What keeps a therapist busy: a team session by its number, from 0; `BOOKED`; or a referral's appointment. */
export const BOOKED = -1;

/** How a referral's appointments are told apart; the same again gives the referral back. */
export function appointmentOf(referral: number): number {
  return -2 - referral;
}

export class Timetable {
  readonly instance: Instance;
  /** Spans per therapist and day: `[(therapist × days + day) × capacity + i]`, `count` of them, in no order. */
  readonly capacity: number;
  readonly spanCount: Int16Array;
  readonly spanFrom: Int16Array;
  readonly spanTo: Int16Array;
  readonly spanWhat: Int32Array;
  /** Free starts of a therapist on site: `[((therapist × days + day) × lengths + length) × words]`. */
  readonly free: Int32Array;
  /** The same if every session that the therapist leads that day were led by somebody else. */
  readonly freeButForTeams: Int32Array;
  /**
   * Who has any start for a start interview left on a day, if all that they lead were led by somebody else: bits by
   * therapist, `[day × therapistWords + word]`.
   */
  readonly open: Int32Array;
  readonly therapistWords: number;
  readonly roomCapacity: number;
  readonly roomSpanCount: Int16Array;
  readonly roomSpanFrom: Int16Array;
  readonly roomSpanTo: Int16Array;
  /** Free starts of a room, laid out like a therapist's. */
  readonly roomFree: Int32Array;
  /** Starts at which at least one consulting room of a site is free. */
  readonly siteFree: Int32Array;

  constructor(instance: Instance) {
    const { days, lengths, grid, staff, places, facts } = instance;
    this.instance = instance;
    const sets = lengths.count * grid.words;
    const most = mostSpansADay(instance);
    this.capacity = most;
    this.roomCapacity = most;
    const therapistDays = staff.count * days.count;
    this.spanCount = new Int16Array(therapistDays);
    this.spanFrom = new Int16Array(therapistDays * most);
    this.spanTo = new Int16Array(therapistDays * most);
    this.spanWhat = new Int32Array(therapistDays * most);
    this.free = new Int32Array(therapistDays * sets);
    this.freeButForTeams = new Int32Array(therapistDays * sets);
    this.therapistWords = Math.ceil(staff.count / 32);
    this.open = new Int32Array(days.count * this.therapistWords);
    const roomDays = places.roomIds.length * days.count;
    this.roomSpanCount = new Int16Array(roomDays);
    this.roomSpanFrom = new Int16Array(roomDays * most);
    this.roomSpanTo = new Int16Array(roomDays * most);
    this.roomFree = new Int32Array(roomDays * sets);
    this.siteFree = new Int32Array(places.siteCount * days.count * sets);
    for (const b of facts.bookings) {
      const day = days.indexOf(b.day);
      if (day < 0) continue;
      const therapist = staff.indexOf.get(b.therapistId);
      if (therapist !== undefined) this.pushSpan(therapist * days.count + day, b.from, b.to, BOOKED);
      const room = places.roomIndex.get(b.roomId ?? '');
      if (room !== undefined) this.pushRoomSpan(room * days.count + day, b.from, b.to);
    }
    for (let t = 0; t < staff.count; t++) for (let d = 0; d < days.count; d++) this.refreshTherapist(t, d);
    for (let room = 0; room < places.roomIds.length; room++)
      for (let d = 0; d < days.count; d++) this.refreshRoom(room, d);
    for (let site = 0; site < places.siteCount; site++)
      for (let d = 0; d < days.count; d++) this.refreshSite(site, d);
  }

  /** Makes a therapist busy; `what` is an `appointmentOf` somebody or the number of a team session. */
  occupy(therapist: number, day: number, from: number, to: number, what: number): void {
    const { days, lengths, grid } = this.instance;
    const at = therapist * days.count + day;
    this.pushSpan(at, from, to, what);
    for (let l = 0; l < lengths.count; l++) {
      const set = (at * lengths.count + l) * grid.words;
      const minutes = lengths.minutes[l];
      removeStartsOverlapping(grid, this.free, set, from, to, minutes);
      if (what < 0) removeStartsOverlapping(grid, this.freeButForTeams, set, from, to, minutes);
    }
    if (what < 0) this.noteOpen(therapist, day);
  }

  /** Takes back an `occupy`. */
  release(therapist: number, day: number, from: number, what: number): void {
    const at = therapist * this.instance.days.count + day;
    const first = at * this.capacity;
    const last = first + --this.spanCount[at];
    for (let i = first; i <= last; i++)
      if (this.spanFrom[i] === from && this.spanWhat[i] === what) {
        this.spanFrom[i] = this.spanFrom[last];
        this.spanTo[i] = this.spanTo[last];
        this.spanWhat[i] = this.spanWhat[last];
        break;
      }
    this.refreshTherapist(therapist, day);
  }

  occupyRoom(room: number, day: number, from: number, to: number): void {
    const { days, lengths, grid } = this.instance;
    const at = room * days.count + day;
    this.pushRoomSpan(at, from, to);
    for (let l = 0; l < lengths.count; l++) {
      const set = (at * lengths.count + l) * grid.words;
      removeStartsOverlapping(grid, this.roomFree, set, from, to, lengths.minutes[l]);
    }
    this.refreshSite(this.instance.places.roomSite[room], day);
  }

  releaseRoom(room: number, day: number, from: number): void {
    const at = room * this.instance.days.count + day;
    const first = at * this.roomCapacity;
    const last = first + --this.roomSpanCount[at];
    for (let i = first; i <= last; i++)
      if (this.roomSpanFrom[i] === from) {
        this.roomSpanFrom[i] = this.roomSpanFrom[last];
        this.roomSpanTo[i] = this.roomSpanTo[last];
        break;
      }
    this.refreshRoom(room, day);
    this.refreshSite(this.instance.places.roomSite[room], day);
  }

  /** Is the therapist free of everything in `[from, to)` that day? Working hours are not looked at. */
  isIdle(therapist: number, day: number, from: number, to: number): boolean {
    const at = therapist * this.instance.days.count + day;
    const first = at * this.capacity;
    for (let i = first + this.spanCount[at] - 1; i >= first; i--)
      if (this.spanFrom[i] < to && from < this.spanTo[i]) return false;
    return true;
  }

  private pushSpan(at: number, from: number, to: number, what: number): void {
    const i = at * this.capacity + this.spanCount[at]++;
    this.spanFrom[i] = from;
    this.spanTo[i] = to;
    this.spanWhat[i] = what;
  }

  private pushRoomSpan(at: number, from: number, to: number): void {
    const i = at * this.roomCapacity + this.roomSpanCount[at]++;
    this.roomSpanFrom[i] = from;
    this.roomSpanTo[i] = to;
  }

  private refreshTherapist(therapist: number, day: number): void {
    const { days, lengths, grid, staff } = this.instance;
    const at = therapist * days.count + day;
    const { words } = grid;
    const size = lengths.count * words;
    const offset = at * size;
    this.free.fill(0, offset, offset + size);
    this.freeButForTeams.fill(0, offset, offset + size);
    if (staff.absent[at] === 1) return;
    const presence = therapist * WEEKDAYS + days.weekday[day];
    for (let p = staff.firstPresence[presence]; p < staff.firstPresence[presence + 1]; p++)
      for (let i = 0; i < size; i++) this.free[offset + i] |= staff.presenceStarts[p * size + i];
    const firstSpan = at * this.capacity;
    const endSpan = firstSpan + this.spanCount[at];
    for (let l = 0; l < lengths.count; l++) {
      const set = offset + l * words;
      const minutes = lengths.minutes[l];
      for (let i = firstSpan; i < endSpan; i++)
        if (this.spanWhat[i] < 0)
          removeStartsOverlapping(grid, this.free, set, this.spanFrom[i], this.spanTo[i], minutes);
      for (let w = 0; w < words; w++) this.freeButForTeams[set + w] = this.free[set + w];
      for (let i = firstSpan; i < endSpan; i++)
        if (this.spanWhat[i] >= 0)
          removeStartsOverlapping(grid, this.free, set, this.spanFrom[i], this.spanTo[i], minutes);
    }
    this.noteOpen(therapist, day);
  }

  private noteOpen(therapist: number, day: number): void {
    const { days, lengths, grid } = this.instance;
    const set = ((therapist * days.count + day) * lengths.count + lengths.ofKind[START]) * grid.words;
    let any = 0;
    for (let w = 0; w < grid.words; w++) any |= this.freeButForTeams[set + w];
    const word = day * this.therapistWords + (therapist >> 5);
    const bit = 1 << (therapist & 31);
    this.open[word] = any === 0 ? this.open[word] & ~bit : this.open[word] | bit;
  }

  private refreshRoom(room: number, day: number): void {
    const { days, lengths, grid, places } = this.instance;
    const at = room * days.count + day;
    const { words } = grid;
    const size = lengths.count * words;
    const offset = at * size;
    const isOpen = places.open[places.roomSite[room] * days.count + day] === 1;
    this.roomFree.fill(isOpen ? -1 : 0, offset, offset + size);
    if (!isOpen) return;
    const first = at * this.roomCapacity;
    const end = first + this.roomSpanCount[at];
    for (let l = 0; l < lengths.count; l++)
      for (let i = first; i < end; i++)
        removeStartsOverlapping(
          grid,
          this.roomFree,
          offset + l * words,
          this.roomSpanFrom[i],
          this.roomSpanTo[i],
          lengths.minutes[l],
        );
  }

  private refreshSite(site: number, day: number): void {
    const { days, lengths, grid, places } = this.instance;
    const size = lengths.count * grid.words;
    const offset = (site * days.count + day) * size;
    this.siteFree.fill(0, offset, offset + size);
    for (let room = places.firstRoom[site]; room < places.firstRoom[site + 1]; room++) {
      const from = (room * days.count + day) * size;
      for (let i = 0; i < size; i++) this.siteFree[offset + i] |= this.roomFree[from + i];
    }
  }
}

/** Room for every booking of the fullest day, and for as many contacts as its minutes could hold beside them. */
function mostSpansADay({ facts, lengths, sessions }: Instance): number {
  const perDay = new Map<string, number>();
  let booked = 0;
  const count = (key: string) => {
    const n = (perDay.get(key) ?? 0) + 1;
    perDay.set(key, n);
    booked = Math.max(booked, n);
  };
  for (const b of facts.bookings) {
    count(`t ${b.therapistId} ${b.day}`);
    if (b.roomId !== null) count(`r ${b.roomId} ${b.day}`);
  }
  let shortest = lengths.minutes.reduce((a, b) => Math.min(a, b), 24 * 60);
  for (let s = 0; s < sessions.count; s++) shortest = Math.min(shortest, sessions.to[s] - sessions.from[s]);
  return booked + Math.ceil((24 * 60) / Math.max(1, shortest)) + 1;
}
