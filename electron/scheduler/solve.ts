/** The scheduler, assembled: instance, first plan, search, plan. Pure: the same scenario, seed and iterations give the same plan. */
import type { Placement, Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { bookByHand } from './by-hand.ts';
import { buildFirstPlan } from './construct/first-plan.ts';
import { hold } from './construct/held.ts';
import { CourseFinder } from './course/course-finder.ts';
import { figuresOf } from './export/figures-of.ts';
import { whyWaiting } from './export/why-waiting.ts';
import { writePlan } from './export/write-plan.ts';
import type { PlannerFigures } from './figures.ts';
import { compileInstance } from './instance/instance.ts';
import { Search, type SearchSettings, usualSettings } from './moves/search.ts';
import { Random } from './random.ts';
import { checkState } from './state/check-state.ts';
import { Snapshot } from './state/snapshot.ts';
import { PlanState } from './state/state.ts';
import type { Stop } from './stop/stop.ts';

export interface SolveSettings {
  readonly seed: number;
  readonly stop: Stop;
  /** Placements of waiting referrals that are in the plan exactly as given, everybody else planned around them. */
  readonly held?: readonly Placement[] | undefined;
  /** A plan to begin with, of which everything is taken over that still fits; without it the search begins with nothing. */
  readonly from?: Plan | undefined;
  /** Told of the first plan and of each better one. */
  readonly onProgress?: (figures: PlannerFigures) => void;
  /** How to search; only trials set this. */
  readonly search?: Partial<SearchSettings>;
  /** Count the plan in full after every iteration and stop the run at the first difference. Slow. */
  readonly debug?: boolean;
}

export interface Solution {
  readonly plan: Plan;
  readonly figures: PlannerFigures;
}

/**
 * Plans a validated scenario. Whatever the scenario, the plan keeps every rule; in the worst case everybody waits. Throws
 * `HeldRefused` where the held placements cannot be in one valid plan.
 */
export function solve(scenario: Scenario, settings: SolveSettings): Solution {
  const { seed, stop, held, from, onProgress, debug } = settings;
  const state = new PlanState(compileInstance(scenario));
  const random = new Random(seed);
  const finder = new CourseFinder(state, random);
  const fixed = hold(state, held ?? []);
  const cheapest = buildFirstPlan(state, finder, { from, isOver: () => stop(0, 0) });
  if (fixed.size === 0 && !from) notDearerThanByHand(state, () => stop(0, 0));
  onProgress?.(figuresOf(state));
  const search = new Search(state, finder, random, cheapest, { ...usualSettings, ...settings.search }, fixed);
  for (let i = 0, better = 0; !stop(i, i - better); i++) {
    const isBetter = search.step();
    if (debug) checkState(state);
    if (!isBetter) continue;
    better = i;
    onProgress?.(figuresOf(state));
  }
  search.finish();
  return { plan: writePlan(state, whyWaiting(state, finder), null), figures: figuresOf(state) };
}

/** Up to so many referrals, booking by hand takes a tenth of a second or so: it is done even when the time is up. */
const FEW = 200;

/** Begins with what booking by hand makes, where that costs less than the first plan and there is time to know it. */
function notDearerThanByHand(state: PlanState, isOver: () => boolean): void {
  const mayStop = state.instance.citizens.count > FEW ? isOver : () => false;
  if (mayStop()) return;
  const byHand = new PlanState(state.instance);
  if (bookByHand(byHand, mayStop) && byHand.cost < state.cost) new Snapshot(byHand).restore(state);
}
