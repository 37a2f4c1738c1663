import { expect, test } from 'vitest';
import { staffSession } from '../../../../electron/scheduler/construct/staff-sessions.ts';
import { compileInstance } from '../../../../electron/scheduler/instance/instance.ts';
import { PlanState } from '../../../../electron/scheduler/state/state.ts';
import { aScenario, aTeam, aTherapist, at } from '../builders.ts';

/** Tuesdays: strength 10:00 to 10:45 with Anna, and water 9:45 to 10:30, which needs two of those who may lead it. */
function twoTeams({ others }: { others: readonly string[] }): PlanState {
  const strength = aTeam({
    id: 'strength',
    sessions: [{ weekday: 2, from: at('10:00'), to: at('10:45') }],
    leaders: ['anna', 'bo', ...others],
  });
  const water = aTeam({
    id: 'water',
    sessions: [{ weekday: 2, from: at('09:45'), to: at('10:30') }],
    leaders: ['bo', 'anna'],
    leadersNeeded: 2,
  });
  const therapists = ['anna', 'bo', ...others].map((id) => aTherapist({ id }));
  return new PlanState(compileInstance(aScenario({ therapists, teams: [strength, water], referrals: [] })));
}

const [strength, water] = [0, 1];

/** The first session of each team, strength led by Anna. */
function firstSessions(state: PlanState) {
  const { firstOfTeam, firstLeader } = state.instance.sessions;
  const sessions = { strength: firstOfTeam[strength] ?? 0, water: firstOfTeam[water] ?? 0 };
  state.restore(sessions.strength, [firstLeader[sessions.strength] ?? 0]);
  return sessions;
}

test('a session is not passed on to somebody who has just been chosen for the one that needs its leader', () => {
  const state = twoTeams({ others: [] });
  const sessions = firstSessions(state);
  expect(staffSession(state, sessions.water)).toBe(false);
  expect(state.cancelled[sessions.strength]).toBe(0);
});

test('a session is passed on to somebody free, so that its leader can lead the other', () => {
  const state = twoTeams({ others: ['carl'] });
  const sessions = firstSessions(state);
  expect(staffSession(state, sessions.water)).toBe(true);
  const leader = state.leaders[sessions.strength * state.leaderSeats] ?? -1;
  expect(state.instance.staff.indexOf.get('carl')).toBe(state.instance.sessions.leader[leader]);
});
