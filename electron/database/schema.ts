/**
 * The tables as Kysely sees them. JSON columns are text here; `json.ts` reads and writes them. `recordedKeys`
 * says which tables the audit trail records, and by what a row of each is found again.
 */

import type { Generated } from 'kysely';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { AppointmentKind, Modality, Profession, Room, Team } from '#shared/model/scenario.ts';
import type { Json } from './json.ts';

export type ContactKind = AppointmentKind | 'booking';
export type ContactStatus =
  | 'planned'
  | 'proposed'
  | 'agreed'
  | 'attended'
  | 'cancelledInTime'
  | 'cancelledLate'
  | 'noShow'
  | 'moved'
  | 'lost';
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

export interface Schema {
  standards: { id: string; code: string; version: number; name: string; rules: Json };
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
  sites: { id: string; position: number; name: string };
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
  citizens: { id: string; name: string | null };
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
    status: 'waiting' | 'placed';
  };
  courses: {
    id: string;
    referral_id: string;
    citizen_id: string;
    standard_id: string;
    service_id: string;
    modality: Modality;
  };
  contacts: {
    id: string;
    position: number;
    kind: ContactKind;
    status: ContactStatus;
    course_id: string | null;
    therapist_id: string;
    room_id: string | null;
    citizen_id: string | null;
    date: IsoDate;
    travel_minutes: number;
  } & Span;
  enrolments: {
    id: string;
    position: number;
    team_id: string;
    citizen_id: string;
    course_id: string | null;
  };
  enrolment_dates: { enrolment_id: string; position: number; date: IsoDate; status: ContactStatus };
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
  contacts: ['id'],
  enrolments: ['id'],
  enrolment_dates: ['enrolment_id', 'position'],
  plans: ['id'],
  plan_placements: ['plan_id', 'position'],
  plan_appointments: ['plan_id', 'referral_id', 'position'],
  plan_waiting: ['plan_id', 'position'],
  plan_staffing: ['plan_id', 'position'],
  plan_cancelled: ['plan_id', 'position'],
};
