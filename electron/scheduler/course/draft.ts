/** A course while it is being put together: plain buffers, used again for the next one. */
import { type Course, type CourseParts, VISIT } from './course.ts';

export class CourseDraft {
  modality = 0;
  team = -1;
  readonly visits: number[] = [];
  readonly sessions: number[] = [];
  start = 0;
  gap = 0;
  missing = 0;
  modalityCost = 0;
  therapistChange = 0;
  travel = 0;

  get cost(): number {
    return this.start + this.gap + this.missing + this.modalityCost + this.therapistChange + this.travel;
  }

  clear(modality: number): void {
    this.modality = modality;
    this.team = -1;
    this.visits.length = 0;
    this.sessions.length = 0;
    this.start = 0;
    this.gap = 0;
    this.missing = 0;
    this.modalityCost = 0;
    this.therapistChange = 0;
    this.travel = 0;
  }

  addVisit(kind: number, day: number, minute: number, therapist: number, room: number): void {
    this.visits.push(kind, day, minute, therapist, room);
  }

  get visitCount(): number {
    return this.visits.length / VISIT;
  }

  copyFrom(other: CourseDraft): void {
    this.clear(other.modality);
    this.team = other.team;
    for (const n of other.visits) this.visits.push(n);
    for (const n of other.sessions) this.sessions.push(n);
    this.start = other.start;
    this.gap = other.gap;
    this.missing = other.missing;
    this.modalityCost = other.modalityCost;
    this.therapistChange = other.therapistChange;
    this.travel = other.travel;
  }

  /** The finished course. */
  finish(referral: number): Course {
    const parts: CourseParts = {
      start: this.start,
      gap: this.gap,
      missing: this.missing,
      modality: this.modalityCost,
      therapistChange: this.therapistChange,
      travel: this.travel,
    };
    return {
      referral,
      modality: this.modality,
      team: this.team,
      visits: this.visits.slice(),
      sessions: this.sessions.slice(),
      parts,
      cost: this.cost,
    };
  }
}
