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
  const problem = unfit(input);
  if (problem !== null) return refuse('badInput', { path: '', problem });
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

type Unfit = 'tooDeep' | 'tooLarge' | 'notPlain';

/**
 * What keeps `input` from being looked at by any schema, or null. A date or a map has no keys of its own and would
 * pass for an empty object. Ends on cyclic values too: they are too deep.
 */
function unfit(input: unknown): Unfit | null {
  let pieces = 0;
  let characters = 0;
  const visit = (value: unknown, depth: number): Unfit | null => {
    if (depth > maxDepth) return 'tooDeep';
    pieces += 1;
    if (typeof value === 'string') characters += value.length;
    if (pieces > maxPieces || characters > maxCharacters) return 'tooLarge';
    if (typeof value !== 'object' || value === null) return null;
    if (!isPlain(value)) return 'notPlain';
    for (const key of Object.keys(value)) {
      characters += key.length;
      const found = visit((value as Record<string, unknown>)[key], depth + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(input, 0);
}

/** What JSON can say: no class, no prototype of somebody's own. */
function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
