/** Puts the evaluations into a course whose training is known: by the interview's therapist where that can be. */

import { TEAM, therapistsOf } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import { FINAL, MIDWAY } from '../instance/lengths.ts';
import type { Random } from '../random.ts';
import type { CourseDraft } from './draft.ts';
import type { Slots } from './slots.ts';

export class Evaluations {
  private readonly instance: Instance;
  private readonly slots: Slots;
  private readonly random: Random;
  private readonly changeCost: number;
  private day = -1;

  constructor(instance: Instance, slots: Slots, random: Random) {
    this.instance = instance;
    this.slots = slots;
    this.random = random;
    this.changeCost = instance.facts.scenario.standard.weights.therapistChange;
  }

  /**
   * Adds the evaluations that the service has to a draft with the start interview on `startDay` by `therapist` and
   * training from `firstDay` to `lastDay` (both the interview's day where there is none). The course's own sessions
   * stand in `slots.ownFrom` and `ownTo`. False where an evaluation fits nowhere or the draft would cost `limit`.
   */
  add(
    draft: CourseDraft,
    referral: number,
    therapist: number,
    startDay: number,
    firstDay: number,
    lastDay: number,
    limit: number,
  ): boolean {
    const { days, citizens } = this.instance;
    const { hasMidway, hasFinal } = citizens.list[referral];
    const { ownTo } = this.slots;
    const until = days.contactUntil[startDay];
    const from = Math.max(firstDay, startDay + (firstDay === startDay ? 1 : 0));
    let after = lastDay;
    let notBefore = ownTo[lastDay];
    if (hasMidway) {
      const last = Math.min(days.midwayUntil[startDay], until);
      const middle = Math.min(last, (firstDay + lastDay) >> 1);
      if (!this.addOne(draft, referral, MIDWAY, therapist, from, last, middle, ownTo[firstDay], limit))
        return false;
      if (this.day >= after) {
        after = this.day + 1;
        notBefore = 0;
      }
    }
    if (!hasFinal) return true;
    if (after === startDay) after++;
    return this.addOne(draft, referral, FINAL, therapist, after, until, after, notBefore, limit);
  }

  /** One evaluation between two days, as near as can be to `wanted` and rather after it; `notBefore` holds on the first day. */
  private addOne(
    draft: CourseDraft,
    referral: number,
    kind: number,
    therapist: number,
    from: number,
    until: number,
    wanted: number,
    notBefore: number,
    limit: number,
  ): boolean {
    if (from > until) return false;
    const { list } = this.instance.citizens;
    const may = therapistsOf(list[referral], kind, draft.modality);
    if (
      may.includes(therapist) &&
      this.find(referral, kind, draft.modality, therapist, from, until, wanted, notBefore)
    ) {
      this.book(draft, referral, kind, therapist);
      return true;
    }
    if (draft.cost + this.changeCost >= limit) return false;
    const turn = this.random.below(may.length);
    for (let i = 0; i < may.length; i++) {
      const other = may[(i + turn) % may.length];
      if (other === therapist) continue;
      if (!this.find(referral, kind, draft.modality, other, from, until, wanted, notBefore)) continue;
      draft.therapistChange += this.changeCost;
      this.book(draft, referral, kind, other);
      return true;
    }
    return false;
  }

  private find(
    referral: number,
    kind: number,
    modality: number,
    therapist: number,
    from: number,
    until: number,
    wanted: number,
    notBefore: number,
  ): boolean {
    const middle = Math.max(from, wanted);
    for (let day = middle; day <= until; day++)
      if (this.slots.any(referral, kind, modality, therapist, day, day === from ? notBefore : 0)) {
        this.day = day;
        return true;
      }
    for (let day = middle - 1; day >= from; day--)
      if (this.slots.any(referral, kind, modality, therapist, day, day === from ? notBefore : 0)) {
        this.day = day;
        return true;
      }
    return false;
  }

  private book(draft: CourseDraft, referral: number, kind: number, therapist: number): void {
    if (draft.modality === TEAM) {
      // Its sessions have their times: the evaluation's can wait until the course is chosen.
      draft.addVisit(kind, this.day, -1, therapist, -1);
      return;
    }
    const travel = this.slots.site < 0 ? this.instance.citizens.list[referral].travelMinutes : 0;
    this.slots.take(kind, therapist, this.day, travel);
    draft.addVisit(kind, this.day, this.slots.minute, therapist, this.slots.room);
  }
}
