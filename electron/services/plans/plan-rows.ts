/** Plans in the database: written once, never changed; only their status moves. */

import type { Selectable } from 'kysely';
import type { PlanFigures } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Appointment, Plan, WaitingReason } from '#shared/model/plan.ts';
import { inPortions, type Reader, type Writer } from '../../database/database.ts';
import { fromJson, toJson } from '../../database/json.ts';
import type { Schema } from '../../database/schema.ts';
import { grouped } from '../../interchange/export-scenario.ts';
import type { StoppedBy } from '../../scheduler/start-planner.ts';

/** How a plan came about. */
export interface MadeWith {
  seed: number;
  /** Seconds that the search took. */
  seconds: number;
  /** What ended it. */
  stopped: StoppedBy;
  /** The referrals whose courses a person chose or holds: the next plan is made around them. */
  held: readonly string[];
}
export interface PlanVerdict {
  figures: PlanFigures;
  bound: number | null;
  parts: { part: string; cost: number }[];
}
/** Booking by hand on the same scenario: its figures, and each citizen's start by referral id. */
export interface ByHand {
  figures: PlanFigures;
  starts: Record<string, { date: IsoDate; workingDaysLate: number }>;
}
/** What a publication put in the calendar. */
export interface Publication {
  firstDate: IsoDate | null;
  appointments: number;
  enrolments: number;
  sessionsStaffed: number;
  sessionsCancelled: number;
}

export interface PlanRecord {
  id: string;
  madeAt: string;
  planningDay: IsoDate;
  /** The fingerprint of the situation that it was made from. */
  base: string;
  madeWith: MadeWith;
  verdict: PlanVerdict;
  byHand: ByHand;
  plan: Plan;
}

/** Writes a plan as the draft. The caller has put an older draft away. */
export async function insertDraft(writer: Writer, record: PlanRecord): Promise<void> {
  const { id, plan } = record;
  await writer
    .insertInto('plans')
    .values({
      id,
      status: 'draft',
      made_at: record.madeAt,
      published_at: null,
      planning_day: record.planningDay,
      base: record.base,
      made_with: toJson(record.madeWith),
      figures: toJson(record.verdict),
      by_hand: toJson(record.byHand),
      published: null,
    })
    .execute();
  await insertPlacements(writer, id, plan);
  await inPortions(
    plan.waiting.map(({ referralId, reasons, earliestStart }, position) => ({
      plan_id: id,
      position,
      referral_id: referralId,
      reasons: toJson(reasons),
      earliest_start: earliestStart,
    })),
    (rows) => writer.insertInto('plan_waiting').values(rows).execute(),
  );
  await inPortions(
    plan.staffing.map(({ teamId, date, from, therapistIds }, position) => ({
      plan_id: id,
      position,
      team_id: teamId,
      date,
      from_time: from,
      therapist_ids: toJson(therapistIds),
    })),
    (rows) => writer.insertInto('plan_staffing').values(rows).execute(),
  );
  await inPortions(
    plan.cancelled.map(({ teamId, date, from }, position) => ({
      plan_id: id,
      position,
      team_id: teamId,
      date,
      from_time: from,
    })),
    (rows) => writer.insertInto('plan_cancelled').values(rows).execute(),
  );
}

async function insertPlacements(writer: Writer, id: string, { placements }: Plan): Promise<void> {
  await inPortions(
    placements.map(({ referralId, modality, enrolment }, position) => ({
      plan_id: id,
      position,
      referral_id: referralId,
      modality,
      team_id: enrolment?.teamId ?? null,
      dates: enrolment ? toJson(enrolment.dates) : null,
    })),
    (rows) => writer.insertInto('plan_placements').values(rows).execute(),
  );
  await inPortions(
    placements.flatMap(({ referralId, appointments }) =>
      appointments.map((appointment, position) => ({
        plan_id: id,
        referral_id: referralId,
        position,
        kind: appointment.kind,
        date: appointment.date,
        from_time: appointment.from,
        to_time: appointment.to,
        therapist_id: appointment.therapistId,
        room_id: appointment.roomId,
      })),
    ),
    (rows) => writer.insertInto('plan_appointments').values(rows).execute(),
  );
}

/** The draft, null where there is none. */
export async function readDraft(reader: Reader): Promise<PlanRecord | null> {
  const row = await reader.selectFrom('plans').selectAll().where('status', '=', 'draft').executeTakeFirst();
  if (!row) return null;
  // Nothing but what is held changes, so the last one read is kept.
  const before = kept.get(reader);
  if (before?.id === row.id) return { ...before, madeWith: madeWithOf(row) };
  const record = await reader.transaction().execute((snapshot) => readRecord(snapshot, row));
  kept.set(reader, record);
  return record;
}

const kept = new WeakMap<Reader, PlanRecord>();

async function readRecord(reader: Reader, row: Selectable<Schema['plans']>): Promise<PlanRecord> {
  const verdict = fromJson<PlanVerdict>(row.figures);
  return {
    id: row.id,
    madeAt: row.made_at,
    planningDay: row.planning_day,
    base: row.base,
    madeWith: madeWithOf(row),
    verdict,
    byHand: fromJson<ByHand>(row.by_hand),
    plan: {
      format: 'holdplan-plan',
      version: 1,
      scenario: (await reader.selectFrom('municipality').select('name').executeTakeFirst())?.name ?? '',
      placements: await readPlacements(reader, row.id),
      waiting: await readWaiting(reader, row.id),
      staffing: await readStaffing(reader, row.id),
      cancelled: await reader
        .selectFrom('plan_cancelled')
        .select(['team_id as teamId', 'date', 'from_time as from'])
        .where('plan_id', '=', row.id)
        .orderBy('position')
        .execute(),
      cost: verdict.figures.cost,
      bound: verdict.bound,
    },
  };
}

/** Drafts of earlier versions held nothing. */
function madeWithOf({ made_with }: Selectable<Schema['plans']>): MadeWith {
  return { held: [], ...fromJson<Omit<MadeWith, 'held'>>(made_with) };
}

async function readPlacements(reader: Reader, planId: string): Promise<Plan['placements']> {
  const placements = await reader
    .selectFrom('plan_placements')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  const appointments = grouped(
    await reader
      .selectFrom('plan_appointments')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('position')
      .execute(),
    (row) => row.referral_id,
  );
  return placements.map((row) => ({
    referralId: row.referral_id,
    modality: row.modality,
    appointments: (appointments.get(row.referral_id) ?? []).map(asAppointment),
    enrolment:
      row.team_id === null || row.dates === null
        ? null
        : { teamId: row.team_id, dates: fromJson<IsoDate[]>(row.dates) },
  }));
}

function asAppointment(row: Selectable<Schema['plan_appointments']>): Appointment {
  return {
    kind: row.kind,
    date: row.date,
    from: row.from_time,
    to: row.to_time,
    therapistId: row.therapist_id,
    roomId: row.room_id,
  };
}

async function readWaiting(reader: Reader, planId: string): Promise<Plan['waiting']> {
  const rows = await reader
    .selectFrom('plan_waiting')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    referralId: row.referral_id,
    reasons: fromJson<WaitingReason[]>(row.reasons),
    earliestStart: row.earliest_start,
  }));
}

async function readStaffing(reader: Reader, planId: string): Promise<Plan['staffing']> {
  const rows = await reader
    .selectFrom('plan_staffing')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    teamId: row.team_id,
    date: row.date,
    from: row.from_time,
    therapistIds: fromJson<string[]>(row.therapist_ids),
  }));
}
