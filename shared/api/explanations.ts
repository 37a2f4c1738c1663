/**
 * What the window is shown when it asks why: why this course, what else there was, why not earlier, what would help,
 * and what holds most citizens up. Facts and codes; the sentences are made where they are shown.
 */
import type { IsoDate } from '../calendar/dates.ts';
import type { ClockTime } from '../calendar/times.ts';
import type { Modality, Profession } from '../model/scenario.ts';
import type { CitizenRef, ProposedStart, TherapistRef } from './views.ts';

/** The parts of a plan's cost, named as in `DraftView.costParts`. */
export type CostPartName =
  | 'unplaced'
  | 'late'
  | 'wait'
  | 'gap'
  | 'missing'
  | 'modality'
  | 'therapistChange'
  | 'travel'
  | 'cancelled'
  | 'leaders';

/** A part of the cost; where two plans are compared, `cost` is what the second costs more (negative: less). */
export interface CostPartView {
  part: CostPartName;
  cost: number;
}

/** Names one course among a citizen's alternatives: `draft.choose` takes it back as it is. */
export interface Choice {
  date: IsoDate;
  from: ClockTime;
  therapistId: string;
  modality: Modality;
  /** Null unless `modality` is `team`. */
  teamId: string | null;
}

/** What a course would change for others. */
export type MoveView =
  /** A session gets another leader. */
  | {
      kind: 'leader';
      teamId: string;
      teamName: string;
      date: IsoDate;
      from: ClockTime;
      was: TherapistRef;
      now: TherapistRef;
    }
  /** A session is cancelled; `seatsLost` citizens with an old seat lose that date. */
  | {
      kind: 'cancelled';
      teamId: string;
      teamName: string;
      date: IsoDate;
      from: ClockTime;
      seatsLost: number;
    }
  /** Another citizen's course is changed; never to a later side of the deadline. */
  | { kind: 'citizen'; referralId: string; citizen: CitizenRef; was: ProposedStart; now: ProposedStart };

/** A course that the citizen could have while the rest of the draft stays as it is. */
export interface AlternativeView {
  choice: Choice;
  start: ProposedStart;
  /** What the whole plan would cost more with it than the draft does now; negative: less. */
  costDifference: number;
  /** The parts of that difference, without those that are 0. */
  parts: CostPartView[];
  moves: MoveView[];
}

export interface AlternativesView {
  draftId: string;
  referralId: string;
  citizen: CitizenRef;
  /** The draft's own course; null where it lets the citizen wait. */
  current: ProposedStart | null;
  /** The cheapest first, each with another start day, therapist, modality or team than the others and than `current`. */
  alternatives: AlternativeView[];
}

/**
 * What stood in the way of a start interview on a day, the first of these that holds: nobody who may hold it is at work
 * where the citizen can train; the citizen cannot come while they are; all of them are taken then; no consulting room is
 * free then; an interview could be had but no whole course after it (no seat, no row of sessions, no evaluation); a
 * course could be had but the plan as a whole is better without it.
 */
export type DayHurdle =
  | 'noTherapistAtWork'
  | 'citizenCannotCome'
  | 'therapistsTaken'
  | 'noRoom'
  | 'noWholeCourse'
  | 'costsMore';

/** The number of the contract's rule behind a hurdle; null for `costsMore` and `noWholeCourse`. */
export interface DayHurdleView {
  date: IsoDate;
  hurdle: DayHurdle;
  rule: number | null;
}

export interface PlacementExplanation {
  draftId: string;
  referralId: string;
  citizen: CitizenRef;
  deadline: IsoDate;
  /** The draft's own course and what it costs. */
  start: ProposedStart;
  cost: number;
  parts: CostPartView[];
  /** How many therapists may hold the start interview (rule 6), and how many teams take the citizen (rule 11). */
  therapists: number;
  teams: number;
  /** Every working day before the start on which none is: why. */
  earlierDays: DayHurdleView[];
  /** The best alternative while the rest stays put; null where there is none. */
  runnerUp: AlternativeView | null;
}

/** One relaxed rule. All are changes that a scenario file can carry, so that anybody can make them and plan again. */
export type ChangeView =
  /** One more seat in a team, on every session from `from` to `to`. */
  | { kind: 'seat'; teamId: string; teamName: string; from: IsoDate; to: IsoDate }
  /** One more hour of somebody who may hold the start interview (a consulting room is free then). */
  | {
      kind: 'interviewHour';
      profession: Profession;
      competence: string | null;
      /** Null for an interview at home: the hour then holds the way there and back too. */
      siteId: string | null;
      siteName: string | null;
      date: IsoDate;
      from: ClockTime;
      to: ClockTime;
    }
  /** One more consulting room that day. */
  | { kind: 'room'; siteId: string; siteName: string; date: IsoDate }
  /** The citizen can come at any time of that weekday too. */
  | { kind: 'availability'; weekday: number }
  /** The citizen can come at any time of any day. */
  | { kind: 'anyTime' }
  /** The citizen is not away then after all. */
  | { kind: 'notAway'; from: IsoDate; to: IsoDate }
  | { kind: 'site'; siteId: string; siteName: string }
  | { kind: 'modality'; modality: Modality }
  /** A team with fixed intake also takes people in on that date. */
  | { kind: 'intakeDate'; teamId: string; teamName: string; date: IsoDate }
  /** The referral asks for no certain profession or competence. */
  | { kind: 'anyTherapist' };

export type ChangeKind = ChangeView['kind'];

export interface RemedyView {
  /** One change, or two where no single one helps. */
  changes: ChangeView[];
  /**
   * How it was proven: planned again with everybody else's course as it is (`restFixed`), or with others' courses changed
   * (`repair`), nobody of whom is dropped or comes late, or later, for it.
   */
  proof: 'restFixed' | 'repair';
  start: ProposedStart;
  /** What the plan then costs more than the draft; nearly always negative. */
  costDifference: number;
  moves: MoveView[];
}

export interface StartExplanation {
  draftId: string;
  referralId: string;
  citizen: CitizenRef;
  status: 'inTime' | 'late' | 'waiting';
  /** The draft's own course; null where it lets the citizen wait. */
  current: ProposedStart | null;
  deadline: IsoDate;
  /**
   * By when the remedies make the citizen start: the deadline; or, where that lies before the first day that may be
   * planned (`overdue`), the soonest that would be an improvement.
   */
  goal: IsoDate;
  overdue: boolean;
  /** Every working day up to the goal: why the citizen does not start then. */
  days: DayHurdleView[];
  /** A start by the goal without any change, at a higher cost for the whole plan; null where there is none. */
  asItIs: Omit<RemedyView, 'changes'> | null;
  /** Proven, the smallest change first; empty where the citizen starts in time. */
  remedies: RemedyView[];
  /** Changes that were tried alone and do not help. */
  triedInVain: ChangeKind[];
  /** Pairs that were tried because no single change helps. */
  pairsTried: [ChangeKind, ChangeKind][];
}

/** What is short. */
export type ResourceView =
  | {
      kind: 'interviewTime';
      profession: Profession;
      competence: string | null;
      siteId: string | null;
      siteName: string | null;
    }
  | { kind: 'rooms'; siteId: string; siteName: string }
  | { kind: 'seats'; teamId: string; teamName: string }
  | { kind: 'intake'; teamId: string; teamName: string }
  | { kind: 'availability' }
  | { kind: 'sites' }
  | { kind: 'modality' }
  | { kind: 'requirements' };

export interface BottleneckView {
  resource: ResourceView;
  /** Citizens late or waiting in the draft whose smallest remedy needs more of it. */
  delayed: number;
  referralIds: string[];
  /** The same by the ISO week (`2026-W37`) in which it is short, in order; empty where no week can be named. */
  weeks: { week: string; delayed: number }[];
}

export interface BottlenecksView {
  draftId: string;
  late: number;
  waiting: number;
  /** How many of them were looked at before the time was up. */
  lookedAt: number;
  /** Of these: could start by their goal without any change, at a higher cost for the plan as a whole. */
  byChoice: number;
  /** Of these: nothing that was tried helps. */
  unexplained: string[];
  /** The one that delays most citizens first. */
  bottlenecks: BottleneckView[];
}
