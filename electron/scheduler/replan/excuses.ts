/** Breaches of the ordinary rules that a replan is allowed: the past stands as it was, and lost sessions excuse rules 10 and 13. */
import { type DayNumber, dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import { violationsOf } from '../rules/index.ts';
import type { RuleName, Violation } from '../rules/violation.ts';
import type { PlanView } from '../view/plan-view.ts';
import { type AfterEvents, contactKey, lostOf } from './after-events.ts';

/** Rules about one contact; what has taken place is not asked again whether it could. */
const aboutContacts: readonly RuleName[] = ['days', 'grid', 'therapist', 'rooms', 'whoMay', 'citizen'];

/** What a replan breaks of rules 0 to 15. The view's `earliest` is the day after the events'; past leaders are not in it. */
export function breachesOf(after: AfterEvents, view: PlanView): Violation[] {
  return violationsOf(view).filter((violation) => !isExcused(after, violation));
}

export function isExcused(after: AfterEvents, { rule, problem, facts }: Violation): boolean {
  const referralId = String(facts.referralId ?? '');
  const day = (): DayNumber => dayNumber(String(facts.date) as IsoDate);
  if (aboutContacts.includes(rule)) return day() <= after.at;
  if (rule === 'course' && problem === 'evaluations') return after.ended.has(referralId) && facts.found === 0;
  if (rule === 'howMany' && problem === 'tooFew')
    return (
      after.ended.has(referralId) || Number(facts.sessions) + lostOf(after, referralId) >= Number(facts.least)
    );
  if (rule === 'rhythm' && problem === 'gapTooLong') return lostOf(after, referralId) > 0;
  if (rule === 'team' && problem === 'leftOut') return isLostOn(after, referralId, String(facts.date));
  if (rule === 'team' && problem === 'notAnIntakeDate')
    return wasOnTeam(after, referralId, String(facts.teamId));
  return false;
}

function isLostOn({ contactsOf, hits }: AfterEvents, referralId: string, date: string): boolean {
  return (contactsOf.get(referralId) ?? []).some(
    (c) =>
      c.kind === 'team' && c.date === date && hits.get(contactKey(referralId, c.date, c.from))?.removable,
  );
}

/** Did the published plan have the citizen on the team? Then it takes them in on any day. */
export function wasOnTeam({ contactsOf }: AfterEvents, referralId: string, teamId: string): boolean {
  return (contactsOf.get(referralId) ?? []).some((c) => c.teamId === teamId);
}
