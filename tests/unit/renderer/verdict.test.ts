import { expect, test } from 'vitest';
import { type MissedCase, missedByCause, verdictOf } from '../../../renderer/quality/verdict.ts';

const rate = (numerator: number, denominator: number, target: number | null) => ({
  numerator,
  denominator,
  target,
});

test('a target is attained on the very case that reaches it, and missed on the one before', () => {
  expect(verdictOf(rate(9, 10, 0.9))).toBe('attained');
  expect(verdictOf(rate(8, 10, 0.9))).toBe('missed');
  // 0.7 * 10 is 7.000000000000001 in floating point.
  expect(verdictOf(rate(7, 10, 0.7))).toBe('attained');
});

test('nobody to count is neither attained nor missed, and no target is no verdict', () => {
  expect(verdictOf(rate(0, 0, 0.9))).toBe('noCases');
  expect(verdictOf(rate(3, 4, null))).toBe('noTarget');
});

test('missed cases stand under their cause, those without one last, empty causes nowhere', () => {
  const missed = (courseId: string, excuse: MissedCase['excuse']): MissedCase => ({
    courseId,
    excuse,
    due: null,
    metOn: null,
    citizen: { id: courseId, name: courseId },
  });
  const groups = missedByCause([missed('a', null), missed('b', 'noCapacity'), missed('c', null)]);
  expect(groups.map(({ cause, cases }) => [cause, ...cases.map(({ courseId }) => courseId)])).toEqual([
    ['noCapacity', 'b'],
    ['none', 'a', 'c'],
  ]);
});
