/** The worker's entry: takes an order, replans, and hands the plan back. Nothing is decided here. */
import { parentPort, workerData } from 'node:worker_threads';
import { wallClock } from '../start-planner.ts';
import { anyOf, atDeadline, onFlag, withoutProgress } from '../stop/stop.ts';
import { replan } from './replan.ts';
import type { ReplanOrder } from './start-replan.ts';

/** As the planner's own worker has it: a search that has found nothing better for so long is done. */
const QUIET_ITERATIONS = 20_000;
const QUIET_ITERATIONS_PER_CITIZEN = 400;

const { scenario, published, events, seed, deadline, flag } = workerData as ReplanOrder;
const fresh = events.events.filter(({ type }) => type === 'newReferral').length + published.waiting.length;
const quiet = QUIET_ITERATIONS + QUIET_ITERATIONS_PER_CITIZEN * fresh;
const stop = anyOf(onFlag(flag), atDeadline(wallClock, deadline), withoutProgress(quiet));
parentPort?.postMessage(replan(scenario, published, events, { seed, stop }));
