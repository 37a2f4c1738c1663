/**
 * The training sessions of an individual or home course, a day and a therapist each. First a quick look for a full row
 * by the interview's own therapist; only where there is none, a dynamic programme over all rows:
 * sessions × days × sessions so far in the week × therapists, from the last session backwards.
 */
import { gapCost } from '../cost/gap.ts';
import { missingCost } from '../cost/missing.ts';
import { AT_HOME } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { HOME, INDIVIDUAL } from '../instance/lengths.ts';
import type { Random } from '../random.ts';
import type { Slots } from './slots.ts';

/** The dynamic programme looks at this many therapists at most, the interview's among them. */
const MOST_THERAPISTS = 12;
const NEVER = 1e9;

export class SessionRow {
  private readonly instance: Instance;
  private readonly slots: Slots;
  private readonly random: Random;
  /** The row found last. */
  readonly day: number[] = [];
  readonly therapist: number[] = [];
  gap = 0;
  missing = 0;
  changes = 0;
  /** The dynamic programme's tables for the referral, modality and start day in `solvedFor`. */
  private solvedFor = '';
  private readonly candidates: number[] = [];
  private firstDay = 0;
  private dayCount = 0;
  private perWeek = 0;
  private best: Float64Array = new Float64Array(0);
  private fits: Uint8Array = new Uint8Array(0);

  constructor(instance: Instance, slots: Slots, random: Random) {
    this.instance = instance;
    this.slots = slots;
    this.random = random;
  }

  /** Forgets the tables of the last dynamic programme: the plan has changed. */
  forget(): void {
    this.solvedFor = '';
  }

  /** Finds a full row by one therapist with training soon enough to cost nothing. */
  findPlain(referral: number, modality: number, therapist: number, startDay: number): boolean {
    const { days, citizens, facts } = this.instance;
    const { standard } = facts.scenario;
    const citizen = citizens.list[referral];
    const kind = modality === AT_HOME ? HOME : INDIVIDUAL;
    const full = citizen.full[modality];
    if (full <= 0 || !citizen.therapists[kind].includes(therapist)) return false;
    const until = days.contactUntil[startDay];
    const free = gapCost(standard.weights, 6) > 0 ? 5 : days.count;
    const firstUntil = Math.min(startDay + free, days.firstTrainingUntil[startDay], until);
    this.day.length = 0;
    let inWeek = 0;
    let week = -1;
    for (let day = startDay + 1 + this.random.below(3); day <= until; day++) {
      const last = this.day.length === 0 ? -1 : this.day[this.day.length - 1];
      if (last < 0 ? day > firstUntil : days.number[day] - days.number[last] > standard.maxGapDays)
        return false;
      if (days.week[day] === week && inWeek >= standard.maxSessionsPerWeek) continue;
      if (!this.slots.any(referral, kind, modality, therapist, day)) continue;
      inWeek = days.week[day] === week ? inWeek + 1 : 1;
      week = days.week[day];
      this.day.push(day);
      if (this.day.length < full) continue;
      this.therapist.length = 0;
      for (let i = 0; i < full; i++) this.therapist.push(therapist);
      this.gap = gapCost(standard.weights, this.day[0] - startDay);
      this.missing = 0;
      this.changes = 0;
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
    let least = limit;
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
          const change = this.candidates[c] === therapist ? 0 : weights.therapistChange;
          const cost = this.anyWeekCount(k, i, c) + change + gap + rest;
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

  private anyWeekCount(k: number, i: number, c: number): number {
    let least = NEVER;
    for (let n = 1; n <= this.perWeek; n++) least = Math.min(least, this.best[this.index(k, i, n, c)]);
    return least;
  }

  private solve(referral: number, modality: number, startDay: number): void {
    const key = `${referral} ${modality} ${startDay}`;
    if (this.solvedFor === key) return;
    this.solvedFor = key;
    const { days, citizens, facts } = this.instance;
    const { standard } = facts.scenario;
    const kind = modality === AT_HOME ? HOME : INDIVIDUAL;
    this.firstDay = startDay + 1;
    this.dayCount = Math.max(0, days.contactUntil[startDay] - startDay);
    this.perWeek = Math.min(standard.maxSessionsPerWeek, 5);
    this.chooseCandidates(citizens.list[referral].therapists[kind], referral, kind, modality);
    const width = this.candidates.length;
    const full = citizens.list[referral].full[modality];
    const size = (full + 1) * this.dayCount * (this.perWeek + 1) * width;
    if (this.best.length < size) this.best = new Float64Array(size);
    if (this.fits.length < this.dayCount * width) this.fits = new Uint8Array(this.dayCount * width);
    this.best.fill(NEVER, 0, size);
    for (let i = 0; i < this.dayCount; i++)
      for (let c = 0; c < width; c++) {
        const fits = this.slots.any(referral, kind, modality, this.candidates[c], this.firstDay + i);
        this.fits[i * width + c] = fits ? 1 : 0;
        if (fits) this.best[this.index(1, i, 1, c)] = 0;
      }
    for (let k = 2; k <= full; k++)
      for (let i = this.dayCount - 1; i >= 0; i--) this.extend(k, i, standard.maxGapDays);
  }

  /** Rows of `k` sessions that begin on day `i`: that session before the best row of one less. */
  private extend(k: number, i: number, maxGapDays: number): void {
    const { days, facts } = this.instance;
    const { therapistChange } = facts.scenario.standard.weights;
    const width = this.candidates.length;
    const day = this.firstDay + i;
    for (let j = i + 1; j < this.dayCount; j++) {
      if (days.number[this.firstDay + j] - days.number[day] > maxGapDays) break;
      const sameWeek = days.week[this.firstDay + j] === days.week[day];
      for (let n = 1; n <= this.perWeek; n++) {
        const here = sameWeek ? n + 1 : 1;
        if (here > this.perWeek) continue;
        let cheapest = NEVER;
        for (let c = 0; c < width; c++)
          cheapest = Math.min(cheapest, this.best[this.index(k - 1, j, n, c)] + therapistChange);
        if (cheapest >= NEVER && !this.anyFits(j)) break;
        for (let c = 0; c < width; c++) {
          if (this.fits[i * width + c] === 0) continue;
          const cost = Math.min(this.best[this.index(k - 1, j, n, c)], cheapest);
          const at = this.index(k, i, here, c);
          if (cost < this.best[at]) this.best[at] = cost;
        }
      }
    }
  }

  private anyFits(i: number): boolean {
    for (let c = 0; c < this.candidates.length; c++)
      if (this.fits[i * this.candidates.length + c] === 1) return true;
    return false;
  }

  /** Walks the tables from the first session to the last. */
  private trace(count: number, first: number, candidate: number): void {
    const { facts } = this.instance;
    const { maxGapDays, weights } = facts.scenario.standard;
    let i = first;
    let c = candidate;
    let n = 1;
    for (let m = 1; m <= this.perWeek; m++)
      if (this.best[this.index(count, i, m, c)] < this.best[this.index(count, i, n, c)]) n = m;
    this.day.length = this.therapist.length = 0;
    for (let k = count; k >= 1; k--) {
      this.day.push(this.firstDay + i);
      this.therapist.push(this.candidates[c]);
      if (k === 1) return;
      const cost = this.best[this.index(k, i, n, c)];
      [i, n, c] = this.next(k, i, n, c, cost, maxGapDays, weights.therapistChange);
    }
  }

  private next(
    k: number,
    i: number,
    n: number,
    c: number,
    cost: number,
    maxGapDays: number,
    change: number,
  ): [number, number, number] {
    const { days } = this.instance;
    const day = this.firstDay + i;
    for (let j = i + 1; j < this.dayCount; j++) {
      if (days.number[this.firstDay + j] - days.number[day] > maxGapDays) break;
      const sameWeek = days.week[this.firstDay + j] === days.week[day];
      for (let m = 1; m <= this.perWeek; m++) {
        if ((sameWeek ? m + 1 : 1) !== n) continue;
        for (let other = 0; other < this.candidates.length; other++) {
          const rest = this.best[this.index(k - 1, j, m, other)] + (other === c ? 0 : change);
          if (Math.abs(rest - cost) < 1e-9) return [j, m, other];
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
