/**
 * The slow, full and independent count of a replan: every rule with its excuses, what a replan must keep of the published
 * plan, and the cost, straight from the plan as it is written. It knows nothing of how the plan came about.
 */
import { type DayNumber, dayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { PlanEvents, Replan } from '#shared/model/events.ts';
import type { Placement, Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { CostPart } from '../cost/amount.ts';
import { costParts } from '../cost/index.ts';
import type { Violation } from '../rules/violation.ts';
import { type Facts, readFacts } from '../view/facts.ts';
import { viewPlan } from '../view/plan-view.ts';
import {
  type AfterEvents,
  afterEvents,
  contactKey,
  contactsInPlan,
  hitBy,
  type PublishedContact,
  stood,
} from './after-events.ts';
import { breachesOf } from './excuses.ts';

/** A broken rule: one of the ordinary ones, or one of those that only a replan has. */
export type ReplanViolation = Violation | (Omit<Violation, 'rule'> & { readonly rule: 'replan' });

export type ReplanParts = Record<CostPart | 'moved', number>;

export interface ReplanJudgement {
  readonly violations: ReplanViolation[];
  readonly cost: number;
  readonly parts: ReplanParts;
  /** Published contacts that no event hit and that the plan moves. */
  readonly movedUnhit: number;
}

/** Judges a replan of a validated scenario, published plan and events. The cost that it names itself is not looked at. */
export function judgeReplan(
  scenario: Scenario,
  published: Plan,
  events: PlanEvents,
  plan: Replan,
): ReplanJudgement {
  const after = afterEvents(scenario, published, events);
  for (const { teamId, date } of plan.cancelled)
    if (dayNumber(date) > after.at) hitBySession(after, teamId, date);
  const facts = factsAfter(after);
  const isAhead = ({ date }: { date: Plan['cancelled'][number]['date'] }) => dayNumber(date) > after.at;
  const staffing = plan.staffing.filter(isAhead);
  const ahead = { ...plan, staffing, cancelled: plan.cancelled.filter(isAhead) };
  const rules = viewPlan(facts, { ...plan, staffing });
  const violations: ReplanViolation[] = [
    ...breachesOf(after, { ...rules, cancelled: viewPlan(facts, ahead).cancelled }),
    ...pastChanged(after, plan),
    ...contactFaults(after, facts, plan),
    ...dropped(after, plan),
    ...unlisted(after, plan),
  ];
  const moved = movedUnhit(after, plan);
  const { weights } = after.scenario.standard;
  const parts: ReplanParts = {
    ...costParts(viewPlan({ ...facts, earliest: ownEarliest(scenario, facts) }, ahead)),
    moved: (weights.moved ?? 0) * moved,
  };
  for (const { teamId, date } of ahead.cancelled)
    parts.cancelled += weights.cancelledSeat * publishedSeats(after, teamId, date);
  const cost = Object.values(parts).reduce((a, b) => a + b, 0);
  return { violations, cost, parts, movedUnhit: moved };
}

/** Waiting counts from the first day that the scenario itself could plan. */
function ownEarliest({ today, standard }: Scenario, { calendar }: Facts): DayNumber {
  return calendar.after(dayNumber(today), standard.noticeWorkingDays);
}

/** The facts of the scenario after the events, in which planning is from the next day on. */
export function factsAfter({ scenario, at }: AfterEvents): Facts {
  return { ...readFacts(scenario), earliest: at + 1 };
}

/** The first day on which somebody may be given a contact whom no event hit; without notice, the next working day. */
export function firstWithNotice({ scenario, at }: AfterEvents, { calendar }: Facts): DayNumber {
  return calendar.after(at, Math.max(1, scenario.standard.noticeWorkingDays));
}

/** A session that the replan cancels is lost to all who were to attend it. */
export function hitBySession(after: AfterEvents, teamId: string, date: string): void {
  for (const c of after.contacts.values())
    if (c.teamId === teamId && c.date === date)
      hitBy(after, c, { why: 'no-leader', removable: true, gone: false });
}

/** How many citizens the published plan has in a session. */
export function publishedSeats({ contacts }: AfterEvents, teamId: string, date: string): number {
  let seats = 0;
  for (const c of contacts.values()) if (c.teamId === teamId && c.date === date) seats++;
  return seats;
}

/** How many published contacts the plan moves though no event hit them. */
export function movedUnhit(after: AfterEvents, plan: Plan): number {
  const isNow = contactsNow(plan);
  let moved = 0;
  for (const [key, contact] of after.contacts) {
    if (after.hits.has(key) || contact.day <= after.at || isAfterEnd(after, contact)) continue;
    if (!isNow(contact)) moved++;
  }
  return moved;
}

function isAfterEnd({ ended }: AfterEvents, { referralId, day }: PublishedContact): boolean {
  const end = ended.get(referralId);
  return end !== undefined && day > end;
}

/** Is a published contact in the plan, in another room perhaps? */
function contactsNow({ placements }: Plan): (contact: PublishedContact) => boolean {
  const of = new Map(placements.map((p) => [p.referralId, p]));
  return ({ referralId, kind, date, from, therapistId, teamId }) => {
    const placement = of.get(referralId);
    if (!placement) return false;
    if (kind === 'team')
      return placement.enrolment?.teamId === teamId && placement.enrolment.dates.includes(date);
    return placement.appointments.some(
      (a) => a.kind === kind && a.date === date && a.from === from && a.therapistId === therapistId,
    );
  };
}

function bad(problem: string, facts: Violation['facts']): ReplanViolation {
  return { rule: 'replan', problem, facts };
}

function momentOf({ referralId, kind, date, from }: PublishedContact) {
  return { referralId, kind, date, from };
}

/** What was staffed or cancelled up to the day of the events is as it was. */
function pastChanged({ at, published }: AfterEvents, plan: Plan): ReplanViolation[] {
  const past = (of: Plan) =>
    [
      ...of.staffing.map((s) => ({ ...s, who: [...s.therapistIds].sort().join() })),
      ...of.cancelled.map((s) => ({ ...s, who: 'cancelled' })),
    ]
      .filter(({ date }) => dayNumber(date) <= at)
      .map(({ teamId, date, who }) => ({ key: `${teamId}|${date}|${who}`, teamId, date }));
  const [was, is] = [past(published), past(plan)];
  const keys = (list: typeof was) => new Set(list.map(({ key }) => key));
  const [wasKeys, isKeys] = [keys(was), keys(is)];
  const differing = [...was.filter((x) => !isKeys.has(x.key)), ...is.filter((x) => !wasKeys.has(x.key))];
  return differing.map(({ teamId, date }) => bad('pastSessionChanged', { teamId, date }));
}

/** Contacts that may not be in the plan where they are, and past ones that are gone though nothing hit them. */
function contactFaults(after: AfterEvents, facts: Facts, plan: Plan): ReplanViolation[] {
  const isNow = contactsNow(plan);
  const notice = firstWithNotice(after, facts);
  const violations: ReplanViolation[] = [];
  for (const [key, contact] of after.contacts) {
    const isHere = isNow(contact);
    const moment = momentOf(contact);
    if (isHere && isAfterEnd(after, contact)) violations.push(bad('afterEnd', moment));
    if (isHere && after.hits.get(key)?.gone) violations.push(bad('goneButThere', moment));
    if (!isHere && contact.day <= after.at && !after.hits.has(key) && !isAfterEnd(after, contact))
      violations.push(bad('pastChanged', moment));
  }
  for (const contact of contactsInPlan(after.scenario, plan)) {
    const { referralId, date, from, therapistId, day } = contact;
    if (stood(after, referralId, date, from, therapistId)) continue;
    const first = after.hitReferrals.has(referralId) ? after.at + 1 : notice;
    if (day < first) violations.push(bad('tooSoon', { ...momentOf(contact), first: isoDate(first) }));
  }
  return violations;
}

/** No contact of anybody is dropped without another of its kind, the lost ones apart. */
function dropped(after: AfterEvents, plan: Plan): ReplanViolation[] {
  const of = new Map(plan.placements.map((p) => [p.referralId, p]));
  return after.published.placements.flatMap((was) => {
    const { referralId } = was;
    if (after.ended.has(referralId)) return [];
    const [before, now] = [countKinds(was), countKinds(of.get(referralId))];
    return [...before].flatMap(([kind, count]) => {
      const lost = (after.contactsOf.get(referralId) ?? []).filter(
        (c) => c.kind === kind && after.hits.get(contactKey(referralId, c.date, c.from))?.removable,
      ).length;
      const missing = count - (now.get(kind) ?? 0) - lost;
      return missing > 0 ? [bad('dropped', { referralId, kind, missing })] : [];
    });
  });
}

function countKinds(placement: Placement | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of placement?.appointments ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (placement?.enrolment) counts.set('team', placement.enrolment.dates.length);
  return counts;
}

/** Every contact gone and every new one, of those who had a place in the published plan, is in the list of changes. */
function unlisted(after: AfterEvents, { changes, ...plan }: Replan): ReplanViolation[] {
  const listed = (side: 'was' | 'now') =>
    new Set(changes.map((c) => `${c.referralId}|${c[side]?.date}|${c[side]?.from}`));
  const [was, now] = [listed('was'), listed('now')];
  const isNow = contactsNow(plan);
  const had = new Set(after.published.placements.map(({ referralId }) => referralId));
  const gone = [...after.contacts].filter(([key, contact]) => !isNow(contact) && !was.has(key));
  const fresh = contactsInPlan(after.scenario, plan).filter((contact) => {
    if (!had.has(contact.referralId)) return false;
    const key = contactKey(contact.referralId, contact.date, contact.from);
    const before = after.contacts.get(key);
    const isSame =
      before?.kind === contact.kind &&
      before.teamId === contact.teamId &&
      before.therapistId === contact.therapistId &&
      before.roomId === contact.roomId;
    return !isSame && !now.has(key);
  });
  return [
    ...gone.map(([, contact]) => bad('goneNotListed', momentOf(contact))),
    ...fresh.map((contact) => bad('newNotListed', momentOf(contact))),
  ];
}
