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
      if (!applies(relaxation, trial)) continue;
      const remedy = tryTogether(trial, [relaxation], proof);
      if (remedy) found.push(remedy);
      else if (proof === 'restFixed') triedInVain.push(relaxation.kind);
    }
    if (found.length > 0) return { found, triedInVain, pairsTried };
  }
  for (const pair of pairs) {
    if (found.length >= most || !pair.every((relaxation) => applies(relaxation, trial))) continue;
    const remedy = tryTogether(trial, pair, 'restFixed');
    if (remedy) found.push(remedy);
    else pairsTried.push([pair[0].kind, pair[1].kind]);
  }
  return { found, triedInVain, pairsTried };
}

function applies(relaxation: Relaxation, trial: Trial): boolean {
  return relaxation.openings(trial, trial.goal, trial.goal).length > 0;
}

/** What others are short of too, so that moving one of them can help. */
const repairable: ReadonlySet<ChangeKind> = new Set(['seat', 'room', 'interviewHour']);

/** A remedy of exactly these relaxations; it is named by what the course used, and proven with that alone. */
function tryTogether(trial: Trial, relaxations: readonly Relaxation[], proof: Proof): Remedy | null {
  const { firstUsable } = trial.state.instance.days;
  const wide = openedOn(trial, relaxations, proof, firstUsable, trial.goal);
  // Where all days together do not help, none does alone.
  if (wide !== 'unproven') return wide;
  if (!relaxations.some(({ daily }) => daily)) return null;
  // With all of them open the course may have leant on more than one: each for itself then.
  for (let day = firstUsable; day <= trial.goal; day++) {
    const remedy = openedOn(trial, relaxations, proof, day, day);
    if (remedy !== null && remedy !== 'unproven') return remedy;
  }
  return null;
}

/** The first remedy on these days; `unproven` where there is a course, but not with the little alone that it could be named by. */
function openedOn(
  trial: Trial,
  relaxations: readonly Relaxation[],
  proof: Proof,
  first: number,
  last: number,
): Remedy | 'unproven' | null {
  const plan = () => (proof === 'repair' ? trial.repaired('better') : trial.restFixed('better'));
  const named: Change[][] = [];
  const open = ([relaxation, ...others]: readonly Relaxation[]): void => {
    if (relaxation) {
      for (const opening of relaxation.openings(trial, first, last)) opening(() => open(others));
      return;
    }
    const outcome = plan();
    if (!outcome) return;
    const changes = relaxations.map(({ used }) => used(trial, outcome)).filter((change) => change !== null);
    if (changes.length > 0) named.push(changes);
  };
  open(relaxations);
  for (const changes of named) {
    const outcome = withChanges(trial, changes, plan);
    if (outcome) return { changes, proof, outcome };
  }
  return named.length > 0 ? 'unproven' : null;
}
