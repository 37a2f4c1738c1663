/** Reads the contract's files: text in, a checked value or the list of what is wrong out. Never throws, whatever the text. */
import type { z } from 'zod';
import { events, type PlanEvents } from './events.ts';
import { type Fault, fault, quotable } from './faults.ts';
import { type ForecastRequest, forecastRequest } from './forecast.ts';
import { formFaults } from './form-faults.ts';
import { type Plan, plan } from './plan.ts';
import { type Scenario, scenario } from './scenario.ts';
import { forecastFaults } from './validate-forecast.ts';
import { scenarioFaults } from './validate-scenario.ts';

/** A value that keeps its form, or every fault that was found, at least one. */
export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly faults: readonly [Fault, ...Fault[]] };

/** A scenario whose values agree with each other. */
export function readScenario(text: string): Reading<Scenario> {
  const reading = readForm(text, scenario);
  return reading.ok ? unlessFaulty(reading.value, scenarioFaults(reading.value)) : reading;
}

/** A plan of the right form. Whether it fits a scenario says `planFaults`. */
export function readPlan(text: string): Reading<Plan> {
  return readForm(text, plan);
}

/** Events of the right form. Whether they fit a scenario and its plan says `eventFaults`. */
export function readEvents(text: string): Reading<PlanEvents> {
  return readForm(text, events);
}

/** A forecast request whose values agree with each other. */
export function readForecastRequest(text: string): Reading<ForecastRequest> {
  const reading = readForm(text, forecastRequest);
  return reading.ok ? unlessFaulty(reading.value, forecastFaults(reading.value)) : reading;
}

/** The value, unless there are faults. */
function unlessFaulty<Value>(value: Value, faults: readonly Fault[]): Reading<Value> {
  const [first, ...others] = faults;
  return first ? { ok: false, faults: [first, ...others] } : { ok: true, value };
}

/** A file of any schema, where it has no `format` to tell it by. */
export function readPlainForm<Value>(text: string, schema: z.ZodType<Value>): Reading<Value> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return unlessFaulty(json.value as Value, formFaults(parsed.error.issues, json.value));
}

function readForm<Value>(text: string, schema: ContractFile<Value>): Reading<Value> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const wrongKind = headerFault(json.value, schema);
  if (wrongKind) return { ok: false, faults: [wrongKind] };
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  return unlessFaulty(json.value as Value, formFaults(parsed.error.issues, json.value));
}

/** The schema of a file that opens with `format` and `version`. */
type ContractFile<Value> = z.ZodType<Value> & {
  shape: { format: z.ZodLiteral<string>; version: z.ZodLiteral<number> };
};

function parseJson(text: string): Reading<unknown> {
  try {
    // Some editors open a file with a byte order mark, which JSON does not know.
    return { ok: true, value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) };
  } catch (error) {
    return { ok: false, faults: [notJson(text, String(error))] };
  }
}

/** Where the text stops being JSON, as far as the engine says so. */
function notJson(text: string, message: string): Fault {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return fault('$', 'notJson', {});
  const before = text.slice(0, Number(position)).split('\n');
  return fault('$', 'notJsonAt', { line: before.length, column: (before.at(-1) ?? '').length + 1 });
}

/** What kind of file it is, told first: of another kind or version everything else would be wrong too. */
function headerFault(value: unknown, schema: ContractFile<unknown>): Fault | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { format, version } = value as { format?: unknown; version?: unknown };
  const expected = schema.shape.format.value;
  if (typeof format === 'string' && format !== expected)
    return fault('$.format', 'wrongFormat', { expected, found: quotable(format) });
  const known = schema.shape.version.value;
  if (Number.isFinite(version) && version !== known)
    return fault('$.version', 'wrongVersion', { known, found: quotable(version) });
  return null;
}
