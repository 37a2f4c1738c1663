import { expect, test } from 'vitest';
import { type ClockTime, clockTime, minuteOf, parseTime } from '#shared/calendar/times.ts';

test.each([
  ['00:00', 0],
  ['08:05', 485],
  ['23:59', 1439],
  ['24:00', 1440],
])('%s is minute %i, and back', (text, minute) => {
  expect(parseTime(text)).toBe(text);
  expect(minuteOf(text as ClockTime)).toBe(minute);
  expect(clockTime(minute)).toBe(text);
});

test.each(['24:01', '25:00', '8:05', '08:60', '08:5', '08.05', '08:05:00', '08:05\n', ''])(
  '%j is no time',
  (text) => {
    expect(parseTime(text)).toBeNull();
  },
);
