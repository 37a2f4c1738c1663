import { describe, expect, test } from 'vitest';
import { dayNumber, type IsoDate, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import { readScenario } from '#shared/model/read.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { standardIds } from '#shared/standards/standard-file.ts';
import { type DemoRequest, generateMunicipality } from '../../../electron/demo/generate.ts';

const monday = '2027-02-01' as IsoDate;
const demo = generateMunicipality({ seed: 1, today: monday });
const faults = (request: DemoRequest) => {
  const reading = readScenario(JSON.stringify(generateMunicipality(request).scenario));
  return reading.ok ? [] : reading.faults;
};

describe('a municipality that was made', () => {
  test('is a valid scenario at the demo size', () => {
    expect(faults({ seed: 1, today: monday })).toEqual([]);
  });

  test.each([
    ['a Wednesday before Christmas', '2026-12-23'],
    ['a holiday', '2026-12-25'],
    ['a Saturday', '2027-01-02'],
    ['Maundy Thursday', '2027-03-25'],
    ['the middle of July', '2027-07-14'],
    ['29 February', '2028-02-29'],
    ['a Sunday in the autumn holiday', '2026-10-18'],
  ])('is valid when today is %s', (_, today) => {
    expect(faults({ seed: 7, today: today as IsoDate, waiting: 40 })).toEqual([]);
  });

  test.each(standardIds)('is valid under %s', (standard) => {
    expect(faults({ seed: 3, today: monday, waiting: 40, standard })).toEqual([]);
  });

  test('is valid with a single citizen waiting, and with the weeks full to the brim', () => {
    expect(faults({ seed: 5, today: monday, waiting: 1 })).toEqual([]);
    expect(faults({ seed: 5, today: monday, waiting: 25, load: 1.2 })).toEqual([]);
  });

  test('is the same for the same seed and day, and another for another seed', () => {
    const again = generateMunicipality({ seed: 1, today: monday });
    expect(again.scenario).toEqual(demo.scenario);
    expect(again.citizenNames).toEqual(demo.citizenNames);
    expect(generateMunicipality({ seed: 2, today: monday }).scenario).not.toEqual(demo.scenario);
  });

  test('has the size of the demo: 3 sites, 25 therapists, 45 teams, 130 waiting', () => {
    const { sites, therapists, teams, referrals } = demo.scenario;
    expect([sites.length, therapists.length, teams.length, referrals.length]).toEqual([3, 25, 45, 130]);
  });

  test('looks nineteen weeks ahead, to a Sunday', () => {
    expect(demo.scenario.horizon).toEqual({ from: '2027-02-01', to: '2027-06-13' });
    const saturday = generateMunicipality({ seed: 1, today: '2027-01-30' as IsoDate, waiting: 5 }).scenario;
    expect(saturday.horizon).toEqual({ from: '2027-01-30', to: '2027-06-13' });
    expect(weekdayOf(dayNumber(saturday.horizon.to))).toBe(7);
  });

  test('names everybody who waits or is on a course, each differently', () => {
    const { referrals, bookings, enrolments } = demo.scenario;
    const citizens = [...referrals, ...bookings, ...enrolments].map((x) => x.citizenId);
    expect(citizens.filter((id) => id !== null && !demo.citizenNames.has(id))).toEqual([]);
    expect(new Set(demo.citizenNames.values()).size).toBe(demo.citizenNames.size);
  });

  test('has bookings only while the therapist is at work, at the site of the room', () => {
    expect(bookingsOutsideWork(demo.scenario)).toEqual([]);
  });

  test('has courses that thin out: the fourth month has less than half of the bookings of the first', () => {
    const within = (from: number, days: number) =>
      demo.scenario.bookings.filter((b) => {
        const after = dayNumber(b.date) - dayNumber(monday);
        return after >= from && after < from + days;
      }).length;
    expect(within(84, 28)).toBeLessThan(within(0, 28) / 2);
  });

  test('fills its first ten working days as the load asks, within two per cent', () => {
    for (const load of [0.7, 0.95]) {
      const { scenario } = generateMunicipality({ seed: 4, today: monday, load });
      expect(Math.abs(loadOf(scenario) - load)).toBeLessThan(0.02);
    }
  });

  test('asks nobody to come only to a team that does not exist', () => {
    const { referrals, teams } = demo.scenario;
    const stranded = referrals.filter(
      (r) =>
        r.modalities.join() === 'team' &&
        !teams.some((t) => t.services.includes(r.service) && r.needs.every((n) => t.needs.includes(n))),
    );
    expect(stranded).toEqual([]);
  });

  test('can lead nearly every session from its leaders who are at work', () => {
    const { sessions, unled } = ledSessions(demo.scenario);
    expect(sessions).toBeGreaterThan(1000);
    expect(unled / sessions).toBeLessThan(0.05);
  });
});

function worksAt(
  scenario: Scenario,
  therapistId: string,
  date: IsoDate,
  from: number,
  to: number,
  siteId: string | null,
) {
  const therapist = scenario.therapists.find((t) => t.id === therapistId);
  if (!therapist || scenario.holidays.includes(date)) return false;
  if (therapist.absences.some((a) => a.from <= date && date <= a.to)) return false;
  return therapist.weekly.some(
    (w) =>
      w.weekday === weekdayOf(dayNumber(date)) &&
      (siteId === null || w.siteId === siteId) &&
      minuteOf(w.from) <= from &&
      to <= minuteOf(w.to),
  );
}

function bookingsOutsideWork(scenario: Scenario) {
  const siteOf = new Map(scenario.rooms.map((room) => [room.id, room.siteId]));
  return scenario.bookings.filter((b) => {
    const siteId = b.roomId === null ? null : (siteOf.get(b.roomId) ?? 'unknown');
    return !worksAt(scenario, b.therapistId, b.date, minuteOf(b.from), minuteOf(b.to), siteId);
  });
}

/** Sessions of all teams, and those for which fewer leaders than needed are at work and not booked. */
function ledSessions(scenario: Scenario) {
  let [sessions, unled] = [0, 0];
  const isBooked = (id: string, date: IsoDate, from: number, to: number) =>
    scenario.bookings.some(
      (b) => b.therapistId === id && b.date === date && minuteOf(b.from) < to && from < minuteOf(b.to),
    );
  for (const team of scenario.teams)
    for (let day = dayNumber(scenario.today); day <= dayNumber(scenario.horizon.to); day++) {
      const date = isoDate(day);
      const session = team.sessions.find((s) => s.weekday === weekdayOf(day));
      const isOff =
        scenario.holidays.includes(date) ||
        team.skip.includes(date) ||
        scenario.closures.some((c) => c.siteId === team.siteId && c.from <= date && date <= c.to);
      if (!session || isOff || date < team.from || date > team.to) continue;
      const [from, to] = [minuteOf(session.from), minuteOf(session.to)];
      const able = team.leaders.filter(
        (id) => worksAt(scenario, id, date, from, to, team.siteId) && !isBooked(id, date, from, to),
      );
      sessions++;
      if (able.length < team.leadersNeeded) unled++;
    }
  return { sessions, unled };
}

/** The load as `DemoRequest` defines it, counted anew from the scenario (leading: one leader's hours each). */
function loadOf(scenario: Scenario): number {
  let [available, needed] = [0, 0];
  const days: IsoDate[] = [];
  for (let day = dayNumber(scenario.today); days.length < 10; day++)
    if (weekdayOf(day) <= 5 && !scenario.holidays.includes(isoDate(day))) days.push(isoDate(day));
  for (const date of days) {
    for (const t of scenario.therapists)
      for (const w of t.weekly)
        if (
          worksAt(scenario, t.id, date, minuteOf(w.from), minuteOf(w.to), w.siteId) &&
          w.weekday === weekdayOf(dayNumber(date))
        )
          available += minuteOf(w.to) - minuteOf(w.from);
    for (const b of scenario.bookings) if (b.date === date) needed += minuteOf(b.to) - minuteOf(b.from);
    for (const t of scenario.teams) {
      const session = t.sessions.find((s) => s.weekday === weekdayOf(dayNumber(date)));
      if (session && t.from <= date && date <= t.to && !t.skip.includes(date))
        needed += (minuteOf(session.to) - minuteOf(session.from)) * t.leadersNeeded;
    }
  }
  for (const r of scenario.referrals) {
    const first = r.modalities[0];
    needed += first === 'team' ? 60 : first === 'individual' ? 120 : 120 + 4 * r.travelMinutes;
  }
  return needed / available;
}
