/** Every team session that a plan must staff or cancel, numbered team by team in order of days. */
import { cancellationCost } from '../cost/cancelled.ts';
import { leaderCost } from '../cost/leaders.ts';
import { mayLead, needsLeaders } from '../rules/staffing.ts';
import { takesInOn } from '../rules/team.ts';
import { type Facts, groupBy, type OldSeat, type TeamFacts } from '../view/facts.ts';
import { overlap } from '../view/spans.ts';
import type { PlanningDays } from './planning-days.ts';
import type { Staff } from './staff.ts';

export interface Sessions {
  readonly count: number;
  readonly teams: readonly TeamFacts[];
  /** The sessions of a team are `[firstOfTeam[team], firstOfTeam[team + 1])`. */
  readonly firstOfTeam: Int32Array;
  /** The team's first session on or after a day: `[team × (days + 1) + day]`; the next team's first where there is none. */
  readonly nextFrom: Int32Array;
  readonly team: Int32Array;
  readonly day: Int32Array;
  readonly from: Int16Array;
  readonly to: Int16Array;
  /** Seats that old enrolments leave free. */
  readonly freeSeats: Int16Array;
  readonly cancelCost: Float64Array;
  /** 1 where a citizen's first session may be. */
  readonly takesIn: Uint8Array;
  /** 1 where it cannot be held: too many old seats, or one of them double-booked. */
  readonly impossible: Uint8Array;
  readonly leadersNeeded: Int16Array;
  /** Leaders that may lead it, the most wanted first, with what each costs: `[firstLeader[s], firstLeader[s + 1])`. */
  readonly firstLeader: Int32Array;
  readonly leader: Int16Array;
  readonly leaderCost: Float64Array;
}

export function compileSessions(facts: Facts, days: PlanningDays, staff: Staff): Sessions {
  const teams = [...facts.teams.values()];
  const { weights } = facts.scenario.standard;
  const found = teams.map((team) =>
    [...team.sessions]
      .filter(([day]) => needsLeaders(facts, team.source.id, day))
      .map(([dayNumber, span]) => ({ dayNumber, day: days.indexOf(dayNumber), span })),
  );
  const count = found.reduce((n, list) => n + list.length, 0);
  const s: Sessions = {
    count,
    teams,
    firstOfTeam: new Int32Array(teams.length + 1),
    nextFrom: new Int32Array(teams.length * (days.count + 1)),
    team: new Int32Array(count),
    day: new Int32Array(count),
    from: new Int16Array(count),
    to: new Int16Array(count),
    freeSeats: new Int16Array(count),
    cancelCost: new Float64Array(count),
    takesIn: new Uint8Array(count),
    impossible: new Uint8Array(count),
    leadersNeeded: new Int16Array(count),
    firstLeader: new Int32Array(count + 1),
    leader: new Int16Array(0),
    leaderCost: new Float64Array(0),
  };
  const seats = groupBy(facts.oldSeats, (seat) => `${seat.teamId}|${seat.day}`);
  const booked = groupBy(facts.bookings, (b) => `${b.therapistId}|${b.day}`);
  const leaders: number[] = [];
  const costs: number[] = [];
  let i = 0;
  teams.forEach((team, t) => {
    s.firstOfTeam[t] = i;
    for (const { dayNumber, day, span } of found[t] ?? []) {
      const old = seats.get(`${team.source.id}|${dayNumber}`) ?? [];
      s.team[i] = t;
      s.day[i] = day;
      s.from[i] = span.from;
      s.to[i] = span.to;
      s.freeSeats[i] = team.source.seats - old.length;
      s.cancelCost[i] = cancellationCost(weights, old.length);
      s.takesIn[i] = takesInOn(team, dayNumber) ? 1 : 0;
      s.impossible[i] = old.length > team.source.seats || isClashing(facts, old) ? 1 : 0;
      s.leadersNeeded[i] = team.source.leadersNeeded;
      s.firstLeader[i] = leaders.length;
      for (const id of new Set(team.source.leaders)) {
        const isBooked = booked.get(`${id}|${dayNumber}`)?.some((b) => overlap(b, span));
        if (isBooked || !mayLead(facts, team, id, dayNumber, span)) continue;
        leaders.push(staff.indexOf.get(id) ?? -1);
        costs.push(leaderCost(weights, team.source, id));
      }
      i++;
    }
  });
  s.firstOfTeam[teams.length] = i;
  s.firstLeader[count] = leaders.length;
  fillNextFrom(s, days.count);
  return { ...s, leader: Int16Array.from(leaders), leaderCost: Float64Array.from(costs) };
}

function fillNextFrom(s: Sessions, dayCount: number): void {
  s.teams.forEach((_, t) => {
    let i = s.firstOfTeam[t + 1];
    for (let d = dayCount; d >= 0; d--) {
      while (i > s.firstOfTeam[t] && s.day[i - 1] >= d) i--;
      s.nextFrom[t * (dayCount + 1) + d] = i;
    }
  });
}

/** Is the citizen of one of the seats booked at the same time? Bookings stand, so the session must go. */
function isClashing(facts: Facts, seats: readonly OldSeat[]): boolean {
  return seats.some((seat) =>
    (facts.bookingsOfCitizen.get(seat.citizenId) ?? []).some((b) => b.day === seat.day && overlap(b, seat)),
  );
}
