/**
 * The border that both hosts share: what the window sends is checked here, the use case is called, and whatever
 * happens becomes an `Answer`. Nothing thrown inside ever reaches the window.
 */
import { randomUUID } from 'node:crypto';
import { type Answer, type AppError, Refusal } from '#shared/api/errors.ts';
import { maxFileLength, type ProcedureName, procedures, type Services } from '#shared/api/procedures.ts';
import { describeFault, type Log } from './log.ts';

/** No procedure takes anything nested deeper, or made of more pieces. */
const maxDepth = 8;
const maxPieces = 1_000;
/** A file's text and a little around it. */
const maxCharacters = maxFileLength + 10_000;

export async function dispatch(
  services: Services,
  name: unknown,
  input: unknown,
  log: Log,
): Promise<Answer<unknown>> {
  if (!isProcedureName(name)) return refuse('badInput', { path: '', problem: 'unknownProcedure' });
  const oversize = tooLarge(input);
  if (oversize !== null) return refuse('badInput', { path: '', problem: oversize });
  try {
    const checked = procedures[name].input.safeParse(input);
    if (!checked.success) return { ok: false, error: badInput(checked.error.issues[0]) };
    const call = services[name] as (input: unknown) => Promise<unknown>;
    return { ok: true, value: await call(checked.data) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    const id = randomUUID().slice(0, 8);
    log(`fault ${id} in ${name}: ${describeFault(error)}`);
    return refuse('internal', { id });
  }
}

function isProcedureName(name: unknown): name is ProcedureName {
  return typeof name === 'string' && Object.hasOwn(procedures, name);
}

function refuse(code: AppError['code'], details: AppError['details']): Answer<never> {
  return { ok: false, error: { code, details } };
}

/** Where the first fault is and of what kind; never the value itself, which may be a citizen's. */
function badInput(issue: { code?: string; path: PropertyKey[] } | undefined): AppError {
  return {
    code: 'badInput',
    details: { path: issue?.path.map(String).join('.') ?? '', problem: issue?.code ?? 'unknown' },
  };
}

/** What is too much about `input` for any procedure, or null. Ends on cyclic values too: they are too deep. */
function tooLarge(input: unknown): 'tooDeep' | 'tooLarge' | null {
  let pieces = 0;
  let characters = 0;
  const visit = (value: unknown, depth: number): 'tooDeep' | 'tooLarge' | null => {
    if (depth > maxDepth) return 'tooDeep';
    pieces += 1;
    if (typeof value === 'string') characters += value.length;
    if (pieces > maxPieces || characters > maxCharacters) return 'tooLarge';
    if (typeof value !== 'object' || value === null) return null;
    if (ArrayBuffer.isView(value)) return value.byteLength > maxPieces ? 'tooLarge' : null;
    for (const key of Object.keys(value)) {
      characters += key.length;
      const found = visit((value as Record<string, unknown>)[key], depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(input, 0);
}
