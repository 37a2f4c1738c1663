import { describe, expect, test } from 'vitest';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import { readScenario } from '#shared/model/read.ts';
import type { Referral } from '#shared/model/scenario.ts';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { type Agreed, agree, nothingAgreed } from '../../bench/year/agreed.ts';
import { liveThrough } from '../../bench/year/day.ts';
import { type Tally, tallyOf } from '../../bench/year/measures.ts';
import { playYear, scenarioOn } from '../../bench/year/play.ts';
import { smallMunicipality, type YearSettings } from '../../bench/year/settings.ts';
import { leastWait, makeWorld, type World } from '../../bench/year/world.ts';

const settings: YearSettings = { ...smallMunicipality, therapists: 4, teams: 6, warmUpWeeks: 3, weeks: 3 };
const world = makeWorld(settings, 0.95);
const byHand = { name: 'by hand', plan: planByHand, keepsStarts: false };

describe('the world of a year', () => {
  test('is the same for the same seed, and its people the same at every load', () => {
    expect(makeWorld(settings, 0.95).arrivals).toEqual(world.arrivals);
    const busier = makeWorld(settings, 1.1);
    expect(busier.therapists).toEqual(world.therapists);
    expect(busier.facts.arrivalsPerWeek).toBeGreaterThan(world.facts.arrivalsPerWeek);
  });

  test('loads the hours that can be planned as it is told to', () => {
    const { standing, leading, arrivalsPerWeek, perCourse, available } = world.facts;
    expect((standing + leading + arrivalsPerWeek * perCourse) / available).toBeCloseTo(0.95, 6);
  });

  test('gives the same answer to the same contact, and one in ten is missed', () => {
    const missed = Array.from({ length: 2000 }, (_, i) => world.misses(`r${i}`, 'start 1')).filter(Boolean);
    expect(missed.length).toBeGreaterThan(150);
    expect(missed.length).toBeLessThan(250);
    expect(world.misses('r7', 'start 1')).toBe(world.misses('r7', 'start 1'));
  });

  test('lets somebody visitated on a Tuesday start on the Wednesday of the next week at the earliest', () => {
    expect(leastWait(world, '2026-11-03' as IsoDate)).toBe(6);
  });
});

describe('a year by hand', () => {
  test('gives a valid scenario each week, and each plan keeps every rule', () => {
    const faults: unknown[] = [];
    playYear(world, settings, {
      ...byHand,
      plan(scenario) {
        const reading = readScenario(JSON.stringify(scenario));
        if (!reading.ok) faults.push(...reading.faults);
        const plan = planByHand(scenario);
        faults.push(...judge(scenario, plan).violations);
        return plan;
      },
    });
    expect(faults).toEqual([]);
  });

  test('is the same each time, and starts citizens', () => {
    const first = playYear(world, settings, byHand);
    expect(playYear(world, settings, byHand)).toEqual(first);
    expect(first.citizens - first.stillWaiting).toBeGreaterThan(0);
    expect(first.meanWait).toBeGreaterThanOrEqual(first.leastWait - 1);
  });

  test('keeps hours for start interviews free only where it is asked to, and not in the next nine days', () => {
    const today = dayNumber('2026-11-02' as IsoDate);
    const plain = scenarioOn(world, nothingAgreed(), today, false).bookings;
    const kept = scenarioOn(world, nothingAgreed(), today, true).bookings.filter((b) => !plain.includes(b));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((b) => b.date <= isoDate(today + 9))).toEqual([]);
  });
});

describe('a day', () => {
  test('when all are ill for a week a start interview is moved past it, and no contact stays before it', () => {
    const { agreed, course, start, tally } = plannedStart();
    const day = dayNumber(start.date);
    const first = course.teamDays[0];
    const isIll = (d: number) => day <= d && d <= first;
    const ill: World = {
      ...world,
      isSick: (_, d) => isIll(d),
      isKnownSick: (_, __, d) => isIll(d),
      misses: () => false,
    };
    liveThrough(ill, agreed, day, tally);
    const moved = agreed.courses.get(course.referral.id)?.appointments[0];
    expect(moved?.kind).toBe('startInterview');
    expect(dayNumber(moved?.date ?? start.date)).toBeGreaterThan(first);
    expect(course.teamDays).not.toContain(first);
    expect(course.teamDays.every((d) => d > dayNumber(moved?.date ?? start.date))).toBe(true);
    const counted = tally.sum([course.referral], () => 0);
    expect(counted.stillWaiting).toBe(1);
    expect(counted.movedPerCitizen).toBeGreaterThan(0);
  });

  test('a start interview that is held ends the wait', () => {
    const { agreed, course, start, tally } = plannedStart();
    liveThrough({ ...world, isSick: () => false, misses: () => false }, agreed, dayNumber(start.date), tally);
    expect(tally.sum([course.referral], () => 0)).toMatchObject({ stillWaiting: 0, movedPerCitizen: 0 });
  });

  test('a session whose leaders are all ill is cancelled, and its citizens lose it', () => {
    const { agreed, tally } = plannedStart();
    const [course] = [...agreed.courses.values()].filter((c) => c.teamId !== null);
    const day = course.teamDays[0];
    const team = world.teams.find((t) => t.id === course.teamId);
    const ill = { ...world, isSick: (id: string) => team?.leaders.includes(id) ?? false };
    liveThrough(ill, agreed, day, tally);
    expect(course.teamDays.includes(day)).toBe(false);
    expect(tally.sum([], () => 0).sessionsCancelled).toBeGreaterThan(0);
  });
});

test('waits count working days to the start, or to the end for those who still wait', () => {
  const monday = dayNumber('2026-11-02' as IsoDate);
  const tally = tallyOf(monday, monday + 13, workingDays([]), 5);
  const visitated = (id: string, after: number) =>
    ({ id, visitatedOn: isoDate(monday + after) }) as Pick<Referral, 'id' | 'visitatedOn'> as Referral;
  const [early, late, waiting, before] = [
    visitated('early', 0),
    visitated('late', 1),
    visitated('waiting', 4),
    visitated('before', -3),
  ];
  tally.started(early, monday + 3);
  tally.started(late, monday + 10);
  tally.started(before, monday + 2);
  // 3 days; 7 days, the weekend left out; 5 days from Friday to the second Sunday.
  expect(tally.sum([early, late, waiting, before], () => 2)).toMatchObject({
    citizens: 3,
    meanWait: 5,
    leastWait: 2,
    longestWait: 7,
    within: 1 / 3,
    stillWaiting: 1,
  });
});

/** The third week's plan by hand, agreed whole, and the start interview of a course with sessions to spare. */
function plannedStart() {
  const today = dayNumber('2026-10-19' as IsoDate);
  const agreed: Agreed = nothingAgreed();
  for (const r of world.arrivals) if (dayNumber(r.visitatedOn) < today) agreed.waiting.set(r.id, r);
  const scenario = scenarioOn(world, agreed, today, false);
  const plan = planByHand(scenario);
  for (const { teamId, date, therapistIds } of plan.staffing)
    agreed.staffing.set(`${teamId}|${dayNumber(date)}`, therapistIds);
  for (const placement of plan.placements) {
    const referral = scenario.referrals.find((r) => r.id === placement.referralId);
    if (referral) agree(agreed, referral, placement);
  }
  const [course] = [...agreed.courses.values()].filter(({ teamDays }) => teamDays.length > 8);
  const start = course.appointments[0];
  const tally: Tally = tallyOf(
    dayNumber(settings.from),
    today + 300,
    world.calendar.working,
    world.standard.startWithinWorkingDays,
  );
  return { agreed, course, start, tally };
}
