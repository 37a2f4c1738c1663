/**
 * The training sessions of an individual or home course, a day and a therapist each. First a quick look for a full row
 * by the interview's own therapist; only where there is none, a dynamic programme over all rows:
 * sessions × days × sessions so far in the week × therapists, from the last session backwards.
 */
import { gapCost } from '../cost/gap.ts';
import { missingCost } from '../cost/missing.ts';
import { AT_HOME, therapistsOf } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { HOME, INDIVIDUAL } from '../instance/lengths.ts';
import type { Random } from '../random.ts';
import type { Slots } from './slots.ts';

/** A first session may be this many working days after the interview at no cost (see `cost/gap.ts`). */
const FREE_WORKING_DAYS = 5;
/** The dynamic programme looks at this many therapists at most, the interview's among them. */
const MOST_THERAPISTS = 12;
const NEVER = 1e9;

export class SessionRow {
  private readonly instance: Instance;
  private readonly slots: Slots;
  private readonly random: Random;
  /** Until this planning day start interviews compete for every hour. */
  private readonly contestedUntil: number;
  /** The row found last. */
  readonly day: number[] = [];
  readonly therapist: number[] = [];
  gap = 0;
  missing = 0;
  changes = 0;
  /** The dynamic programme's tables stand for this referral, modality and start day. */
  private referral = -1;
  private modality = -1;
  private startDay = -1;
  private readonly candidates: number[] = [];
  private firstDay = 0;
  private dayCount = 0;
  private perWeek = 0;
  private best: Float64Array = new Float64Array(0);
  /** Least over all candidates: `[sessions × days + day]`. */
  private cheapest: Float64Array = new Float64Array(0);
  private fits: Uint8Array = new Uint8Array(0);

  constructor(instance: Instance, slots: Slots, random: Random) {
    this.instance = instance;
    this.contestedUntil = Math.max(...instance.citizens.list.map((c) => c.lastInTime), -1) + 5;
    this.slots = slots;
    this.random = random;
  }

  /** Forgets the tables of the last dynamic programme: the plan has changed. */
  forget(): void {
    this.referral = -1;
  }

  /**
   * Finds a row step by step: always the next day on which the same therapist can, another one only where the gap would
   * grow too long. Quick and nearly always the cheapest row; false where it gets stuck before enough sessions.
   */
  findQuick(referral: number, modality: number, therapist: number, startDay: number): boolean {
    const { days, citizens, facts } = this.instance;
    const { standard } = facts.scenario;
    const citizen = citizens.list[referral];
    const kind = modality === AT_HOME ? HOME : INDIVIDUAL;
    const full = citizen.full[modality];
    this.takeNone();
    if (full <= 0) return full === 0;
    const until = days.contactUntil[startDay] - (citizen.hasFinal ? 1 : 0);
    let current = therapist;
    let inWeek = 0;
    let week = -1;
    let earliest = startDay + 1 + this.random.below(FREE_WORKING_DAYS);
    let latest = Math.min(startDay + FREE_WORKING_DAYS, days.firstTrainingUntil[startDay], until);
    while (this.day.length < full) {
      const closedWeek = inWeek >= standard.maxSessionsPerWeek ? week : -1;
      if (!this.step(referral, kind, modality, current, earliest, latest, closedWeek)) {
        if (this.day.length > 0) break;
        // Nobody in the days that cost nothing: look at those before the random first day, then later.
        latest = Math.min(days.firstTrainingUntil[startDay], until);
        if (!this.step(referral, kind, modality, current, startDay + 1, latest, -1)) return false;
      }
      const day = this.day[this.day.length - 1];
      const who = this.therapist[this.therapist.length - 1];
      if (who !== current) this.changes++;
      current = who;
      inWeek = days.week[day] === week ? inWeek + 1 : 1;
      week = days.week[day];
      earliest = day + 1;
      latest = day;
      while (latest < until && days.number[latest + 1] - days.number[day] <= standard.maxGapDays) latest++;
    }
    if (this.day.length < Math.max(1, citizen.least[modality])) return false;
    this.gap = gapCost(standard.weights, this.day[0] - startDay);
    this.missing = missingCost(standard.weights, full, this.day.length);
    return true;
  }

  /** Adds the next session between two days, outside `closedWeek`: by `therapist` if that can be, else by anybody. */
  private step(
    referral: number,
    kind: number,
    modality: number,
    therapist: number,
    earliest: number,
    latest: number,
    closedWeek: number,
  ): boolean {
    const { days, citizens } = this.instance;
    const may = therapistsOf(citizens.list[referral], kind, modality);
    if (
      may.includes(therapist) &&
      this.stepBy(referral, kind, modality, therapist, earliest, latest, closedWeek)
    )
      return true;
    const turn = this.random.below(Math.max(1, may.length));
    const tries = Math.min(may.length, MOST_THERAPISTS);
    for (let day = earliest; day <= latest; day++) {
      if (days.week[day] === closedWeek) continue;
      for (let i = 0; i < tries; i++) {
        const other = may[(i + turn) % may.length];
        if (other === therapist || !this.slots.any(referral, kind, modality, other, day)) continue;
        this.day.push(day);
        this.therapist.push(other);
        return true;
      }
    }
    return false;
  }

  private stepBy(
    referral: number,
    kind: number,
    modality: number,
    therapist: number,
    earliest: number,
    latest: number,
    closedWeek: number,
  ): boolean {
    const { week } = this.instance.days;
    for (let day = earliest; day <= latest; day++) {
      if (week[day] === closedWeek) continue;
      // Early days are what interviews are short of: now and then leave one free for them.
      if (day < this.contestedUntil && day + 3 < latest && this.random.next() < 0.3) continue;
      if (!this.slots.any(referral, kind, modality, therapist, day)) continue;
      this.day.push(day);
      this.therapist.push(therapist);
      return true;
    }
    return false;
  }

  /** Finds the cheapest row after a start interview by `therapist`, at less than `limit`; changes of therapist included. */
  findBest(referral: number, modality: number, therapist: number, startDay: number, limit: number): boolean {
    const { days, citizens, facts } = this.instance;
    const { weights } = facts.scenario.standard;
    const citizen = citizens.list[referral];
    const full = citizen.full[modality];
    if (full <= 0) return full === 0 && this.takeNone();
    this.solve(referral, modality, startDay);
    const width = this.candidates.length;
    const firstUntil = days.firstTrainingUntil[startDay];
    let least = Math.min(limit, NEVER);
    let count = 0;
    let at = 0;
    let who = 0;
    for (let k = Math.max(1, citizen.least[modality]); k <= full; k++) {
      const rest =
        missingCost(weights, full, k) + (modality === AT_HOME ? citizen.visitCost * (k - full) : 0);
      for (let i = 0; i < this.dayCount && this.firstDay + i <= firstUntil; i++) {
        const gap = gapCost(weights, this.firstDay + i - startDay);
        if (rest + gap >= least) break;
        for (let c = 0; c < width; c++) {
          const row = this.anyWeekCount(k, i, c);
          // A visit saved counts less than nothing, which must not make a row out of none.
          if (row >= NEVER) continue;
          const change = this.candidates[c] === therapist ? 0 : weights.therapistChange;
          const cost = row + change + gap + rest;
          if (cost >= least) continue;
          least = cost;
          count = k;
          at = i;
          who = c;
        }
      }
    }
    if (count === 0) return false;
    this.gap = gapCost(weights, this.firstDay + at - startDay);
    this.missing = missingCost(weights, full, count);
    this.trace(count, at, who);
    this.changes = 0;
    let before = therapist;
    for (const t of this.therapist) {
      if (t !== before) this.changes++;
      before = t;
    }
    return true;
  }

  private takeNone(): boolean {
    this.day.length = this.therapist.length = 0;
    this.gap = this.missing = this.changes = 0;
    return true;
  }

  /** Index of the least changes of a row of `k` sessions that begins on day `i` by candidate `c`, `n` sessions in its first week. */
  private index(k: number, i: number, n: number, c: number): number {
    return ((k * this.dayCount + i) * (this.perWeek + 1) + n) * this.candidates.length + c;
  }

  /** The same for whatever number of sessions in the first week: kept at `n` = 0. */
  private anyWeekCount(k: number, i: number, c: number): number {
    return this.best[this.index(k, i, 0, c)];
  }

  private solve(referral: number, modality: number, startDay: number): void {
    if (this.referral === referral && this.modality === modality && this.startDay === startDay) return;
    this.referral = referral;
    this.modality = modality;
    this.startDay = startDay;
    const { days, citizens, facts } = this.instance;
    const { standard } = facts.scenario;
    const kind = modality === AT_HOME ? HOME : INDIVIDUAL;
    this.firstDay = startDay + 1;
    this.dayCount = Math.max(0, days.contactUntil[startDay] - startDay);
    this.perWeek = Math.min(standard.maxSessionsPerWeek, 5);
    this.chooseCandidates(therapistsOf(citizens.list[referral], kind, modality), referral, kind, modality);
    const width = this.candidates.length;
    const full = citizens.list[referral].full[modality];
    const size = (full + 1) * this.dayCount * (this.perWeek + 1) * width;
    if (this.best.length < size) this.best = new Float64Array(size);
    if (this.fits.length < this.dayCount * width) this.fits = new Uint8Array(this.dayCount * width);
    if (this.cheapest.length < (full + 1) * this.dayCount)
      this.cheapest = new Float64Array((full + 1) * this.dayCount);
    this.best.fill(NEVER, 0, size);
    this.cheapest.fill(NEVER);
    for (let i = 0; i < this.dayCount; i++)
      for (let c = 0; c < width; c++) {
        const fits = this.slots.any(referral, kind, modality, this.candidates[c], this.firstDay + i);
        this.fits[i * width + c] = fits ? 1 : 0;
        if (!fits) continue;
        this.best[this.index(1, i, 1, c)] = 0;
        this.best[this.index(1, i, 0, c)] = 0;
        this.cheapest[this.dayCount + i] = 0;
      }
    for (let k = 2; k <= full; k++)
      for (let i = this.dayCount - k; i >= 0; i--) this.extend(k, i, standard.maxGapDays);
  }

  /** Rows of `k` sessions that begin on day `i`: that session before the best row of one less. */
  private extend(k: number, i: number, maxGapDays: number): void {
    const { days, facts } = this.instance;
    const { therapistChange } = facts.scenario.standard.weights;
    const { best, fits, firstDay } = this;
    const width = this.candidates.length;
    const here = this.index(k, i, 0, 0);
    const latest = days.number[firstDay + i] + maxGapDays;
    const week = days.week[firstDay + i];
    for (let j = i + 1; j < this.dayCount && days.number[firstDay + j] <= latest; j++) {
      const change = this.cheapest[(k - 1) * this.dayCount + j] + therapistChange;
      if (change >= NEVER) continue;
      const sameWeek = days.week[firstDay + j] === week;
      const there = this.index(k - 1, j, 0, 0);
      // A later week may have any number of sessions; in the same week there is one more than from day `j` on.
      const last = sameWeek ? this.perWeek - 1 : 0;
      for (let n = sameWeek ? 1 : 0; n <= last; n++) {
        const from = there + n * width;
        const to = here + (n + 1) * width;
        const changed = n > 0 ? this.cheapestOf(from) + therapistChange : change;
        for (let c = 0; c < width; c++) {
          if (fits[i * width + c] === 0) continue;
          const cost = best[from + c] < changed ? best[from + c] : changed;
          if (cost < best[to + c]) best[to + c] = cost;
        }
      }
    }
    let cheapest = NEVER;
    for (let c = 0; c < width; c++) {
      let least = NEVER;
      for (let n = 1; n <= this.perWeek; n++) least = Math.min(least, best[here + n * width + c]);
      best[here + c] = least;
      if (least < cheapest) cheapest = least;
    }
    this.cheapest[k * this.dayCount + i] = cheapest;
  }

  private cheapestOf(from: number): number {
    let least = NEVER;
    for (let c = 0; c < this.candidates.length; c++) least = Math.min(least, this.best[from + c]);
    return least;
  }

  /** Walks the tables from the first session to the last. */
  private trace(count: number, first: number, candidate: number): void {
    let i = first;
    let c = candidate;
    let n = 0;
    this.day.length = this.therapist.length = 0;
    for (let k = count; ; k--) {
      this.day.push(this.firstDay + i);
      this.therapist.push(this.candidates[c]);
      if (k === 1) return;
      [i, n, c] = this.next(k, i, n, c);
    }
  }

  /** The day, sessions in its week (0: any number) and candidate of the session after one of the best row's. */
  private next(k: number, i: number, n: number, c: number): [number, number, number] {
    const { days, facts } = this.instance;
    const { maxGapDays, weights } = facts.scenario.standard;
    const cost = this.best[this.index(k, i, n, c)];
    const day = this.firstDay + i;
    for (let j = i + 1; j < this.dayCount; j++) {
      if (days.number[this.firstDay + j] - days.number[day] > maxGapDays) break;
      const sameWeek = days.week[this.firstDay + j] === days.week[day];
      for (let m = sameWeek ? 1 : 0; m <= (sameWeek ? this.perWeek - 1 : 0); m++) {
        if (n > 0 && m + 1 !== n) continue;
        for (let other = 0; other < this.candidates.length; other++) {
          const change = other === c ? 0 : weights.therapistChange;
          if (Math.abs(this.best[this.index(k - 1, j, m, other)] + change - cost) < 1e-9)
            return [j, m, other];
        }
      }
    }
    throw new Error('The row of sessions has no next session: its tables contradict each other');
  }

  private chooseCandidates(may: Int16Array, referral: number, kind: number, modality: number): void {
    this.candidates.length = 0;
    const turn = this.random.below(Math.max(1, may.length));
    for (let i = 0; i < may.length && this.candidates.length < MOST_THERAPISTS; i++) {
      const therapist = may[(i + turn) % may.length];
      for (let day = this.firstDay; day < this.firstDay + Math.min(this.dayCount, 15); day++)
        if (this.slots.any(referral, kind, modality, therapist, day)) {
          this.candidates.push(therapist);
          break;
        }
    }
  }
}
