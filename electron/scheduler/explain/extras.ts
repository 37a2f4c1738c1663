/**
 * Staff and rooms that do not exist, compiled into the instance with the others and kept busy all day: to ask what one more
 * hour or one more room would do, it is enough to let one of them go free for a moment.
 */
import type { ClockTime } from '#shared/calendar/times.ts';
import type { Profession, Scenario, Therapist } from '#shared/model/scenario.ts';
import { MINUTES_A_DAY } from '../instance/start-grid.ts';
import type { PlanState } from '../state/state.ts';
import { BOOKED } from '../state/timetable.ts';

export interface ExtraTherapist {
  /** The therapist's number in the instance. */
  readonly therapist: number;
  readonly profession: Profession;
  readonly competence: string | null;
}

const therapistPrefix = 'extra therapist ';
const roomPrefix = 'extra room ';

/** The site of a room that does not exist; null for the id of any other. */
export function siteOfExtraRoom(roomId: string): string | null {
  return roomId.startsWith(roomPrefix) ? roomId.slice(roomPrefix.length) : null;
}

/** One more therapist for each profession and competence that a referral asks for, and one more consulting room at each site. */
export function withExtras(scenario: Scenario): Scenario {
  const rooms = scenario.sites.map(({ id }) => ({
    id: `${roomPrefix}${id}`,
    siteId: id,
    name: 'Ekstra',
    use: 'consulting' as const,
  }));
  const weekly = openingHours(scenario);
  const therapists = wantedStaff(scenario).map(
    ({ profession, competence }, i): Therapist => ({
      id: `${therapistPrefix}${i}`,
      name: 'Ekstra',
      profession,
      competences: competence === null ? [] : [competence],
      weekly,
      absences: [],
    }),
  );
  return {
    ...scenario,
    rooms: [...scenario.rooms, ...rooms],
    therapists: [...scenario.therapists, ...therapists],
  };
}

/** Each site's hours: from when the first to when the last of its therapists is there. */
function openingHours({ therapists }: Scenario): Therapist['weekly'] {
  const hours = new Map<string, { weekday: number; from: ClockTime; to: ClockTime; siteId: string }>();
  for (const { weekly } of therapists)
    for (const { weekday, from, to, siteId } of weekly) {
      const key = `${weekday} ${siteId}`;
      const known = hours.get(key);
      if (!known) hours.set(key, { weekday, from, to, siteId });
      else {
        if (from < known.from) known.from = from;
        if (to > known.to) known.to = to;
      }
    }
  return [...hours.values()];
}

function wantedStaff({ referrals, standard }: Scenario) {
  const services = new Map(standard.services.map((service) => [service.id, service]));
  const wanted = new Map<string, { profession: Profession; competence: string | null }>();
  for (const { service, profession, competence } of referrals)
    for (const possible of services.get(service)?.professions.startInterview ?? [])
      if (profession === null || profession === possible)
        wanted.set(`${possible} ${competence}`, { profession: possible, competence });
  return [...wanted.values()];
}

export class Extras {
  readonly therapists: readonly ExtraTherapist[];
  /** The extra room of each site. */
  readonly roomOfSite: readonly number[];
  private readonly state: PlanState;
  private readonly extra: ReadonlySet<number>;

  /** Over a state whose scenario went through `withExtras`; makes them all busy. */
  constructor(state: PlanState) {
    this.state = state;
    const { staff, places, days } = state.instance;
    this.therapists = staff.facts.flatMap(({ source }, therapist) =>
      source.id.startsWith(therapistPrefix)
        ? [{ therapist, profession: source.profession, competence: source.competences[0] ?? null }]
        : [],
    );
    this.extra = new Set(this.therapists.map(({ therapist }) => therapist));
    this.roomOfSite = [...places.siteIndex.keys()].map(
      (id) => places.roomIndex.get(`${roomPrefix}${id}`) ?? -1,
    );
    for (let day = 0; day < days.count; day++) {
      for (const { therapist } of this.therapists) this.takeDay(therapist, day);
      for (const room of this.roomOfSite) this.takeRoom(room, day);
    }
  }

  has(therapist: number): boolean {
    return this.extra.has(therapist);
  }

  freeDay(therapist: number, day: number): void {
    this.state.timetable.release(therapist, day, 0, BOOKED);
  }

  takeDay(therapist: number, day: number): void {
    this.state.timetable.occupy(therapist, day, 0, MINUTES_A_DAY, BOOKED);
  }

  /** Lets a therapist who is busy all day go free for `[from, to)`. */
  freeHour(therapist: number, day: number, from: number, to: number): void {
    this.freeDay(therapist, day);
    if (from > 0) this.state.timetable.occupy(therapist, day, 0, from, BOOKED);
    this.state.timetable.occupy(therapist, day, to, MINUTES_A_DAY, BOOKED);
  }

  takeHour(therapist: number, day: number, from: number, to: number): void {
    if (from > 0) this.state.timetable.release(therapist, day, 0, BOOKED);
    this.state.timetable.release(therapist, day, to, BOOKED);
    this.takeDay(therapist, day);
  }

  freeRoom(room: number, day: number): void {
    this.state.timetable.releaseRoom(room, day, 0);
  }

  takeRoom(room: number, day: number): void {
    this.state.timetable.occupyRoom(room, day, 0, MINUTES_A_DAY);
  }
}
