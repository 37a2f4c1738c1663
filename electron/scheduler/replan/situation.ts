/**
 * A published plan after events, as free times and contacts to work on: everything that still stands takes up its time, rooms,
 * seats and leaders; what was hit is open. Courses are looked at contact by contact, so that one can move and the rest stay.
 */
import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime, type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { AppointmentKind, Modality, Scenario } from '#shared/model/scenario.ts';
import { Slots } from '../course/slots.ts';
import { compileInstance, type Instance } from '../instance/instance.ts';
import { KINDS } from '../instance/lengths.ts';
import { removeStartsOverlapping } from '../instance/start-grid.ts';
import { Random } from '../random.ts';
import { sessionIndex } from '../state/load-plan.ts';
import { PlanState } from '../state/state.ts';
import { appointmentOf } from '../state/timetable.ts';
import {
  type Facts,
  groupBy,
  type OldSeat,
  type ReferralFacts,
  type Span,
  type TeamFacts,
} from '../view/facts.ts';
import { type AfterEvents, contactKey, type PublishedContact } from './after-events.ts';
import { factsAfter, firstWithNotice } from './judge-replan.ts';

/** A contact that stands or is proposed, in the numbers of the instance. */
export interface StandingContact extends Span {
  readonly kind: AppointmentKind | 'team';
  readonly day: DayNumber;
  /** -1 for a team session, as in the instance otherwise. */
  readonly therapist: number;
  /** -1 at home and for a team session. */
  readonly room: number;
  /** The team session's number in the instance; -1 for an appointment, and for a session that is past. */
  readonly session: number;
  /** The published contact that it is; null for a new one. */
  readonly was: PublishedContact | null;
}

/** One citizen's published course, as it stands now. */
export interface StandingCourse {
  readonly id: string;
  /** Its number in the instance. */
  readonly referral: number;
  readonly facts: ReferralFacts;
  readonly modality: Modality;
  readonly published: readonly PublishedContact[];
  /** The team that it now trains on; null unless on a team. */
  team: TeamFacts | null;
  /** In order of time. */
  contacts: StandingContact[];
}

export class Situation {
  readonly after: AfterEvents;
  /** Of the scenario after the events, planning from the next day on. */
  readonly facts: Facts;
  readonly instance: Instance;
  readonly state: PlanState;
  slots: Slots;
  readonly courses: ReadonlyMap<string, StandingCourse>;
  /** By number in the instance. */
  readonly courseList: readonly StandingCourse[];
  /** The first day for a contact of somebody whom no event hit. */
  readonly notice: DayNumber;
  /** Seats already taken, by citizen. */
  readonly oldSeatsOf: ReadonlyMap<string, readonly OldSeat[]>;
  private readonly sessionOn: ReturnType<typeof sessionIndex>;
  private readonly sameCitizen: ReadonlyMap<string, readonly StandingCourse[]>;

  constructor(after: AfterEvents, seed = 1) {
    this.after = after;
    this.facts = factsAfter(after);
    this.notice = firstWithNotice(after, this.facts);
    this.oldSeatsOf = groupBy(this.facts.oldSeats, ({ citizenId }) => citizenId);
    this.instance = compileInstance(standing(after));
    chargePublishedSeats(this.instance, after);
    this.state = new PlanState(this.instance);
    this.slots = new Slots(this.state, new Random(seed));
    this.sessionOn = sessionIndex(this.instance);
    this.courseList = this.instance.citizens.list.map(({ facts }, referral) =>
      this.emptyCourse(facts.source.id, referral),
    );
    this.courses = new Map(this.courseList.map((course) => [course.id, course]));
    const same = new Map<string, StandingCourse[]>();
    for (const course of this.courseList) {
      const { citizenId } = course.facts.source;
      same.set(citizenId, [...(same.get(citizenId) ?? []), course]);
    }
    this.sameCitizen = same;
  }

  /** Lets chance begin anew, so that the same question has the same answer. */
  reseed(seed: number): void {
    this.slots = new Slots(this.state, new Random(seed));
  }

  /** The days on or after which somebody's contact may be moved. */
  firstDayFor(referralId: string): DayNumber {
    return this.after.hitReferrals.has(referralId) ? this.after.at + 1 : this.notice;
  }

  /** Is the contact hit, so that it must be another? */
  isHit(contact: PublishedContact): boolean {
    return this.after.hits.has(contactKey(contact.referralId, contact.date, contact.from));
  }

  /** A published contact in the instance's numbers. */
  standingOf(contact: PublishedContact): StandingContact {
    const { staff, places } = this.instance;
    return {
      kind: contact.kind,
      day: contact.day,
      from: minuteOf(contact.from),
      to: minuteOf(contact.to),
      therapist: staff.indexOf.get(contact.therapistId ?? '') ?? -1,
      room: places.roomIndex.get(contact.roomId ?? '') ?? -1,
      session: contact.teamId === null ? -1 : this.sessionOn(contact.teamId, contact.day),
      was: contact,
    };
  }

  /** The published appointment that this one is again, unless it was hit; the room may be another. */
  publishedAs({ id }: StandingCourse, contact: Omit<StandingContact, 'was'>): PublishedContact | null {
    const key = contactKey(id, isoDate(contact.day), clockTime(contact.from));
    const was = this.after.contacts.get(key);
    const isSame =
      was?.kind === contact.kind && was.therapistId === this.instance.staff.ids[contact.therapist];
    return isSame && !this.after.hits.has(key) ? was : null;
  }

  /** The instance's number of a team's session; -1 where it has none ahead that day. */
  sessionOf(teamId: string, day: DayNumber): number {
    return this.sessionOn(teamId, day);
  }

  /** Lets a contact of the course take up its time, room or seat. */
  put(course: StandingCourse, contact: StandingContact): void {
    const { state, instance } = this;
    let i = course.contacts.length;
    while (i > 0 && isLater(course.contacts[i - 1] as StandingContact, contact)) i--;
    course.contacts.splice(i, 0, contact);
    const day = instance.days.indexOf(contact.day);
    if (contact.session >= 0) {
      state.freeSeats[contact.session]--;
      state.enrolled[contact.session]++;
    } else if (day >= 0 && contact.therapist >= 0) {
      const travel = this.travelOf(course);
      const what = appointmentOf(course.referral);
      state.timetable.occupy(contact.therapist, day, contact.from - travel, contact.to + travel, what);
      if (contact.room >= 0) state.timetable.occupyRoom(contact.room, day, contact.from, contact.to);
    }
    this.refresh(course, day);
  }

  /** Takes a contact of the course back out. */
  lift(course: StandingCourse, contact: StandingContact): void {
    const { state, instance } = this;
    const at = course.contacts.indexOf(contact);
    if (at < 0) throw new Error('A contact is lifted that does not stand');
    course.contacts.splice(at, 1);
    const day = instance.days.indexOf(contact.day);
    if (contact.session >= 0) {
      state.freeSeats[contact.session]++;
      state.enrolled[contact.session]--;
    } else if (day >= 0 && contact.therapist >= 0) {
      const what = appointmentOf(course.referral);
      state.timetable.release(contact.therapist, day, contact.from - this.travelOf(course), what);
      if (contact.room >= 0) state.timetable.releaseRoom(contact.room, day, contact.from);
    }
    this.refresh(course, day);
  }

  /** Gives the course exactly these contacts. */
  setContacts(course: StandingCourse, contacts: readonly StandingContact[], team = course.team): void {
    for (const contact of [...course.contacts]) if (!contacts.includes(contact)) this.lift(course, contact);
    for (const contact of contacts) if (!course.contacts.includes(contact)) this.put(course, contact);
    course.team = team;
  }

  /** All courses of one citizen. */
  coursesOfCitizen(citizenId: string): readonly StandingCourse[] {
    return this.sameCitizen.get(citizenId) ?? [];
  }

  travelOf(course: StandingCourse): Minutes {
    return course.modality === 'home' ? course.facts.source.travelMinutes : 0;
  }

  /** The number that the instance has for a kind of appointment. */
  kindOf(kind: AppointmentKind): number {
    return KINDS.indexOf(kind);
  }

  /** The day before the first planning day and all days after the horizon have no number: -1. */
  dayIndex(day: DayNumber): number {
    return this.instance.days.indexOf(day);
  }

  /** Works out anew when a citizen can come on a day: their own contacts, of all their courses, are taken out. */
  private refresh(course: StandingCourse, day: number): void {
    if (day < 0) return;
    const { state, instance } = this;
    const { lengths, grid, days, citizens } = instance;
    const mine = this.sameCitizen.get(course.facts.source.citizenId) ?? [course];
    const size = lengths.count * grid.words;
    for (const { referral } of mine) {
      const offset = (referral * days.count + day) * size;
      for (let w = offset; w < offset + size; w++) state.citizenFree[w] = citizens.starts[w];
      for (const other of mine)
        for (const contact of other.contacts)
          if (contact.day === days.number[day])
            for (let l = 0; l < lengths.count; l++) {
              const set = offset + l * grid.words;
              removeStartsOverlapping(
                grid,
                state.citizenFree,
                set,
                contact.from,
                contact.to,
                lengths.minutes[l],
              );
            }
    }
  }

  private emptyCourse(id: string, referral: number): StandingCourse {
    const { facts, after } = this;
    const placement = after.published.placements.find((p) => p.referralId === id);
    const own = facts.referrals.get(id);
    if (!placement || !own) throw new Error('A course stands of which nothing was published');
    return {
      id,
      referral,
      facts: own,
      modality: placement.modality,
      published: after.contactsOf.get(id) ?? [],
      team: facts.teams.get(placement.enrolment?.teamId ?? '') ?? null,
      contacts: [],
    };
  }
}

export function isLater(a: StandingContact, b: StandingContact): boolean {
  return a.day > b.day || (a.day === b.day && a.from > b.from);
}

/**
 * The scenario to compile: planned from the day after the events, of those only who had a place. Their modalities are left out,
 * because no course of theirs is sought from the beginning.
 */
function standing({ scenario, published, at }: AfterEvents): Scenario {
  const placed = new Set(published.placements.map(({ referralId }) => referralId));
  return {
    ...scenario,
    today: isoDate(at),
    standard: { ...scenario.standard, noticeWorkingDays: 1 },
    referrals: scenario.referrals
      .filter(({ id }) => placed.has(id))
      .map((referral) => ({ ...referral, modalities: [] })),
  };
}

/** A cancelled session costs the published seats with the old ones. */
function chargePublishedSeats({ sessions, days, facts }: Instance, after: AfterEvents): void {
  const { cancelledSeat } = facts.scenario.standard.weights;
  const seats = new Map<string, number>();
  for (const { teamId, day } of after.contacts.values())
    if (teamId !== null) seats.set(`${teamId}|${day}`, (seats.get(`${teamId}|${day}`) ?? 0) + 1);
  for (let s = 0; s < sessions.count; s++) {
    const team = sessions.teams[sessions.team[s]].source.id;
    sessions.cancelCost[s] += cancelledSeat * (seats.get(`${team}|${days.number[sessions.day[s]]}`) ?? 0);
  }
}
