/**
 * Sessions of one day that may want the same leader at the same time, and the cheapest way to hold or cancel them all with
 * nobody leading two at once. Contract rules 4 and 14.
 */
import type { Instance } from '../instance/instance.ts';

/** Steps after which the search for a group's best staffing gives up and takes what is certain. */
const PATIENCE = 100_000;
/** A session with more sets of leaders than about this is looked at by itself, and keeps nobody busy for others. */
const MOST_SETS = 2000;

/** Leaders enough to hold a session, as places in `sessions.leader`. */
export type LeaderSet = readonly number[];

/** Sessions with their sets of leaders; two that overlap may not have the same leader. */
export interface SessionGroup {
  readonly sessions: readonly number[];
  readonly sets: readonly (readonly LeaderSet[])[];
  /** `[i × sessions + j]`: whether the `i`-th and the `j`-th session overlap. */
  readonly overlaps: Uint8Array;
}

export function canBeHeld({ sessions }: Instance, s: number): boolean {
  const leaders = sessions.firstLeader[s + 1] - sessions.firstLeader[s];
  return sessions.impossible[s] === 0 && leaders >= sessions.leadersNeeded[s];
}

/** One day's sessions: those that compete for a leader together, and all others, each with how it goes by itself, alone. */
export function groupsOf(
  instance: Instance,
  list: readonly number[],
): { groups: SessionGroup[]; alone: number[] } {
  const { sessions } = instance;
  const sets = new Map(list.map((s) => [s, canBeHeld(instance, s) ? leaderSets(instance, s) : null]));
  const leaders = new Map(
    list.map((s) => [s, sessions.leader.subarray(sessions.firstLeader[s], sessions.firstLeader[s + 1])]),
  );
  const haveCommonLeader = (x: number, y: number) => {
    const others = leaders.get(y);
    return others !== undefined && (leaders.get(x)?.some((t) => others.includes(t)) ?? false);
  };
  const overlap = (x: number, y: number) =>
    sessions.from[x] < sessions.to[y] && sessions.from[y] < sessions.to[x];
  const compete = (x: number, y: number) => overlap(x, y) && haveCommonLeader(x, y);
  const found: number[][] = [];
  for (const s of list) {
    if (!sets.get(s)) continue;
    const mine = found.filter((group) => group.some((other) => compete(s, other)));
    for (const group of mine) found.splice(found.indexOf(group), 1);
    found.push([s, ...mine.flat()]);
  }
  const groups = found
    .filter((group) => group.length > 1)
    .map((group) => ({
      sessions: group,
      sets: group.map((s) => sets.get(s) ?? []),
      overlaps: Uint8Array.from(group.flatMap((x) => group.map((y) => (overlap(x, y) ? 1 : 0)))),
    }));
  const together = new Set(groups.flatMap((group) => group.sessions));
  return { groups, alone: list.filter((s) => !together.has(s)) };
}

/** Every set of leaders that could hold the session; null where there are too many. */
function leaderSets({ sessions }: Instance, s: number): LeaderSet[] | null {
  const need = sessions.leadersNeeded[s];
  const [first, end] = [sessions.firstLeader[s], sessions.firstLeader[s + 1]];
  if ((end - first) ** need > MOST_SETS) return null;
  let sets: LeaderSet[] = [[]];
  for (let i = first; i < end; i++)
    sets = sets.concat(sets.filter((set) => set.length < need).map((set) => [...set, i]));
  return sets.filter((set) => set.length === need);
}

/**
 * The least that a group costs, given what each session costs with each of its sets of leaders and, last, cancelled. What
 * was chosen is put into `chosen`. Where the search takes too long: what the sessions cost at least, each by itself.
 */
export function cheapestStaffing(
  instance: Instance,
  group: SessionGroup,
  prices: readonly Float64Array[],
  chosen: Int32Array,
): number {
  const { leader } = instance.sessions;
  const n = group.sessions.length;
  const alone = prices.map((p) => p.reduce((low, v, i) => (v < p[low] ? i : low), 0));
  const rest = new Float64Array(n + 1);
  for (let i = n - 1; i >= 0; i--) rest[i] = rest[i + 1] + prices[i][alone[i]];
  const taken = new Int32Array(n);
  const clashes = (i: number, way: number): boolean => {
    const mine = group.sets[i][way];
    if (!mine) return false;
    for (let j = 0; j < i; j++) {
      const other = group.sets[j][taken[j]];
      if (!other || group.overlaps[i * n + j] === 0) continue;
      for (const x of mine) for (const y of other) if (leader[x] === leader[y]) return true;
    }
    return false;
  };
  let best = Number.POSITIVE_INFINITY;
  let steps = 0;
  const visit = (i: number, cost: number): void => {
    if (cost + rest[i] >= best || ++steps > PATIENCE) return;
    if (i === n) {
      best = cost;
      chosen.set(taken);
      return;
    }
    // The cheapest way first: where nothing clashes the first try is the best and ends the search.
    for (let k = -1; k < prices[i].length; k++) {
      const way = k < 0 ? alone[i] : k;
      if ((k >= 0 && way === alone[i]) || cost + prices[i][way] + rest[i + 1] >= best || clashes(i, way))
        continue;
      taken[i] = way;
      visit(i + 1, cost + prices[i][way]);
    }
  };
  visit(0, 0);
  if (steps <= PATIENCE) return best;
  chosen.set(alone);
  return rest[0];
}
