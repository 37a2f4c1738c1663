/** The one client object that the window has, whichever host it came from. */
import type { z } from 'zod';
import type { HoldplanApi } from '#shared/api/client.ts';
import type { AppError } from '#shared/api/errors.ts';
import type { Output, ProcedureName, Procedures } from '#shared/api/procedures.ts';
import { type Ask, connectOverHttp, type Ending } from './http.ts';

/** What a caller gets thrown where the core refuses; the sentence is made where it is shown. */
export class ApiError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.name = 'ApiError';
    this.error = error;
  }
}

let ask: Ask | null = null;

/** Finds the host. False where the page may not sign in (no token, or a used one). */
export async function connect(onEnding: (ending: Ending) => void): Promise<boolean> {
  const bridge = window.holdplan;
  ask = bridge ? overIpc(bridge) : await connectOverHttp(onEnding);
  return ask !== null;
}

/** A call that main refuses or that breaks off is rejected by Electron with an error of its own, which no screen knows. */
function overIpc(bridge: HoldplanApi): Ask {
  return (name, input) =>
    bridge[name](input as never).catch(() => ({ ok: false, error: { code: 'internal', details: {} } }));
}

/** Calls a procedure. Throws an `ApiError` where the core refuses. */
export async function call<P extends ProcedureName>(
  name: P,
  input: z.input<Procedures[P]['input']>,
): Promise<Output<P>> {
  if (ask === null) throw new ApiError({ code: 'internal', details: {} });
  const answer = await ask(name, input);
  if (!answer.ok) throw new ApiError(answer.error);
  return answer.value as Output<P>;
}
