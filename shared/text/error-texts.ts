import type { AppError, ErrorCode } from '../api/errors.ts';

/** A sentence for every error code: what happened, to what, and what to do now. `problem` is the fault's own sentence. */
export type ErrorTexts = {
  readonly [Code in ErrorCode]: (details: AppError['details'], problem: string) => string;
};
