/** What events leave of a published plan: the scenario as it now is, and which contacts they hit. Contract, section "Events". */
import { type DayNumber, dayNumber, type IsoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { type ClockTime, minuteOf } from '#shared/calendar/times.ts';
import type { ChangeReason, PlanEvent, PlanEvents } from '#shared/model/events.ts';
import type { Placement, Plan } from '#shared/model/plan.ts';
import type { AppointmentKind, Scenario } from '#shared/model/scenario.ts';

/** An appointment or a team session that the published plan has. */
export interface PublishedContact {
  readonly referralId: string;
  readonly kind: AppointmentKind | 'team';
  readonly date: IsoDate;
  readonly day: DayNumber;
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly therapistId: string | null;
  readonly roomId: string | null;
  readonly teamId: string | null;
}

/** What an event does to a contact. */
export interface Hit {
  readonly why: ChangeReason;
  /** It needs no other contact in its place. */
  readonly removable: boolean;
  /** It does not take place; it may not stay as it is. */
  readonly gone: boolean;
}

export interface AfterEvents {
  /** The scenario as the events leave it: new referrals, absences and dates away are in it. */
  readonly scenario: Scenario;
  readonly published: Plan;
  /** The last day on which nothing may change. */
  readonly at: DayNumber;
  /** Every published contact by its `contactKey`. */
  readonly contacts: ReadonlyMap<string, PublishedContact>;
  /** The same by referral, in order of time. */
  readonly contactsOf: ReadonlyMap<string, readonly PublishedContact[]>;
  /** What was hit, by `contactKey`; sessions that a replan cancels are added by `hitBy`. */
  readonly hits: Map<string, Hit>;
  /** Referrals with a hit contact. */
  readonly hitReferrals: Set<string>;
  /** The last day of the courses that have ended. */
  readonly ended: ReadonlyMap<string, DayNumber>;
}

/** What tells a contact of a plan from every other. */
export function contactKey(referralId: string, date: IsoDate, from: ClockTime): string {
  return `${referralId}|${date}|${from}`;
}

/** Reads what the events come to. They must fit the scenario and its published plan (`eventFaults`). */
export function afterEvents(before: Scenario, published: Plan, { at, events }: PlanEvents): AfterEvents {
  const scenario = structuredClone(before);
  const all = contactsInPlan(scenario, published);
  const after: AfterEvents = {
    scenario,
    published,
    at: dayNumber(at.date),
    contacts: new Map(all.map((c) => [contactKey(c.referralId, c.date, c.from), c])),
    contactsOf: byReferral(all),
    hits: new Map(),
    hitReferrals: new Set(),
    ended: new Map(),
  };
  for (const event of events) apply(after, event);
  return after;
}

/** Adds a hit; of several on one contact the first tells why, and each adds what it allows. */
export function hitBy(after: AfterEvents, contact: PublishedContact, hit: Hit): void {
  const key = contactKey(contact.referralId, contact.date, contact.from);
  const was = after.hits.get(key);
  after.hits.set(key, {
    why: was?.why ?? hit.why,
    removable: hit.removable || (was?.removable ?? false),
    gone: hit.gone || (was?.gone ?? false),
  });
  after.hitReferrals.add(contact.referralId);
}

/** How many of a referral's contacts need no other in their place: so many sessions its course may fall short. */
export function lostOf({ hits, contactsOf }: AfterEvents, referralId: string): number {
  let lost = 0;
  for (const c of contactsOf.get(referralId) ?? [])
    if (hits.get(contactKey(referralId, c.date, c.from))?.removable) lost++;
  return lost;
}

/** Was this very contact, by this therapist, in the published plan? */
export function stood(
  { contacts }: AfterEvents,
  referralId: string,
  date: IsoDate,
  from: ClockTime,
  therapistId: string | null,
): boolean {
  const was = contacts.get(contactKey(referralId, date, from));
  return was !== undefined && (was.therapistId === null || was.therapistId === therapistId);
}

function apply(after: AfterEvents, event: PlanEvent): void {
  const { scenario, contacts } = after;
  const each = (wanted: (contact: PublishedContact) => boolean, hit: (c: PublishedContact) => Hit) => {
    for (const contact of contacts.values()) if (wanted(contact)) hitBy(after, contact, hit(contact));
  };
  const isIn = (date: IsoDate, range: { from: IsoDate; to: IsoDate }) =>
    range.from <= date && date <= range.to;
  switch (event.type) {
    case 'citizenCancels':
    case 'noShow': {
      const contact = contacts.get(contactKey(event.referralId, event.date, event.from));
      const why = event.type === 'noShow' ? 'no-show' : 'citizen-cancelled';
      if (contact) hitBy(after, contact, { why, removable: true, gone: true });
      return;
    }
    case 'citizenUnavailable':
      scenario.referrals
        .find(({ id }) => id === event.referralId)
        ?.unavailable.push({ from: event.from, to: event.to });
      each(
        (c) => c.referralId === event.referralId && isIn(c.date, event),
        (c) => ({ why: 'citizen-unavailable', removable: c.kind === 'team', gone: false }),
      );
      return;
    case 'therapistAbsent':
      scenario.therapists
        .find(({ id }) => id === event.therapistId)
        ?.absences.push({ from: event.from, to: event.to });
      each(
        (c) => c.therapistId === event.therapistId && isIn(c.date, event),
        () => ({ why: 'therapist-absent', removable: false, gone: false }),
      );
      return;
    case 'teamCancelled':
      scenario.teams.find(({ id }) => id === event.teamId)?.skip.push(event.date);
      each(
        (c) => c.teamId === event.teamId && c.date === event.date,
        () => ({ why: 'team-cancelled', removable: true, gone: false }),
      );
      return;
    case 'courseEnds': {
      const ended = after.ended as Map<string, DayNumber>;
      ended.set(event.referralId, dayNumber(event.on));
      return;
    }
    case 'newReferral':
      scenario.referrals.push(structuredClone(event.referral));
  }
}

/** Every contact that a plan of the scenario has. */
export function contactsInPlan(scenario: Scenario, plan: Plan): PublishedContact[] {
  return plan.placements.flatMap((placement) => contactsIn(scenario, placement));
}

/** The contacts of a placement; a team session's time is that of the team's week. */
function contactsIn(
  { teams }: Scenario,
  { referralId, appointments, enrolment }: Placement,
): PublishedContact[] {
  const team = teams.find(({ id }) => id === enrolment?.teamId);
  const sessions = (enrolment?.dates ?? []).map((date): PublishedContact => {
    const session = team?.sessions.find(({ weekday }) => weekday === weekdayOf(dayNumber(date)));
    const midnight = '00:00' as ClockTime;
    const times = { from: session?.from ?? midnight, to: session?.to ?? midnight };
    const nobody = { therapistId: null, roomId: null };
    return {
      referralId,
      kind: 'team',
      date,
      day: dayNumber(date),
      ...times,
      ...nobody,
      teamId: team?.id ?? null,
    };
  });
  const others = appointments.map(
    (a): PublishedContact => ({ referralId, ...a, day: dayNumber(a.date), teamId: null }),
  );
  return [...sessions, ...others];
}

function byReferral(all: readonly PublishedContact[]): Map<string, PublishedContact[]> {
  const of = new Map<string, PublishedContact[]>();
  for (const contact of all) {
    const mine = of.get(contact.referralId);
    if (mine) mine.push(contact);
    else of.set(contact.referralId, [contact]);
  }
  for (const list of of.values()) list.sort((a, b) => a.day - b.day || minuteOf(a.from) - minuteOf(b.from));
  return of;
}
