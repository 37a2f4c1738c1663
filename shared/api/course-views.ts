/** What the screens *Forløb* and *Borgere* are shown. Plain data; every verdict is reached in the core. */
import type { IsoDate } from '../calendar/dates.ts';
import type { ClockTime } from '../calendar/times.ts';
import type { CourseContact } from '../course/history.ts';
import type { LetterKind } from '../course/letter.ts';
import type { CourseStep, StepKind } from '../course/step.ts';
import type { CourseVerdict, DeadlineState, TimelineStep } from '../course/verdicts.ts';
import type { EligibilityQuestion, Phrase, RecordField } from '../standards/quality.ts';
import type { ComplaintStep } from './letters-inputs.ts';
import type { CitizenRef, TherapistRef } from './views.ts';

/** A citizen as the register keeps one. */
export interface CitizenView extends CitizenRef {
  /** Ten digits, or null. Whether it passes modulus 11 is only a warning. */
  cpr: string | null;
  cprWarning: boolean;
  address: string;
  phone: string;
  /** False where the municipality may not write digitally: letters are printed. */
  digitalPost: boolean;
  resident: boolean;
  housing: 'home' | 'careCentre' | 'nursingHome' | 'shortStay';
  courses: CourseRow[];
}

/** One hit of the register's search. */
export interface CitizenRow extends CitizenRef {
  /** The first six digits; the rest is asked for by opening the citizen. */
  birthDigits: string | null;
  openCourses: number;
  nextStep: { courseId: string; kind: TimelineStep['kind']; due: IsoDate | null } | null;
}

/** One course in a list. */
export interface CourseRow {
  courseId: string;
  citizen: CitizenRef;
  serviceName: string | null;
  stage: TimelineStep['stage'];
  isClosed: boolean;
  next: TimelineStep['kind'] | null;
  /** The tightest deadline that is not met. */
  deadline: DeadlineState | null;
  warnings: number;
  endings: number;
}

export interface CourseListView {
  today: IsoDate;
  courses: CourseRow[];
}

export interface CourseContactView extends CourseContact {
  therapists: TherapistRef[];
  placeName: string | null;
  teamName: string | null;
  /** Past and not marked. */
  needsMark: boolean;
}

export interface LetterRow {
  id: string;
  kind: LetterKind;
  madeOn: IsoDate;
  sentOn: IsoDate | null;
  sentBy: 'digitalPost' | 'print' | null;
}

export interface ComplaintView {
  id: string;
  citizen: CitizenRef;
  courseId: string | null;
  subject: 'decision' | 'serviceLevel' | 'staff' | 'professional' | 'contentOrProvider';
  text: string;
  receivedOn: IsoDate;
  goesTo: Phrase;
  /** False where it is passed on to those. */
  answeredHere: boolean;
  /** What can happen next by the standard's route; empty where it is closed. */
  next: ComplaintStep['kind'][];
  /** Null until reassessed. */
  outcome: 'full' | 'partial' | 'kept' | 'passedOn' | null;
  outcomeOn: IsoDate | null;
  reasons: string;
  newDecisionOn: IsoDate | null;
  citizenAnsweredOn: IsoDate | null;
  stands: boolean | null;
  forwardedOn: IsoDate | null;
  deadlines: DeadlineState[];
  isClosed: boolean;
}

/** One course, whole. */
export interface CourseView {
  courseId: string;
  citizen: CitizenRef;
  today: IsoDate;
  standard: { id: string; name: string; version: number };
  legalBasis: string | null;
  service: { id: string; name: string } | null;
  illness: string;
  referralId: string | null;
  /** The course that led to this one (an assessment, an earlier grant), and those that it led to. */
  follows: string | null;
  followedBy: string[];
  verdict: CourseVerdict;
  steps: CourseStep[];
  contacts: CourseContactView[];
  letters: LetterRow[];
  complaints: ComplaintView[];
  /** What the standard asks at this course, with the answers that the product knows by itself. */
  questions: (EligibilityQuestion & { suggested: 'met' | 'notMet' | null; fact: Phrase | null })[];
  records: (RecordField & { value: string | null })[];
  legalBases: string[];
  services: { id: string; name: string; hours: number }[];
  closingReasons: { id: string; name: Phrase }[];
  /** What an order can ask for. */
  orderChoices: {
    needs: string[];
    competences: string[];
    sites: { id: string; name: string }[];
  };
}

/** A session or appointment in the past that lacks a mark for somebody. */
export interface UnmarkedContact {
  date: IsoDate;
  from: ClockTime;
  to: ClockTime;
  team: { id: string; name: string } | null;
  therapists: TherapistRef[];
  people: {
    contactId: string;
    courseId: string | null;
    citizen: CitizenRef;
    status: CourseContact['status'];
  }[];
}
export interface AttendanceWorklist {
  today: IsoDate;
  contacts: UnmarkedContact[];
}

/** A letter as it would be printed. */
export interface LetterPreview {
  kind: LetterKind;
  /** Paragraphs of plain text; the window lays them out on A4. */
  sender: string[];
  recipient: string[];
  date: IsoDate;
  subject: string;
  paragraphs: string[];
  /** What is missing before it can be sent, as codes. */
  missing: string[];
}

/** What a form may record next. */
export type RecordableStep = StepKind;
