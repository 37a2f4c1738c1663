import { isoDate } from '#shared/calendar/dates.ts';
import type { Team, Weights } from '#shared/model/scenario.ts';
import type { Price } from './amount.ts';

/** `leaderPreference × i` for each leader of a session, `i` being the therapist's place among the team's wanted leaders. */
export const leaders: Price = ({ facts, staffing }) =>
  staffing.flatMap(({ teamId, day, therapistIds }) => {
    const team = facts.teams.get(teamId)?.source;
    if (!team) return [];
    return therapistIds.flatMap((therapistId) => {
      const cost = leaderCost(facts.scenario.standard.weights, team, therapistId);
      return cost > 0 ? [{ cost, source: { teamId, date: isoDate(day), therapistId } }] : [];
    });
  });

/** What it costs that this therapist leads a session of the team; 0 for one who is none of its leaders. */
export function leaderCost(weights: Weights, team: Team, therapistId: string): number {
  return weights.leaderPreference * Math.max(0, team.leaders.indexOf(therapistId));
}
