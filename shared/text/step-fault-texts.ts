import type { AppError } from '../api/errors.ts';
import type { StepKind } from '../course/step-kinds.ts';
import type { OrderFault, StepFault } from '../course/verdicts.ts';

export type StepProblem = StepFault['problem'] | OrderFault['problem'] | 'siteMissing';

/** A sentence for everything that a standard can have against a step, and what each kind of step is called in one. */
export interface StepFaultTexts {
  readonly problems: { readonly [P in StepProblem]: (details: AppError['details']) => string };
  readonly steps: Readonly<Record<StepKind, string>>;
}
