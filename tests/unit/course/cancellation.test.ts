import { describe, expect, test } from 'vitest';
import { cancellationStatus, lastCancellation } from '../../../electron/course/cancellation.ts';
import { at, day, standard, usualWorkingDays } from './builders.ts';

function cancelled(
  id: 'vejen' | 'bronderslev',
  contactOn: string,
  on: string,
  time: string,
  workingDay = false,
) {
  const { cancellation } = standard(id).quality;
  const rule = workingDay ? { ...cancellation, dayBefore: 'workingDay' as const } : cancellation;
  return cancellationStatus(
    rule,
    { date: day(contactOn) },
    { date: day(on), time: at(time) },
    usualWorkingDays,
  );
}

describe('until when a citizen cancels in time', () => {
  test('row V14: on the day before it is in time until midnight, on the day itself late', () => {
    expect(cancelled('vejen', '2026-03-11', '2026-03-10', '23:59')).toBe('cancelledInTime');
    expect(cancelled('vejen', '2026-03-11', '2026-03-11', '00:00')).toBe('cancelledLate');
  });

  test('row B8: at 12:00 the day before it is in time, a minute later it is late', () => {
    expect(cancelled('bronderslev', '2026-03-11', '2026-03-10', '12:00')).toBe('cancelledInTime');
    expect(cancelled('bronderslev', '2026-03-11', '2026-03-10', '12:01')).toBe('cancelledLate');
    expect(cancelled('bronderslev', '2026-03-11', '2026-03-09', '23:00')).toBe('cancelledInTime');
  });

  test('row B8: the day before a Monday is Sunday, and Friday where the standard counts working days', () => {
    expect(cancelled('bronderslev', '2026-03-16', '2026-03-15', '11:30')).toBe('cancelledInTime');
    expect(cancelled('bronderslev', '2026-03-16', '2026-03-15', '11:30', true)).toBe('cancelledLate');
    expect(cancelled('bronderslev', '2026-03-16', '2026-03-13', '12:00', true)).toBe('cancelledInTime');
  });

  test('row B8: in working days, the day before Tuesday after Easter is Wednesday before it', () => {
    const rule = { ...standard('bronderslev').quality.cancellation, dayBefore: 'workingDay' as const };
    expect(lastCancellation(rule, day('2026-04-07'), usualWorkingDays)).toEqual({
      date: '2026-04-01',
      time: '12:00',
    });
  });
});
