import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { Facts, Span, TeamFacts } from '../view/facts.ts';
import type { PlanView, StaffingView } from '../view/plan-view.ts';
import { worksThen } from './therapist.ts';
import type { Rule, Violation } from './violation.ts';

/**
 * Contract rule 14. Every session from `earliest` to the end of the horizon has exactly the leaders it needs, each
 * one of the team's own and at work at its site for the whole session; or it is cancelled. Nothing
 * else is staffed or cancelled.
 */
export const staffing: Rule = (plan) => {
  const staffed = countByKey(plan.staffing);
  const cancelled = countByKey(plan.cancelled);
  const violations = plan.staffing.flatMap((entry) => faultsOf(entry, plan));
  const bad = (problem: string, teamId: string, day: DayNumber) =>
    violations.push({ rule: 'staffing', problem, facts: { teamId, date: isoDate(day) } });
  for (const { teamId, day } of plan.cancelled)
    if (!needsLeaders(plan.facts, teamId, day)) bad('noSessionToCancel', teamId, day);
  for (const [teamId, team] of plan.facts.teams)
    for (const day of team.sessions.keys()) {
      if (!needsLeaders(plan.facts, teamId, day)) continue;
      const key = `${teamId}|${day}`;
      const times = (staffed.get(key) ?? 0) + (cancelled.get(key) ?? 0);
      if (times === 0) bad('neitherStaffedNorCancelled', teamId, day);
      if (times > 1) bad('staffedOrCancelledTwice', teamId, day);
    }
  return violations;
};

/** Must the plan staff or cancel a session of the team on that day? */
export function needsLeaders(facts: Facts, teamId: string, day: DayNumber): boolean {
  if (day < facts.earliest || day > facts.horizon.to) return false;
  return facts.teams.get(teamId)?.sessions.has(day) ?? false;
}

/** May this therapist lead the session, as far as working hours go? */
export function mayLead(
  facts: Facts,
  team: TeamFacts,
  therapistId: string,
  day: DayNumber,
  session: Span,
): boolean {
  const who = facts.therapists.get(therapistId);
  if (!who || !team.source.leaders.includes(therapistId)) return false;
  return worksThen(who, day, session, team.source.siteId);
}

function faultsOf({ teamId, day, therapistIds }: StaffingView, { facts }: PlanView): Violation[] {
  const names = { teamId, date: isoDate(day) };
  const team = facts.teams.get(teamId);
  const session = team?.sessions.get(day);
  if (!team || !session || !needsLeaders(facts, teamId, day))
    return [{ rule: 'staffing', problem: 'noSession', facts: names }];
  const violations: Violation[] = [];
  const needed = team.source.leadersNeeded;
  if (therapistIds.length !== needed || new Set(therapistIds).size !== needed)
    violations.push({
      rule: 'staffing',
      problem: 'leadersNeeded',
      facts: { ...names, needed, named: therapistIds.length },
    });
  for (const therapistId of therapistIds)
    if (!mayLead(facts, team, therapistId, day, session))
      violations.push({ rule: 'staffing', problem: 'mayNotLead', facts: { ...names, therapistId } });
  return violations;
}

function countByKey(entries: readonly { teamId: string; day: DayNumber }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { teamId, day } of entries) {
    const key = `${teamId}|${day}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
