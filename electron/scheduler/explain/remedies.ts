/** The smallest changes with which a referral starts by the goal, each proven by planning again with that change and no other. */
import type { Change, ChangeKind } from './changes.ts';
import type { Outcome } from './outcome.ts';
import { pairs, type Relaxation, singles, withChanges } from './relaxations.ts';
import type { Trial } from './trial.ts';

export type Proof = 'restFixed' | 'repair';

export interface Remedy {
  readonly changes: readonly Change[];
  readonly proof: Proof;
  readonly outcome: Outcome;
}

export interface Remedies {
  /** The smallest change first. */
  readonly found: readonly Remedy[];
  readonly triedInVain: readonly ChangeKind[];
  readonly pairsTried: readonly (readonly [ChangeKind, ChangeKind])[];
}

/** Up to `most` remedies of one change each; where there is none, up to `most` of two. */
export function findRemedies(trial: Trial, most: number): Remedies {
  const found: Remedy[] = [];
  const triedInVain: ChangeKind[] = [];
  const pairsTried: [ChangeKind, ChangeKind][] = [];
  for (const proof of ['restFixed', 'repair'] as const) {
    for (const relaxation of singles) {
      if (found.length >= most || (proof === 'repair' && !repairable.has(relaxation.kind))) continue;
      if (relaxation.openings(trial).length === 0) continue;
      const remedy = tryTogether(trial, [relaxation], proof);
      if (remedy) found.push(remedy);
      else if (proof === 'restFixed') triedInVain.push(relaxation.kind);
    }
    if (found.length > 0) return { found, triedInVain, pairsTried };
  }
  for (const pair of pairs) {
    if (found.length >= most || pair.some((relaxation) => relaxation.openings(trial).length === 0)) continue;
    const remedy = tryTogether(trial, pair, 'restFixed');
    if (remedy) found.push(remedy);
    else pairsTried.push([pair[0].kind, pair[1].kind]);
  }
  return { found, triedInVain, pairsTried };
}

/** What others are short of too, so that moving one of them can help. */
const repairable: ReadonlySet<ChangeKind> = new Set(['seat', 'room', 'interviewHour']);

/** The first remedy that opening these together leads to; it is named by what the course used, and proven with that alone. */
function tryTogether(trial: Trial, relaxations: readonly Relaxation[], proof: Proof): Remedy | null {
  const plan = () => (proof === 'repair' ? trial.repaired('better') : trial.restFixed('better'));
  const look = (): Remedy | null => {
    const outcome = plan();
    if (!outcome) return null;
    const changes = relaxations
      .map((relaxation) => relaxation.used(trial, outcome))
      .filter((c) => c !== null);
    return changes.length === 0 ? null : { changes, proof, outcome };
  };
  const open = ([relaxation, ...others]: readonly Relaxation[]): Remedy | null => {
    if (!relaxation) return look();
    for (const opening of relaxation.openings(trial)) {
      const remedy = opening(() => open(others));
      if (remedy) return remedy;
    }
    return null;
  };
  const wide = open(relaxations);
  if (!wide) return null;
  const outcome = withChanges(trial, wide.changes, plan);
  return outcome && { ...wide, outcome };
}
