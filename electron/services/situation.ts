/** The municipality as it stands now, read once and kept until something is written or the day changes. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { Refusal } from '#shared/api/errors.ts';
import type { CitizenRef, TherapistRef } from '#shared/api/views.ts';
import { type ClosedDayName, type ClosedDaySettings, closedDays } from '#shared/calendar/closed-days.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';
import type { Room, Scenario, Service, Site, Team, Therapist } from '#shared/model/scenario.ts';
import { lastChange } from '../database/audit.ts';
import type { Reader } from '../database/database.ts';
import { fromJson } from '../database/json.ts';
import type { Schema } from '../database/schema.ts';
import { exportScenario } from '../interchange/export-scenario.ts';
import { laterClosedDays, planningTime } from '../interchange/planning-time.ts';
import type { Ground } from './ground.ts';
import { therapistRefs } from './therapist-refs.ts';

export interface Situation {
  /** The number of the last change that is in it (`lastChange`). */
  readonly revision: number;
  readonly municipality: Selectable<Schema['municipality']>;
  readonly planningDayFixed: boolean;
  /** What the planner would be given: those who wait, and everything that stands. */
  readonly scenario: Scenario;
  /** A hash of `scenario`: two that are equal plan alike. */
  fingerprint(): string;
  readonly workingDays: WorkingDays;
  readonly sites: ReadonlyMap<string, Site>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly therapists: ReadonlyMap<string, Therapist>;
  readonly services: ReadonlyMap<string, Service>;
  readonly therapistRefs: ReadonlyMap<string, TherapistRef>;
  citizen(id: string): CitizenRef;
  /** The course that a referral belongs to. */
  courseOf(referralId: string): string | null;
}

/** The present situation; refuses with `noMunicipality` where there is none. */
export async function readSituation(ground: Ground): Promise<Situation> {
  const situation = await findSituation(ground);
  if (!situation) throw new Refusal('noMunicipality');
  return situation;
}

/** The present situation, null where there is no municipality. */
export async function findSituation({ store, clock }: Ground): Promise<Situation | null> {
  const { reader } = store;
  const today = clock.today();
  const before = kept.get(reader);
  const revision = await lastChange(reader);
  const state = `${revision} ${today}`;
  if (before?.state === state) return before.situation;
  const situation = await reader.transaction().execute((snapshot) => read(snapshot, today, revision));
  kept.set(reader, { state, situation });
  return situation;
}

const kept = new WeakMap<Reader, { state: string; situation: Situation | null }>();

async function read(reader: Reader, today: IsoDate, revision: number): Promise<Situation | null> {
  const scenario = await exportScenario(reader, today);
  if (!scenario) return null;
  const municipality = await reader.selectFrom('municipality').selectAll().executeTakeFirstOrThrow();
  const citizens = await reader.selectFrom('citizens').selectAll().execute();
  const names = new Map(citizens.map(({ id, name }) => [id, name]));
  const courses = await reader
    .selectFrom('courses')
    .select(['id', 'referral_id'])
    .where('referral_id', 'is not', null)
    .execute();
  const courseIds = new Map(courses.map(({ id, referral_id }) => [referral_id, id]));
  let hash: string | undefined;
  return {
    revision,
    municipality,
    planningDayFixed: planningTime(municipality, today).fixed,
    scenario,
    fingerprint: () => {
      hash ??= createHash('sha256').update(JSON.stringify(scenario)).digest('hex');
      return hash;
    },
    workingDays: workingDays(scenario.holidays),
    sites: byId(scenario.sites),
    rooms: byId(scenario.rooms),
    teams: byId(scenario.teams),
    therapists: byId(scenario.therapists),
    services: byId(scenario.standard.services),
    therapistRefs: therapistRefs(scenario.therapists),
    citizen: (id) => ({ id, name: names.get(id) ?? id }),
    courseOf: (referralId) => courseIds.get(referralId) ?? null,
  };
}

function byId<T extends { id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

/**
 * The closed days from `from` to `to` and what they are called. Days that a file listed carry the name that the
 * calendar knows for them, or just "closed"; after the last listed one the municipality's settings go on.
 */
export function closedDayNames(
  { municipality, scenario }: Situation,
  from: IsoDate,
  to: IsoDate,
): ReadonlyMap<IsoDate, ClosedDayName> {
  const settings = fromJson<ClosedDaySettings>(municipality.closed_day_settings);
  const known = new Map(closedDays(settings, from, to).map((day) => [day.date, day.name]));
  const later = laterClosedDays(municipality, scenario.holidays, { from, to }).map((day) => day.date);
  const inRange = [...scenario.holidays, ...later].filter((date) => from <= date && date <= to);
  return new Map(inRange.map((date) => [date, known.get(date) ?? { da: 'Lukket', en: 'Closed' }]));
}
