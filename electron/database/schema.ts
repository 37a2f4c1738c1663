/**
 * The tables as Kysely sees them. JSON columns are text here; `json.ts` reads and writes them. `recordedKeys`
 * says which tables the audit trail records, and by what a row of each is found again.
 */

import type { Generated } from 'kysely';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { ContactStatus } from '#shared/course/history.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import type { StepKind } from '#shared/course/step.ts';
import type { AppointmentKind, Modality, Profession, Room, Team } from '#shared/model/scenario.ts';
import type { ComplaintSubject, Housing, SiteKind } from '#shared/standards/quality.ts';
import type { Json } from './json.ts';

export type { ContactStatus } from '#shared/course/history.ts';
export type ContactKind = AppointmentKind | 'visitation' | 'booking';
export type PlanStatus = 'draft' | 'published' | 'discarded';
type Flag = 0 | 1;

interface Span {
  from_time: ClockTime;
  to_time: ClockTime;
}
interface Dates {
  from_date: IsoDate;
  to_date: IsoDate;
}
interface TeamPart {
  team_id: string;
  position: number;
}
interface PlanPart {
  plan_id: string;
  position: number;
}

/** How a contact went; all empty until it is marked. */
interface Attendance {
  status: ContactStatus;
  /** Local date and time, `YYYY-MM-DDTHH:MM`. */
  cancelled_at: Generated<string | null>;
  valid_reason: Generated<Flag | null>;
  reason: Generated<string>;
  /** UTC instant. */
  marked_at: Generated<string | null>;
}

export interface Schema {
  /** `rules` is the file's `planning`, `quality` all the rest of it; null where a scenario came without. */
  standards: {
    id: string;
    code: string;
    version: number;
    name: string;
    rules: Json;
    quality: Json | null;
  };
  municipality: {
    id: 1;
    name: string;
    is_demo: Flag;
    standard_id: string;
    planning_day: IsoDate | null;
    horizon_from: IsoDate | null;
    horizon_to: IsoDate | null;
    closed_day_settings: Json;
  };
  closed_days: { position: number; date: IsoDate };
  sites: { id: string; position: number; name: string; kind: Generated<SiteKind | null> };
  rooms: { id: string; position: number; site_id: string; name: string; use: Room['use'] };
  closures: { id: string; position: number; site_id: string } & Dates;
  therapists: {
    id: string;
    position: number;
    name: string;
    profession: Profession;
    competences: Json;
  };
  therapist_intervals: {
    therapist_id: string;
    position: number;
    weekday: number;
    site_id: string;
  } & Span;
  therapist_absences: { therapist_id: string; position: number } & Dates;
  teams: {
    id: string;
    position: number;
    name: string;
    site_id: string;
    room_id: string;
    seats: number;
    intake: Team['intake'];
    services: Json;
    needs: Json;
    leaders_needed: number;
  } & Dates;
  team_sessions: TeamPart & { weekday: number } & Span;
  team_intake_dates: TeamPart & { date: IsoDate };
  team_leaders: TeamPart & { therapist_id: string };
  team_skips: TeamPart & { date: IsoDate };
  session_staffing: TeamPart & { date: IsoDate; therapist_id: string };
  citizens: {
    id: string;
    name: string | null;
    cpr: Generated<string | null>;
    address: Generated<string>;
    phone: Generated<string>;
    digital_post: Generated<Flag>;
    resident: Generated<Flag>;
    housing: Generated<Housing>;
  };
  referrals: {
    id: string;
    position: number;
    citizen_id: string;
    service_id: string;
    visitated_on: IsoDate;
    priority: 1 | 2 | 3;
    needs: Json;
    modalities: Json;
    profession: Profession | null;
    competence: string | null;
    sites: Json;
    available: Json;
    unavailable: Json;
    travel_minutes: number;
    status: 'waiting' | 'placed' | 'withdrawn';
  };
  courses: {
    id: string;
    citizen_id: string;
    standard_id: string;
    opened_on: IsoDate;
    referral_id: string | null;
    service_id: string | null;
    legal_basis: string | null;
    modality: Modality | null;
    illness: Generated<string>;
    follows_course_id: string | null;
  };
  course_steps: {
    id: string;
    course_id: string;
    position: number;
    kind: StepKind;
    on_date: IsoDate;
    at_time: ClockTime | null;
    facts: Json;
  };
  contacts: {
    id: string;
    position: number;
    kind: ContactKind;
    course_id: string | null;
    therapist_id: string;
    room_id: string | null;
    citizen_id: string | null;
    date: IsoDate;
    travel_minutes: number;
  } & Span &
    Attendance;
  enrolments: {
    id: string;
    position: number;
    team_id: string;
    citizen_id: string;
    course_id: string | null;
  };
  enrolment_dates: { enrolment_id: string; position: number; date: IsoDate } & Attendance;
  letters: {
    id: string;
    citizen_id: string;
    course_id: string | null;
    contact_id: string | null;
    plan_id: string | null;
    kind: LetterKind;
    made_on: IsoDate;
    content: Json;
    sent_on: IsoDate | null;
    sent_by: 'digitalPost' | 'print' | null;
  };
  complaints: {
    id: string;
    citizen_id: string;
    course_id: string | null;
    /** The standard whose rules on complaints it goes by. */
    standard_id: string;
    subject: ComplaintSubject;
    text: string;
    received_on: IsoDate;
    outcome: 'full' | 'partial' | 'kept' | 'passedOn' | null;
    outcome_on: IsoDate | null;
    /** Printed in the answer. */
    reasons: Generated<string>;
    new_decision_on: IsoDate | null;
    citizen_answered_on: IsoDate | null;
    stands: Flag | null;
    forwarded_on: IsoDate | null;
  };
  accounts: {
    id: string;
    standard_id: string;
    rate_id: string;
    site_id: string | null;
    figures: Json;
    why: string;
    action_plan: string;
    service_level_proposal: string;
    saved_on: IsoDate;
  } & Dates;
  plans: {
    id: string;
    status: PlanStatus;
    made_at: string;
    published_at: string | null;
    planning_day: IsoDate;
    base: string;
    made_with: Json;
    figures: Json;
    by_hand: Json;
    published: Json | null;
  };
  plan_placements: PlanPart & {
    referral_id: string;
    modality: Modality;
    team_id: string | null;
    dates: Json | null;
  };
  plan_appointments: PlanPart & {
    referral_id: string;
    kind: AppointmentKind;
    date: IsoDate;
    therapist_id: string;
    room_id: string | null;
  } & Span;
  plan_waiting: PlanPart & { referral_id: string; reasons: Json; earliest_start: IsoDate | null };
  plan_staffing: PlanPart & {
    team_id: string;
    date: IsoDate;
    from_time: ClockTime;
    therapist_ids: Json;
  };
  plan_cancelled: PlanPart & { team_id: string; date: IsoDate; from_time: ClockTime };
  audit: {
    seq: Generated<number>;
    at: string;
    action: string;
    details: Json;
    kind: 'change' | 'opening' | 'reading';
    reverts: number | null;
  };
  audit_changes: {
    id: Generated<number>;
    audit_seq: number;
    table_name: RecordedTable;
    before: Json | null;
    after: Json | null;
  };
  recording: { id: 1; audit_seq: number | null; images: Flag };
}

export type RecordedTable = Exclude<keyof Schema, 'audit' | 'audit_changes' | 'recording'>;

/** The primary key of each recorded table. */
export const recordedKeys: Readonly<Record<RecordedTable, readonly string[]>> = {
  standards: ['id'],
  municipality: ['id'],
  closed_days: ['position'],
  sites: ['id'],
  rooms: ['id'],
  closures: ['id'],
  therapists: ['id'],
  therapist_intervals: ['therapist_id', 'position'],
  therapist_absences: ['therapist_id', 'position'],
  teams: ['id'],
  team_sessions: ['team_id', 'position'],
  team_intake_dates: ['team_id', 'position'],
  team_leaders: ['team_id', 'position'],
  team_skips: ['team_id', 'position'],
  session_staffing: ['team_id', 'date', 'position'],
  citizens: ['id'],
  referrals: ['id'],
  courses: ['id'],
  course_steps: ['id'],
  contacts: ['id'],
  enrolments: ['id'],
  enrolment_dates: ['enrolment_id', 'position'],
  letters: ['id'],
  complaints: ['id'],
  accounts: ['id'],
  plans: ['id'],
  plan_placements: ['plan_id', 'position'],
  plan_appointments: ['plan_id', 'referral_id', 'position'],
  plan_waiting: ['plan_id', 'position'],
  plan_staffing: ['plan_id', 'position'],
  plan_cancelled: ['plan_id', 'position'],
};
