/** Whatever the window may ask has a schema that lets nothing else through. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { procedures } from '#shared/api/procedures.ts';
import { date, time } from '#shared/model/values.ts';

/** Where a schema would let something unnamed or unbounded through; empty where it is strict. */
function loosePlaces(schema: z.core.$ZodType, path: string): string[] {
  // Texts, but only such as write a date or a time.
  if (schema === date || schema === time) return [];
  if (schema instanceof z.ZodObject) {
    const rest = schema.def.catchall;
    const own = rest instanceof z.ZodNever ? [] : [`${path}: unknown keys are let through`];
    return [
      ...own,
      ...Object.entries(schema.shape).flatMap(([key, inner]) => loosePlaces(inner, `${path}.${key}`)),
    ];
  }
  if (schema instanceof z.ZodString) {
    const bounded =
      schema.maxLength !== null || schema.def.checks?.some((check) => check instanceof z.core.$ZodCheckRegex);
    return bounded ? [] : [`${path}: text of any length`];
  }
  if (schema instanceof z.ZodNumber) {
    return Number.isFinite(schema.minValue) && Number.isFinite(schema.maxValue)
      ? []
      : [`${path}: any number`];
  }
  if (schema instanceof z.ZodArray) {
    const bounded = schema.def.checks?.some((check) => check instanceof z.core.$ZodCheckMaxLength);
    return [
      ...(bounded ? [] : [`${path}: a list of any length`]),
      ...loosePlaces(schema.element, `${path}[]`),
    ];
  }
  // A discriminated union is one of these too.
  if (schema instanceof z.ZodUnion)
    return schema.options.flatMap((option, n) => loosePlaces(option as z.core.$ZodType, `${path}(${n})`));
  if (schema instanceof z.ZodNullable) return loosePlaces(schema.def.innerType, path);
  if (schema instanceof z.ZodDefault) return loosePlaces(schema.def.innerType, path);
  if (schema instanceof z.ZodPipe) return loosePlaces(schema.in, path);
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodBoolean || schema instanceof z.ZodLiteral)
    return [];
  return [`${path}: ${schema.constructor.name} is not known to be strict`];
}

test.each(Object.entries(procedures))('%s takes a strict object', (name, { input }) => {
  expect(input).toBeInstanceOf(z.ZodObject);
  expect(loosePlaces(input, name)).toEqual([]);
});

test('a schema that is not strict would be found', () => {
  const loose = [
    z.object({}),
    z.looseObject({}),
    z.strictObject({ a: z.string() }),
    z.strictObject({ a: z.number().min(1) }),
    z.strictObject({ a: z.object({ b: z.boolean() }) }),
    z.strictObject({ a: z.unknown() }),
    z.strictObject({ a: z.array(z.boolean()) }),
    z.strictObject({ a: z.union([z.boolean(), z.string()]) }),
    z.strictObject({ a: z.array(z.string()).max(3) }),
    z.strictObject({ a: z.string().nullable() }),
  ];
  for (const schema of loose) expect(loosePlaces(schema, 'x')).toHaveLength(1);
});
