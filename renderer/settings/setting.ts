/**
 * A value of a standard that can be changed: where it stands in the file, how it is written, between which ends it lies.
 * What somebody types is kept as text until it is a value.
 */
import type { StandardFile } from '#shared/standards/standard-file.ts';

export const units = [
  'workingDays',
  'calendarDays',
  'weeks',
  'months',
  'minutes',
  'hours',
  'perWeek',
  'times',
  'points',
  'percent',
  'years',
] as const;
export type Unit = (typeof units)[number];

/** How a value is written. `optional`: left empty it is null, which means that there is none. */
export type Control =
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly whole: boolean;
      readonly optional: boolean;
    }
  /** A share of 1, written in per cent. */
  | { readonly kind: 'percent'; readonly optional: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'switch' }
  /** `12:00`; `24:00` is the end of the day. */
  | { readonly kind: 'time' }
  | { readonly kind: 'text'; readonly max: number; readonly lines: number; readonly optional: boolean };

export interface Setting {
  /** Its path, with dots. */
  readonly id: string;
  /** From the file's top down; `@start` is the element of a list whose `id` (or `subject`) is `start`. */
  readonly path: readonly string[];
  readonly control: Control;
  readonly unit: Unit | null;
}

export type SettingValue = string | number | boolean | null;

/** What is wrong with what was typed; the sentence names the ends. */
export type SettingFault = 'notANumber' | 'notWhole' | 'outOfRange' | 'empty' | 'notATime' | 'tooLong';

type Node = Record<string, unknown> | unknown[];

const step = (node: unknown, key: string): unknown => {
  if (node === null || typeof node !== 'object') return undefined;
  if (!key.startsWith('@')) return (node as Record<string, unknown>)[key];
  const wanted = key.slice(1);
  return (node as { id?: string; subject?: string }[]).find(
    (each) => each.id === wanted || each.subject === wanted,
  );
};

/** The value in a file; undefined where the file has no such place. */
export function valueAt(file: StandardFile, path: readonly string[]): SettingValue | undefined {
  return path.reduce<unknown>(step, file) as SettingValue | undefined;
}

/** The same file with another value at one place. */
export function withValue(file: StandardFile, path: readonly string[], value: unknown): StandardFile {
  const put = (node: unknown, [key, ...rest]: readonly string[]): unknown => {
    if (key === undefined) return value;
    const child = put(step(node, key), rest);
    if (!key.startsWith('@')) return { ...(node as object), [key]: child };
    const old = step(node, key);
    return (node as Node[]).map((each) => (each === old ? child : each));
  };
  return put(file, path) as StandardFile;
}

const danishNumber = (text: string): number => Number(text.trim().replace(',', '.'));

/** Reads what was typed. */
export function readSetting(
  text: string,
  control: Control,
): { readonly value: SettingValue } | { readonly fault: SettingFault } {
  switch (control.kind) {
    case 'number': {
      if (text.trim() === '') return control.optional ? { value: null } : { fault: 'empty' };
      const value = danishNumber(text);
      if (Number.isNaN(value)) return { fault: 'notANumber' };
      if (control.whole && !Number.isInteger(value)) return { fault: 'notWhole' };
      return value < control.min || value > control.max ? { fault: 'outOfRange' } : { value };
    }
    case 'percent': {
      if (text.trim() === '') return control.optional ? { value: null } : { fault: 'empty' };
      const value = danishNumber(text);
      if (Number.isNaN(value)) return { fault: 'notANumber' };
      // Hundredths of a per cent, so that 87,5 is kept as it was meant.
      return value < 0 || value > 100 ? { fault: 'outOfRange' } : { value: Math.round(value * 100) / 10_000 };
    }
    case 'choice':
      return { value: text };
    case 'switch':
      return { value: text === 'true' };
    case 'time':
      return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text.trim())
        ? { value: text.trim() }
        : { fault: 'notATime' };
    case 'text': {
      if (text.trim() === '' && !control.optional) return { fault: 'empty' };
      return text.length > control.max ? { fault: 'tooLong' } : { value: text };
    }
  }
}

/** Writes a value as it is typed. */
export function writeSetting(
  value: SettingValue | undefined,
  control: Control,
  decimalComma: boolean,
): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') {
    const shown = control.kind === 'percent' ? Math.round(value * 10_000) / 100 : value;
    return decimalComma ? String(shown).replace('.', ',') : String(shown);
  }
  return String(value);
}
