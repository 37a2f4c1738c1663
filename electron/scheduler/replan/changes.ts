/** What is new in a replan and what is gone, contact by contact, each with why. */
import { dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { ChangedContact, ChangeReason, PlanChange } from '#shared/model/events.ts';
import type { Plan } from '#shared/model/plan.ts';
import { type AfterEvents, contactKey, contactsInPlan, type PublishedContact } from './after-events.ts';

/** Every change for those whom the published plan had, waiting or placed; one entry for a move. In order of the published plan. */
export function changesOf(after: AfterEvents, plan: Plan): PlanChange[] {
  const { published, contactsOf } = after;
  const now = new Map<string, PublishedContact[]>();
  for (const contact of contactsInPlan(after.scenario, plan))
    now.set(contact.referralId, [...(now.get(contact.referralId) ?? []), contact]);
  const placed = published.placements.flatMap(({ referralId }) =>
    changesFor(after, contactsOf.get(referralId) ?? [], now.get(referralId) ?? []),
  );
  const found = published.waiting.flatMap(({ referralId }) =>
    [...(now.get(referralId) ?? [])]
      .sort(inTime)
      .map((contact) => change(contact, null, told(contact), 'place-found')),
  );
  return [...placed, ...found];
}

function changesFor(
  after: AfterEvents,
  was: readonly PublishedContact[],
  now: readonly PublishedContact[],
): PlanChange[] {
  const isKept = (a: PublishedContact, list: readonly PublishedContact[]) => list.some((b) => same(a, b));
  const gone = was.filter((c) => !isKept(c, now)).sort(inTime);
  const fresh = now.filter((c) => !isKept(c, was)).sort(inTime);
  const changes = gone.map((contact) => {
    // The same appointment in another room is one change, whatever else moves.
    const here = fresh.findIndex(
      (c) => c.kind === contact.kind && c.date === contact.date && c.from === contact.from,
    );
    const at = here >= 0 ? here : fresh.findIndex(({ kind }) => kind === contact.kind);
    const [next] = at < 0 ? [] : fresh.splice(at, 1);
    return change(contact, told(contact), next ? told(next) : null, whyGone(after, contact));
  });
  const added = fresh.map((contact) => change(contact, null, told(contact), 'follows-course'));
  return [...changes, ...added];
}

function whyGone({ hits, hitReferrals, ended }: AfterEvents, contact: PublishedContact): ChangeReason {
  const { referralId, date, from, day } = contact;
  const hit = hits.get(contactKey(referralId, date, from));
  if (hit) return hit.why;
  if (day > (ended.get(referralId) ?? Number.POSITIVE_INFINITY)) return 'course-ended';
  return hitReferrals.has(referralId) ? 'follows-course' : 'makes-room';
}

function same(a: PublishedContact, b: PublishedContact): boolean {
  return (
    a.kind === b.kind &&
    a.date === b.date &&
    a.from === b.from &&
    a.therapistId === b.therapistId &&
    a.roomId === b.roomId &&
    a.teamId === b.teamId
  );
}

function change(
  { referralId, kind }: PublishedContact,
  was: ChangedContact | null,
  now: ChangedContact | null,
  why: ChangeReason,
): PlanChange {
  return { referralId, kind, was, now, why };
}

function told({ date, from, to, therapistId, roomId, teamId }: PublishedContact): ChangedContact {
  return { date, from, to, therapistId, roomId, teamId };
}

function inTime(a: { date: IsoDate; from: PublishedContact['from'] }, b: typeof a): number {
  return dayNumber(a.date) - dayNumber(b.date) || minuteOf(a.from) - minuteOf(b.from);
}
