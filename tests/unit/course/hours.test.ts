import { describe, expect, test } from 'vitest';
import { contact, day, grantedCourse, step, verdict, warnings } from './builders.ts';

const at = (n: number) => `2026-03-${String(n).padStart(2, '0')}`;
const start = contact('startInterview', '2026-03-16');

describe('hours granted, used, planned and left', () => {
  test('rows S1, S2, S3, S4, S5, S6: each service brings its own hours', () => {
    const granted = (serviceId: string) =>
      verdict('sonderborg', grantedCourse(serviceId), '2026-03-12').hours?.granted;
    expect(
      ['s1-gen-13', 's1-gen-26', 's2-korttid-15', 's3-udredning-4', 's4-vedl-26', 's5-vejl-borger-4'].map(
        granted,
      ),
    ).toEqual([13, 26, 15, 4, 26, 4]);
  });

  test('row S1: a team hour counts one hour for each; tests and evaluations count, the visitation does not', () => {
    const history = grantedCourse('s1-gen-13', {
      contacts: [
        contact('visitation', '2026-03-09'),
        start,
        contact('teamSession', '2026-03-18', { teamId: 't1' }),
        contact('finalEvaluation', '2026-03-20', { to: '10:30' as never }),
      ],
    });
    expect(verdict('sonderborg', history, '2026-03-21').hours).toMatchObject({ used: 2.5, left: 10.5 });
  });

  test('row S1: what was cancelled, moved, lost or nobody came to is no time with the citizen', () => {
    const statuses = ['cancelledInTime', 'cancelledLate', 'noShow', 'moved', 'lost'] as const;
    const contacts = [start, ...statuses.map((status, i) => contact('individual', at(17 + i), { status }))];
    expect(verdict('sonderborg', grantedCourse('s1-gen-13', { contacts }), '2026-03-31').hours).toMatchObject(
      {
        used: 1,
        planned: 0,
      },
    );
  });

  test('row S1: what is past and not marked is planned, not used', () => {
    const contacts = [start, contact('individual', '2026-03-18', { status: 'agreed' })];
    expect(verdict('sonderborg', grantedCourse('s1-gen-13', { contacts }), '2026-03-25').hours).toMatchObject(
      {
        used: 1,
        planned: 1,
        left: 12,
      },
    );
  });

  test('the decision’s own hours stand before the service’s', () => {
    const history = grantedCourse('s1-gen-13', {
      steps: [step('decision', '2026-03-10', { serviceId: 's1-gen-13', hours: 9 })],
    });
    expect(verdict('sonderborg', history, '2026-03-12').hours?.granted).toBe(9);
  });

  test('row S8: an extension that is granted adds its hours and months, one refused adds none', () => {
    const extended = (granted: boolean) =>
      verdict(
        'sonderborg',
        grantedCourse('s1-gen-13', {
          contacts: [start],
          steps: [
            step('extensionRequest', '2026-05-04'),
            step('extensionDecision', '2026-05-05', { granted, hours: 6, months: 1 }),
          ],
        }),
        '2026-05-06',
      ).hours;
    expect(extended(true)).toMatchObject({ granted: 19, lastDay: '2026-07-16' });
    expect(extended(false)).toMatchObject({ granted: 13, lastDay: '2026-06-16' });
  });
});

describe('how long a course may last', () => {
  test('row S2: a short stay lasts to the date recorded for it, not for months', () => {
    const history = grantedCourse('s2-korttid-15', {
      contacts: [start],
      steps: [step('record', '2026-03-10', { fieldId: 'stayEnds', value: '2026-03-27' })],
    });
    expect(verdict('sonderborg', history, '2026-03-20').hours).toMatchObject({
      lastDay: '2026-03-27',
      daysLeft: 7,
    });
  });

  test('row S3: an assessment has no last day', () => {
    const history = grantedCourse('s3-udredning-4', { contacts: [start] });
    expect(verdict('sonderborg', history, '2026-03-20').hours?.lastDay).toBe(null);
  });

  test('row S1: a start on 31 August ends on 30 November', () => {
    const history = grantedCourse('s1-gen-13', { contacts: [contact('startInterview', '2026-08-31')] });
    expect(verdict('sonderborg', history, '2026-09-01').hours?.lastDay).toBe('2026-11-30');
  });
});

describe('the warning before either runs out', () => {
  const used = (hours: number) => {
    const sessions = Array.from({ length: hours - 1 }, (_, i) => contact('individual', at(17 + i)));
    const next = contact('individual', '2026-05-04', { status: 'agreed' });
    return grantedCourse('s1-gen-13', { contacts: [start, ...sessions, next] });
  };

  test('row S8: hours run out when two are left, not when three are', () => {
    expect(warnings('sonderborg', used(10), '2026-04-01')).not.toContain('hoursRunningOut');
    expect(warnings('sonderborg', used(11), '2026-04-01')).toContain('hoursRunningOut');
  });

  test('row S8: more planned than granted is told before it happens', () => {
    expect(warnings('sonderborg', used(12), '2026-04-01')).not.toContain('hoursOver');
    expect(warnings('sonderborg', used(13), '2026-04-01')).toContain('hoursOver');
  });

  test('row K3: months run out 14 days before the last day, and are over on the day after it', () => {
    const history = grantedCourse('gen-14', { contacts: [start] });
    const of = (today: string) =>
      warnings('standard-10a', history, today).filter((id) => id.startsWith('months'));
    expect(of('2026-06-01')).toEqual([]);
    expect(of('2026-06-02')).toEqual(['monthsRunningOut']);
    expect(of('2026-06-16')).toEqual(['monthsRunningOut']);
    expect(of('2026-06-17')).toEqual(['monthsOver']);
  });

  test('row S8: once an extension is asked for, its decision is what is waited for', () => {
    const history = grantedCourse('s1-gen-13', {
      contacts: [start],
      steps: [step('extensionRequest', '2026-06-08')],
    });
    const ids = warnings('sonderborg', history, '2026-06-09');
    expect(ids).toContain('extensionAsked');
    expect(ids).not.toContain('monthsRunningOut');
    const { warnings: all } = verdict('sonderborg', history, '2026-06-09');
    expect(all.find(({ id }) => id === 'extensionAsked')).toMatchObject({
      row: 'S8',
      facts: { on: day('2026-06-08'), hours: 6, months: 1 },
    });
  });
});
