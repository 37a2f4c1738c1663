import { describe, expect, test } from 'vitest';
import { da } from '../../../renderer/i18n/da.ts';
import { en } from '../../../renderer/i18n/en.ts';
import type { Texts } from '../../../renderer/i18n/texts.ts';

const leaves = (texts: Texts, prefix = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  );
const danish = leaves(da);
const english = new Map(leaves(en as unknown as Texts));
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]).sort();

/** Names of languages are written in themselves, and the switch to the other language speaks that language. */
const inTheirOwnLanguage = /^settings\.(danish|english)$|^actions\.to(Danish|English)$/;

describe('the two languages', () => {
  test('have the same keys in the same order', () => {
    expect([...english.keys()]).toEqual(danish.map(([key]) => key));
  });

  test('leave no text empty and no space at an end', () => {
    for (const [key, text] of [...danish, ...english]) {
      expect(text, key).not.toBe('');
      expect(text, key).toBe(text.trim());
    }
  });

  test('fill the same facts into each text', () => {
    for (const [key, text] of danish)
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  test('have a plural for each singular', () => {
    for (const [key] of danish) {
      if (key.endsWith('_one')) expect(english.has(key.replace(/_one$/, '_other')), key).toBe(true);
      if (key.endsWith('_other')) expect(english.has(key.replace(/_other$/, '_one')), key).toBe(true);
    }
  });

  test('do not mix: no English text carries a Danish letter or common Danish word', () => {
    for (const [key, text] of english) {
      if (inTheirOwnLanguage.test(key)) continue;
      expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(
        /[æøåÆØÅ]|\b(og|ikke|hold|uge|borger|hverdag|venter|udkast)\b/i,
      );
    }
  });

  test('do not mix: no Danish text carries a common English word', () => {
    for (const [key, text] of danish) {
      if (inTheirOwnLanguage.test(key)) continue;
      expect(text.replace(/\{\{\w+\}\}/g, ''), key).not.toMatch(
        /\b(the|and|not|week|draft|citizens?|waiting|with)\b/i,
      );
    }
  });

  test('never shout', () => {
    for (const [key, text] of [...danish, ...english]) expect(text, key).not.toContain('!');
  });
});
