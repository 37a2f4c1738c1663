import { describe, expect, test } from 'vitest';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import { parseCpr } from '#shared/citizen/cpr.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import { newStep } from '#shared/course/step.ts';
import { standardIds } from '#shared/standards/standard-file.ts';
import { endedOn, firstStep } from '../../../electron/course/facts.ts';
import { mayRecord } from '../../../electron/course/may-record.ts';
import { ratesOf } from '../../../electron/course/rates.ts';
import { generateMunicipality } from '../../../electron/demo/generate.ts';
import { pastWorkingDays } from '../../../electron/demo/past/calendar.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';
import type { Past, PastCourse } from '../../../electron/interchange/past.ts';

const today = '2027-02-01' as IsoDate;
const { scenario, past: makePast } = generateMunicipality({ seed: 1, today });
const past = makePast();

/** A course of the past as the rules look at it; team sessions at ten. */
function historyOf(course: PastCourse, standardId = 'st'): CourseHistory {
  const steps = course.steps.map((step, n) => ({ ...step, id: `${n}` })) as CourseHistory['steps'];
  const meetings = course.contacts.map(({ kind, date, from, to, mark }, n) => ({
    id: `k${n}`,
    kind,
    date,
    from,
    to,
    ...mark,
    teamId: null,
  }));
  const seats = (course.seat?.dates ?? []).map(({ date, mark }) => ({
    id: `e@${date}`,
    kind: 'teamSession' as const,
    date,
    from: '10:00' as never,
    to: '11:00' as never,
    ...mark,
    teamId: course.seat?.teamId ?? null,
  }));
  return {
    courseId: course.id,
    citizenId: course.citizenId,
    standardId,
    serviceId: course.serviceId,
    legalBasis: course.legalBasis,
    illness: course.illness,
    steps: [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    contacts: [...meetings, ...seats].sort((a, b) => (a.date + a.from < b.date + b.from ? -1 : 1)),
    letters: course.letters.map(({ kind, on }) => ({ kind, sentOn: on })),
  };
}

const isClosed = ({ steps }: PastCourse) => steps.some(({ kind }) => kind === 'closing');

describe('the past of the demo', () => {
  test('is the same for the same seed, and needs nothing of the scenario changed', () => {
    const again = generateMunicipality({ seed: 1, today });
    expect(again.past()).toEqual(past);
    expect(again.scenario).toEqual(scenario);
  });

  test('gives everybody an entry that can be no real person’s', () => {
    const entries = [...past.citizens.values()];
    expect(entries.length).toBeGreaterThan(1200);
    for (const { cpr, phone, address } of entries) {
      expect(parseCpr(cpr)).toMatchObject({ isReplacement: true });
      expect(phone).toMatch(/^00 /);
      expect(address).not.toMatch(/\d/);
    }
    expect(new Set(entries.map(({ cpr }) => cpr)).size).toBe(entries.length);
  });

  test('gives everybody who waits a course whose clock began on the day of the referral', () => {
    const byReferral = new Map(past.courses.map((course) => [course.referralId, course]));
    for (const referral of scenario.referrals) {
      const course = byReferral.get(referral.id);
      expect(course?.citizenId).toBe(referral.citizenId);
      expect(course?.steps.find(({ kind }) => kind === 'visitation')?.on).toBe(referral.visitatedOn);
      expect(course?.steps.map(({ kind }) => kind)).toContain('order');
      expect(course?.steps.every(({ on }) => on <= today)).toBe(true);
    }
  });

  test('takes no more seats than a team has, and none on a day that it does not train', () => {
    const taken = new Map<string, number>();
    for (const { seat } of past.courses)
      for (const { date } of seat?.dates ?? []) {
        expect(date < today).toBe(true);
        taken.set(`${seat?.teamId} ${date}`, (taken.get(`${seat?.teamId} ${date}`) ?? 0) + 1);
      }
    const seats = new Map(scenario.teams.map((team) => [team.id, team.seats]));
    for (const [key, count] of taken)
      expect(count).toBeLessThanOrEqual(seats.get(key.split(' ')[0] ?? '') ?? 0);
    expect(taken.size).toBeGreaterThan(500);
  });

  test('has nobody at two meetings at a time', () => {
    const spans = new Map<string, [number, number][]>();
    let overlaps = 0;
    for (const { contacts } of past.courses)
      for (const { therapistId, date, from, to, travelMinutes } of contacts) {
        const key = `${therapistId} ${date}`;
        const span: [number, number] = [minuteOf(from) - travelMinutes, minuteOf(to) + travelMinutes];
        const others = spans.get(key) ?? [];
        if (others.some(([a, b]) => a < span[1] && span[0] < b)) overlaps++;
        spans.set(key, [...others, span]);
      }
    expect(overlaps).toBe(0);
  });

  test('is a year long, with visitations that come and go with the season', () => {
    const perWeek = new Map<number, number>();
    for (const { steps } of past.courses) {
      const on = steps.find(({ kind }) => kind === 'visitation')?.on;
      const week = on && Math.floor((dayNumber(on) + 3) / 7);
      if (week) perWeek.set(week, (perWeek.get(week) ?? 0) + 1);
    }
    expect(perWeek.size).toBeGreaterThan(55);
    const within = (from: string, to: string) => {
      const weeks = [...perWeek].filter(
        ([week]) => isoDate(week * 7 - 3) >= from && isoDate(week * 7 - 3) <= to,
      );
      return weeks.reduce((sum, [, count]) => sum + count, 0) / weeks.length;
    };
    expect(within('2026-07-13', '2026-08-02')).toBeLessThan(0.75 * within('2026-01-12', '2026-03-22'));
  });

  test('leaves a few sessions of the last week to be marked, and nothing older', () => {
    const unmarked = past.courses.flatMap(({ contacts, seat }) =>
      [...contacts, ...(seat?.dates ?? [])].filter(({ mark }) => mark.status === 'agreed'),
    );
    expect(unmarked.length).toBeGreaterThan(5);
    expect(unmarked.length).toBeLessThan(120);
    expect(unmarked.every(({ date }) => date >= '2027-01-25' && date < today)).toBe(true);
  });

  test('has kept some targets of standard 10 A in the past year and missed others', () => {
    const { quality } = shippedStandard('standard-10a');
    const ground = { today, workingDays: pastWorkingDays(today, shippedStandard('standard-10a').closedDays) };
    const histories = past.courses.map((course) => historyOf(course));
    const period = { from: '2026-02-01' as IsoDate, to: '2027-01-31' as IsoDate };
    const rates = ratesOf(histories, quality, period, ground).filter(({ target }) => target !== null);
    const missed = rates.filter(
      ({ numerator, denominator, target }) => numerator / denominator < (target ?? 0),
    );
    for (const { denominator } of rates) expect(denominator).toBeGreaterThan(100);
    expect(missed.length).toBeGreaterThanOrEqual(1);
    expect(missed.length).toBeLessThan(rates.length);
    const start = rates.find(({ id }) => id === 'start');
    expect(start?.withoutExcused.denominator).toBeLessThan(start?.denominator ?? 0);
  });

  test('ends every closed course after all that happened in it', () => {
    const closed = past.courses.filter(isClosed);
    expect(closed.length).toBeGreaterThan(500);
    for (const course of closed) {
      const history = historyOf(course);
      const end = endedOn(history) ?? '';
      expect(end >= (firstStep(history, 'inquiry')?.on ?? '9')).toBe(true);
      for (const { date, status } of history.contacts)
        if (status === 'attended') expect(date <= end).toBe(true);
    }
  });

  test('tells of a few refusals, open inquiries and complaints', () => {
    expect(
      past.courses.filter(
        ({ serviceId, ...course }) => serviceId === null && isClosed({ serviceId, ...course }),
      ).length,
    ).toBeGreaterThan(20);
    expect(
      past.courses.filter(
        ({ serviceId, ...course }) => serviceId === null && !isClosed({ serviceId, ...course }),
      ).length,
    ).toBeGreaterThan(20);
    expect(past.complaints.length).toBeGreaterThanOrEqual(2);
  });
});

test.each(standardIds)(
  'under %s every step of the past could have been recorded as it stands',
  (standard) => {
    const made = generateMunicipality({ seed: 3, today, waiting: 25, standard }).past();
    const { quality, planning, closedDays } = shippedStandard(standard);
    const ground = { today, workingDays: pastWorkingDays(today, closedDays) };
    expect(faultsOf(made, (history, step) => mayRecord(history, step, quality, planning, ground))).toEqual(
      [],
    );
  },
);

/** What is said against the steps of a past, were they recorded one by one. */
function faultsOf(
  { courses }: Past,
  may: (history: CourseHistory, step: PastCourse['steps'][number]) => unknown,
): unknown[] {
  return courses.flatMap((course) =>
    course.steps.flatMap((step, n) => {
      expect(newStep.safeParse(step).success).toBe(true);
      const before = historyOf({ ...course, steps: course.steps.slice(0, n) });
      const decided = course.steps.slice(0, n).some(({ kind }) => kind === 'decision');
      const fault = may({ ...before, serviceId: decided ? course.serviceId : null }, step);
      return fault ? [{ course: course.id, step: step.kind, fault }] : [];
    }),
  );
}
