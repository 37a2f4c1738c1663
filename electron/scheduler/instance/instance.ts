/** A scenario compiled into whole-number arrays, once, so that the search never reads a date or an id again. */

import type { Scenario } from '#shared/model/scenario.ts';
import { type Facts, readFacts } from '../view/facts.ts';
import { type Citizens, compileCitizens } from './citizens.ts';
import { appointmentLengths, type Lengths } from './lengths.ts';
import { compilePlaces, type Places } from './places.ts';
import { type PlanningDays, planningDays } from './planning-days.ts';
import { compileSessions, type Sessions } from './sessions.ts';
import { compileStaff, type Staff } from './staff.ts';
import { type StartGrid, startGrid } from './start-grid.ts';

export interface Instance {
  readonly facts: Facts;
  readonly days: PlanningDays;
  readonly grid: StartGrid;
  readonly lengths: Lengths;
  readonly places: Places;
  readonly staff: Staff;
  readonly sessions: Sessions;
  readonly citizens: Citizens;
}

/** Compiles a validated scenario. */
export function compileInstance(scenario: Scenario): Instance {
  const facts = readFacts(scenario);
  const days = planningDays(facts);
  const hours = [...facts.therapists.values()].flatMap((t) => t.weekly);
  const from = hours.reduce((min, w) => Math.min(min, w.from), 24 * 60);
  const to = hours.reduce((max, w) => Math.max(max, w.to), 0);
  const grid = startGrid(scenario.standard.gridMinutes, from, to);
  const lengths = appointmentLengths(scenario.standard);
  const places = compilePlaces(facts, days);
  const staff = compileStaff(facts, days, grid, lengths, places.siteIndex);
  const sessions = compileSessions(facts, days, staff);
  const citizens = compileCitizens(facts, days, grid, lengths, places, staff, sessions);
  return { facts, days, grid, lengths, places, staff, sessions, citizens };
}
