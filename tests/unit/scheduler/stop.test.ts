import { expect, test } from 'vitest';
import {
  afterIterations,
  anyOf,
  atDeadline,
  onFlag,
  withoutProgress,
} from '../../../electron/scheduler/stop/stop.ts';

test('three iterations are three, not two and not four', () => {
  const stop = afterIterations(3);
  expect([2, 3].map((n) => stop(n, 0))).toEqual([false, true]);
});

test('a deadline holds by the clock that is handed in', () => {
  let now = 99;
  const stop = atDeadline(() => now, 100);
  expect(stop(0, 0)).toBe(false);
  now = 100;
  expect(stop(0, 0)).toBe(true);
});

test('a flag set by another thread stops the run', () => {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const stop = onFlag(flag);
  expect(stop(0, 0)).toBe(false);
  Atomics.store(flag, 0, 1);
  expect(stop(0, 0)).toBe(true);
});

test('a search without progress ends, however long it has run; any of several is enough', () => {
  const stop = anyOf(withoutProgress(5), afterIterations(100));
  expect([stop(50, 4), stop(50, 5), stop(100, 0)]).toEqual([false, true, true]);
});
