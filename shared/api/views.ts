/** What the window is shown: plain data, made by the services, with every verdict already reached. */
import type { IsoDate } from '../calendar/dates.ts';
import type { ClockTime } from '../calendar/times.ts';
import type { WaitingReason } from '../model/plan.ts';
import type { AppointmentKind, DateRange, Modality, Profession, WeeklyInterval } from '../model/scenario.ts';

/** A citizen as the screens name one. Imported scenarios carry no names: then `name` is the citizen's id. */
export interface CitizenRef {
  id: string;
  name: string;
}
export interface TherapistRef {
  id: string;
  name: string;
  /** Two or three letters, unique enough to tell colleagues apart on a session. */
  initials: string;
  profession: Profession;
}

export interface TeamRef {
  id: string;
  name: string;
  siteId: string;
}

export type MunicipalityStatus =
  | { open: false }
  | {
      open: true;
      name: string;
      isDemo: boolean;
      /** The day that planning counts from. */
      planningDay: IsoDate;
      /** True where the planning day came with an imported file and stands still until released. */
      planningDayFixed: boolean;
      horizon: { from: IsoDate; to: IsoDate };
      standardName: string;
      startWithinWorkingDays: number;
      counts: { sites: number; therapists: number; teams: number; waiting: number };
      sites: { id: string; name: string }[];
      therapists: TherapistRef[];
      /** Every team there is, by name, for the search field. */
      teams: TeamRef[];
    };

/** Whether a screen shows only what is published, or the draft on top of it. */
export type Layer = 'published' | 'draft';

export interface WeekDay {
  date: IsoDate;
  working: boolean;
  /** The public holiday's or closed day's name by language, null on an ordinary day. */
  closedName: { da: string; en: string } | null;
}

export interface SessionSummary {
  teamId: string;
  teamName: string;
  siteId: string;
  roomName: string;
  date: IsoDate;
  from: ClockTime;
  to: ClockTime;
  seats: number;
  /** Seats taken in what is published. */
  taken: number;
  /** Seats the draft adds; 0 without one. */
  proposed: number;
  leadersNeeded: number;
  leaders: TherapistRef[];
  /** `draft` where the leaders come from the draft. */
  leadersFrom: Layer | null;
  status: 'held' | 'cancelled' | 'cancelledInDraft' | 'siteClosed';
}

export interface WeekView {
  /** `2026-W37`. */
  week: string;
  from: IsoDate;
  to: IsoDate;
  today: IsoDate;
  hasDraft: boolean;
  days: WeekDay[];
  sessions: SessionSummary[];
}

export interface SessionView extends SessionSummary {
  people: {
    citizen: CitizenRef;
    courseId: string | null;
    layer: Layer;
    firstSession: boolean;
    lastSession: boolean;
  }[];
}

export interface CalendarEntry {
  /** Stable while the thing stands. */
  id: string;
  date: IsoDate;
  from: ClockTime;
  to: ClockTime;
  kind: AppointmentKind | 'teamSession' | 'visitation' | 'booking' | 'travel';
  citizen: CitizenRef | null;
  /** Set on a team session only. */
  teamId: string | null;
  teamName: string | null;
  roomName: string | null;
  layer: Layer;
}

export interface TherapistCalendar {
  therapist: TherapistRef;
  from: IsoDate;
  to: IsoDate;
  days: WeekDay[];
  /** When and where the therapist works, absences taken out. */
  working: { date: IsoDate; from: ClockTime; to: ClockTime; siteName: string }[];
  absences: { from: IsoDate; to: IsoDate }[];
  entries: CalendarEntry[];
}

export interface ProposedStart {
  date: IsoDate;
  from: ClockTime;
  therapist: TherapistRef;
  siteName: string | null;
  modality: Modality;
  teamId: string | null;
  teamName: string | null;
  firstTraining: IsoDate | null;
  sessions: number;
  /** Working days after the deadline; 0 or less is in time. */
  workingDaysLate: number;
}

export interface WaitingRow {
  referralId: string;
  /** The course that the citizen waits to start. */
  courseId: string | null;
  citizen: CitizenRef;
  serviceName: string;
  priority: 1 | 2 | 3;
  visitatedOn: IsoDate;
  deadline: IsoDate;
  /** Working days from the planning day to the deadline; negative when it has passed. */
  workingDaysLeft: number;
  needs: string[];
  modalities: Modality[];
  /** The sites the citizen can use, in the same order as `siteNames`. */
  siteIds: string[];
  siteNames: string[];
  /** Who must train the citizen; null where any fitting profession may. */
  profession: Profession | null;
  competence: string | null;
  /** When in the week the citizen can come; empty for any time. */
  available: WeeklyInterval[];
  /** When the citizen is away. */
  unavailable: DateRange[];
  /** One way, for training at home. */
  travelMinutes: number;
  /** The draft's proposal; null without a draft, or where the draft lets the citizen wait. */
  proposed: ProposedStart | null;
  /** The next plan is made around what the draft proposes for this citizen. */
  held: boolean;
  /** Why the draft lets the citizen wait; empty where it places them or there is no draft. */
  waitingReasons: WaitingReason[];
  /** The first day on which the draft could start a citizen whom it lets wait; null where none is known. */
  earliestStart: IsoDate | null;
  /**
   * What booking by hand would have given this citizen (see `DraftView.byHand`); null outside `DraftView.rows`,
   * or where it lets the citizen wait.
   */
  byHand: { date: IsoDate; workingDaysLate: number } | null;
}

export interface WaitingListView {
  today: IsoDate;
  hasDraft: boolean;
  startWithinWorkingDays: number;
  rows: WaitingRow[];
}

/** How a plan does: always counts of `total`. `inTime + late + waiting` is `total`. */
export interface PlanFigures {
  total: number;
  inTime: number;
  late: number;
  waiting: number;
  cost: number;
}

export interface CancelledSessionView {
  teamId: string;
  teamName: string;
  date: IsoDate;
  from: ClockTime;
  /** Citizens whose seat that day is lost. */
  seatsLost: number;
}

export interface DraftView {
  draftId: string;
  /** UTC instant, ISO 8601. */
  madeAt: string;
  seconds: number;
  figures: PlanFigures;
  /** Booking by hand, first come, first served, on the same scenario: what the plan is measured against. */
  byHand: PlanFigures;
  bound: number | null;
  /** (cost − bound) / cost, 0 to 1; null without a bound. */
  gap: number | null;
  costParts: { part: string; cost: number }[];
  /** Data changed after the draft was made: plan again before publishing. */
  outdated: boolean;
  rows: WaitingRow[];
  /** How many courses are held: the next plan is made around them. */
  held: number;
  cancelledSessions: CancelledSessionView[];
  sessionsStaffed: number;
}

/** What is published and can be looked back on: the newest publication, if any. */
export interface PublishedView {
  publishedAt: string;
  figures: PlanFigures;
  /** The first day with something that this publication put in the calendar; null where it put nothing there. */
  firstDate: IsoDate | null;
  /** What it put there. */
  appointments: number;
  enrolments: number;
  sessionsStaffed: number;
  sessionsCancelled: number;
}

export interface JobView {
  jobId: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  /** Seconds since the start, and how many the run may take; null where it ends when its work is done. */
  elapsed: number;
  limit: number | null;
  /** The best plan so far; null of a forecast. */
  best: (PlanFigures & { bound: number | null }) | null;
  /** How much of a forecast's work is done, 0 to 1; null of a plan, which ends when its time is up. */
  share: number | null;
  error: import('./errors.ts').AppError | null;
}

/** What undo and redo would do now; `action` is the name of the use case. */
export interface HistoryView {
  undo: { action: string; at: string } | null;
  redo: { action: string; at: string } | null;
}
