/**
 * Where one appointment fits into the plan as it stands: the starts at which its therapist, a room and the citizen
 * are all free on a day, and which of them to take.
 */
import { AT_HOME } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { WEEKDAYS } from '../instance/staff.ts';
import { addStartsWithin, removeStartsOverlapping } from '../instance/start-grid.ts';
import type { Random } from '../random.ts';
import type { PlanState } from '../state/state.ts';

export class Slots {
  private readonly state: PlanState;
  private readonly instance: Instance;
  private readonly random: Random;
  /** The course's own training session on each day, so that its evaluations keep clear of it; `ownTo` is 0 where there is none. */
  readonly ownFrom: Int16Array;
  readonly ownTo: Int16Array;
  /** The starts found by the last question, and their site (-1 at home). */
  readonly found: Int32Array;
  site = -1;
  /** The start and the room that the last `take` chose. */
  minute = 0;
  room = -1;

  constructor(state: PlanState, random: Random) {
    this.state = state;
    this.instance = state.instance;
    this.random = random;
    this.ownFrom = new Int16Array(state.instance.days.count);
    this.ownTo = new Int16Array(state.instance.days.count);
    this.found = new Int32Array(state.instance.grid.words);
  }

  /** Notes the course's own training session of a day. */
  setOwn(day: number, from: number, to: number): void {
    this.ownFrom[day] = from;
    this.ownTo[day] = to;
  }

  clearOwn(day: number): void {
    this.ownTo[day] = 0;
  }

  /** Is there a start for the appointment that day, not before `notBefore`? The starts are left in `found`. */
  any(
    referral: number,
    kind: number,
    modality: number,
    therapist: number,
    day: number,
    notBefore = 0,
  ): boolean {
    return modality === AT_HOME
      ? this.anyAtHome(referral, kind, therapist, day, notBefore, false)
      : this.anyOnSite(referral, kind, therapist, day, notBefore, this.state.timetable.free);
  }

  /** The same, if somebody else led the therapist's sessions. */
  anyButForTeams(referral: number, kind: number, modality: number, therapist: number, day: number): boolean {
    return modality === AT_HOME
      ? this.anyAtHome(referral, kind, therapist, day, 0, true)
      : this.anyOnSite(referral, kind, therapist, day, 0, this.state.timetable.freeButForTeams);
  }

  private anyOnSite(
    referral: number,
    kind: number,
    therapist: number,
    day: number,
    notBefore: number,
    free: Int32Array,
  ): boolean {
    const { days, lengths, grid, staff, citizens } = this.instance;
    const { words } = grid;
    const length = lengths.ofKind[kind];
    const size = lengths.count * words;
    const set = length * words;
    const ofTherapist = (therapist * days.count + day) * size + set;
    const ofCitizen = (referral * days.count + day) * size + set;
    const { sites } = citizens.list[referral];
    const { citizenFree, timetable } = this.state;
    const presence = therapist * WEEKDAYS + days.weekday[day];
    const isRestricted = notBefore > 0 || this.ownTo[day] > 0;
    for (let p = staff.firstPresence[presence]; p < staff.firstPresence[presence + 1]; p++) {
      const site = staff.presenceSite[p];
      if (site < 0 || sites[site] === 0) continue;
      const ofSite = (site * days.count + day) * size + set;
      const ofPresence = p * size + set;
      let any = 0;
      for (let w = 0; w < words; w++) {
        const bits =
          free[ofTherapist + w] &
          staff.presenceStarts[ofPresence + w] &
          timetable.siteFree[ofSite + w] &
          citizenFree[ofCitizen + w];
        this.found[w] = bits;
        any |= bits;
      }
      if (any === 0) continue;
      if (isRestricted && !this.restrict(day, notBefore, lengths.minutes[length])) continue;
      this.site = site;
      return true;
    }
    return false;
  }

  private anyAtHome(
    referral: number,
    kind: number,
    therapist: number,
    day: number,
    notBefore: number,
    butForTeams: boolean,
  ): boolean {
    const { days, lengths, grid, staff, citizens } = this.instance;
    const { words } = grid;
    const at = therapist * days.count + day;
    if (staff.absent[at] === 1) return false;
    const length = lengths.ofKind[kind];
    const ofCitizen = ((referral * days.count + day) * lengths.count + length) * words;
    const free = butForTeams ? this.state.timetable.freeButForTeams : this.state.timetable.free;
    if (!this.couldVisit(free, (at * lengths.count + length) * words, ofCitizen)) return false;
    const travel = citizens.list[referral].travelMinutes;
    const minutes = lengths.minutes[length];
    const weekday = days.weekday[day];
    const { found } = this;
    const { timetable, citizenFree } = this.state;
    found.fill(0);
    for (const w of staff.facts[therapist].weekly)
      if (w.weekday === weekday) addStartsWithin(grid, found, 0, w.from + travel, w.to - travel, minutes);
    const first = at * timetable.capacity;
    for (let i = first + timetable.spanCount[at] - 1; i >= first; i--) {
      if (butForTeams && timetable.spanWhat[i] >= 0) continue;
      const from = timetable.spanFrom[i] - travel;
      removeStartsOverlapping(grid, found, 0, from, timetable.spanTo[i] + travel, minutes);
    }
    let any = 0;
    for (let w = 0; w < words; w++) {
      found[w] &= citizenFree[ofCitizen + w];
      any |= found[w];
    }
    if (any === 0 || !this.restrict(day, notBefore, minutes)) return false;
    this.site = -1;
    return true;
  }

  /** A visit needs at least the time that the same appointment would need on site: a quick no for most days. */
  private couldVisit(free: Int32Array, ofTherapist: number, ofCitizen: number): boolean {
    const { citizenFree } = this.state;
    for (let w = 0; w < this.instance.grid.words; w++)
      if ((free[ofTherapist + w] & citizenFree[ofCitizen + w]) !== 0) return true;
    return false;
  }

  /** Takes out of `found` what is too early or meets the course's own session that day; true while something is left. */
  private restrict(day: number, notBefore: number, minutes: number): boolean {
    const { grid } = this.instance;
    if (notBefore > 0) removeStartsOverlapping(grid, this.found, 0, 0, notBefore, 1);
    if (this.ownTo[day] > 0)
      removeStartsOverlapping(grid, this.found, 0, this.ownFrom[day], this.ownTo[day], minutes);
    for (let w = 0; w < grid.words; w++) if (this.found[w] !== 0) return true;
    return false;
  }

  /**
   * Chooses one of the starts in `found` and a room for it. It takes the one that breaks up the therapist's day the
   * least, measured by the time left on either side that no further appointment of this length could use. Only
   * the ends of each run of starts are looked at: those between leave time on both sides.
   */
  take(kind: number, therapist: number, day: number, travel: number): void {
    const { grid, lengths } = this.instance;
    const { found } = this;
    const length = lengths.minutesOfKind[kind];
    let least = Number.POSITIVE_INFINITY;
    for (let w = 0; w < grid.words; w++) {
      const before = (found[w] << 1) | (w > 0 ? found[w - 1] >>> 31 : 0);
      const after = (found[w] >>> 1) | (w + 1 < grid.words ? found[w + 1] << 31 : 0);
      for (let bits = found[w] & ~(before & after); bits !== 0; bits &= bits - 1) {
        const minute = grid.minute[(w << 5) + (31 - Math.clz32(bits & -bits))];
        const waste =
          this.wasteAround(therapist, day, minute - travel, minute + length + travel, length) +
          this.random.next();
        if (waste >= least) continue;
        least = waste;
        this.minute = minute;
      }
    }
    this.room = this.site < 0 ? -1 : this.roomFor(kind, day);
  }

  /** Takes the start at `minute` and a room for it. */
  takeAt(kind: number, day: number, minute: number): void {
    this.minute = minute;
    this.room = this.site < 0 ? -1 : this.roomFor(kind, day);
  }

  /** The least broken-up room of `site` that is free at `minute`; -1 where none is. */
  private roomFor(kind: number, day: number): number {
    const { days, grid, lengths, places } = this.instance;
    const { timetable } = this.state;
    const start = grid.firstAtOrAfter[this.minute];
    const length = lengths.ofKind[kind];
    const minutes = lengths.minutes[length];
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let room = places.firstRoom[this.site]; room < places.firstRoom[this.site + 1]; room++) {
      const at = room * days.count + day;
      const word = (at * lengths.count + length) * grid.words + (start >> 5);
      if ((timetable.roomFree[word] & (1 << (start & 31))) === 0) continue;
      let before = 0;
      let after = 24 * 60;
      const first = at * timetable.roomCapacity;
      for (let i = first + timetable.roomSpanCount[at] - 1; i >= first; i--) {
        const from = timetable.roomSpanFrom[i];
        const to = timetable.roomSpanTo[i];
        if (to <= this.minute && to > before) before = to;
        if (from >= this.minute + minutes && from < after) after = from;
      }
      const waste = this.minute - before + (after - this.minute - minutes) + this.random.next();
      if (waste >= least) continue;
      least = waste;
      best = room;
    }
    return best;
  }

  private wasteAround(therapist: number, day: number, from: number, to: number, length: number): number {
    const { days, staff } = this.instance;
    const { timetable } = this.state;
    const at = therapist * days.count + day;
    let before = 0;
    let after = 24 * 60;
    const weekday = days.weekday[day];
    for (const w of staff.facts[therapist].weekly)
      if (w.weekday === weekday && w.from <= from && to <= w.to) {
        before = w.from;
        after = w.to;
      }
    const first = at * timetable.capacity;
    for (let i = first + timetable.spanCount[at] - 1; i >= first; i--) {
      const spanFrom = timetable.spanFrom[i];
      const spanTo = timetable.spanTo[i];
      if (spanTo <= from && spanTo > before) before = spanTo;
      if (spanFrom >= to && spanFrom < after) after = spanFrom;
    }
    return ((from - before) % length) + ((after - to) % length);
  }
}
