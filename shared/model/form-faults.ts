/** Turns what a zod schema finds wrong into our faults. */
import type { z } from 'zod';
import { type Fault, fault, type JsonType, jsonPath, quotable } from './faults.ts';

type Issue = z.core.$ZodIssue;

/** The faults of form that a schema found in `value`, in the order of the schema. */
export function formFaults(issues: readonly Issue[], value: unknown): Fault[] {
  return issues.flatMap((issue) => faultsOf(issue, value));
}

function faultsOf(issue: Issue, root: unknown): Fault[] {
  const path = jsonPath(issue.path);
  const found = valueAt(root, issue.path);
  // A file cannot say `undefined`: where there is no value, the key is missing.
  if (found === undefined) return [fault(path, 'missing', {})];
  switch (issue.code) {
    case 'invalid_type':
      return [typeFault(path, issue.expected, found)];
    case 'invalid_value':
      return [notOneOf(path, issue.values, found)];
    case 'invalid_union':
      return [notOneOf(path, 'options' in issue ? (issue.options as unknown[]) : [], found)];
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault(path, 'unknownKey', { key: quotable(key) }));
    case 'too_small':
      if (issue.origin === 'array') return [fault(path, 'emptyList', {})];
      if (issue.origin === 'string') return [fault(path, 'emptyText', {})];
      return issue.inclusive === false
        ? [fault(path, 'notAbove', { than: Number(issue.minimum) })]
        : [fault(path, 'tooSmall', { least: Number(issue.minimum) })];
    case 'too_big':
      if (issue.origin !== 'number' && issue.origin !== 'int')
        return [fault(path, 'tooLong', { most: Number(issue.maximum) })];
      return [fault(path, 'tooBig', { most: Number(issue.maximum) })];
    case 'invalid_format':
      return [fault(path, 'wrongForm', { found: quotable(JSON.stringify(found)) })];
    case 'custom':
      return [refinementFault(path, issue.message, found)];
    default:
      // No schema of ours asks for any of the others.
      throw new Error(`No fault for the issue ${issue.code} at ${path}`);
  }
}

/** The fault that a refinement in `values.ts` names by its code. */
function refinementFault(path: string, code: string, found: unknown): Fault {
  if (code === 'notADate' || code === 'notATime' || code === 'notADateTime' || code === 'notAWeek')
    return fault(path, code, { found: quotable(JSON.stringify(found)) });
  throw new Error(`No fault for the refinement ${code} at ${path}`);
}

function typeFault(path: string, expected: string, found: unknown): Fault {
  if (typeof found === 'number' && !Number.isFinite(found)) return fault(path, 'notFinite', {});
  return fault(path, 'wrongType', { expected: schemaTypes[expected] ?? 'object', found: jsonType(found) });
}

function notOneOf(path: string, allowed: readonly unknown[], found: unknown): Fault {
  return fault(path, 'notOneOf', { allowed: allowed.join(', '), found: quotable(JSON.stringify(found)) });
}

const schemaTypes: Record<string, JsonType> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'boolean',
  array: 'list',
  object: 'object',
};

/** What a JSON value is. */
export function jsonType(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as 'number' | 'boolean';
  return 'object';
}

/** The value that lies at a path, or undefined where there is none. Only own keys count: `__proto__` is no way in. */
function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
