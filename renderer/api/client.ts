/** The one client object that the window has, whichever host it came from. */
import type { z } from 'zod';
import type { HoldplanApi } from '#shared/api/client.ts';
import type { AppError } from '#shared/api/errors.ts';
import type { Output, ProcedureName, Procedures } from '#shared/api/procedures.ts';
import { connectOverHttp, type Ending } from './http.ts';

/** What a caller gets thrown where the core refuses; the sentence is made where it is shown. */
export class ApiError extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.name = 'ApiError';
    this.error = error;
  }
}

let client: HoldplanApi | null = null;

/** Finds the host. False where the page may not sign in (no token, or a used one). */
export async function connect(onEnding: (ending: Ending) => void): Promise<boolean> {
  client = window.holdplan ?? (await connectOverHttp(onEnding));
  return client !== null;
}

/** Calls a procedure. Throws an `ApiError` where the core refuses. */
export async function call<P extends ProcedureName>(
  name: P,
  input: z.input<Procedures[P]['input']>,
): Promise<Output<P>> {
  if (client === null) throw new ApiError({ code: 'internal', details: {} });
  const answer = await client[name](input);
  if (!answer.ok) throw new ApiError(answer.error);
  return answer.value;
}
