/** One arm's year: on the first working day of each week a plan is made and published whole, then the week happens. */
import { type DayNumber, dayNumber, isoDate, mondayOf } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { horizonWeeks } from '../../../electron/demo/calendar.ts';
import { type Agreed, agree, appointmentsAsBookings, nothingAgreed } from './agreed.ts';
import { liveThrough } from './day.ts';
import { tallyOf, type YearMeasures } from './measures.ts';
import type { YearSettings } from './settings.ts';
import { leastWait, type World } from './world.ts';

/** How an arm plans. */
export interface Arm {
  readonly name: string;
  plan(scenario: Scenario, week: number): Plan;
  /** True where hours are kept for start interviews until shortly before. */
  readonly keepsStarts: boolean;
}

/** Protected hours are given free this many days ahead: those who wait then still reach their promise. */
const releasedDaysAhead = 9;

/** Plays the whole time and returns what was counted in the measured weeks. */
export function playYear(world: World, settings: YearSettings, arm: Arm): YearMeasures {
  const { calendar, standard } = world;
  const measuredFrom = calendar.today + 7 * settings.warmUpWeeks;
  const end = measuredFrom + 7 * settings.weeks - 1;
  const tally = tallyOf(measuredFrom, end, calendar.working, standard.startWithinWorkingDays);
  const agreed = nothingAgreed();
  let [arrived, plannedWeek] = [0, -1];
  for (let day = calendar.today; day <= end; day++) {
    for (; arrived < world.arrivals.length && dayNumber(world.arrivals[arrived].visitatedOn) < day; arrived++)
      agreed.waiting.set(world.arrivals[arrived].id, world.arrivals[arrived]);
    const week = (mondayOf(day) - mondayOf(calendar.today)) / 7;
    if (week > plannedWeek && calendar.working.isWorkingDay(day)) {
      plannedWeek = week;
      const scenario = scenarioOn(world, agreed, day, arm.keepsStarts);
      publish(agreed, scenario, arm.plan(scenario, week), day);
    }
    liveThrough(world, agreed, day, tally);
    forget(agreed, day);
  }
  return tally.sum(world.arrivals, (referral) => leastWait(world, referral.visitatedOn));
}

/** What the planner is given on `today`: what stands, who waits, and the illnesses known by then. */
export function scenarioOn(world: World, agreed: Agreed, today: DayNumber, keepsStarts: boolean): Scenario {
  const to = mondayOf(today) + 7 * horizonWeeks - 1;
  const [first, last, released] = [isoDate(today), isoDate(to), isoDate(today + releasedDaysAhead)];
  const within = (date: string) => first <= date && date <= last;
  const kept = keepsStarts ? world.protectedStarts.filter((b) => within(b.date) && b.date > released) : [];
  return {
    format: 'holdplan-scenario',
    version: 1,
    name: `year ${first}`,
    today: first,
    horizon: { from: first, to: last },
    standard: world.standard,
    holidays: [...world.calendar.holidays],
    closures: world.closures,
    sites: [...world.sites],
    rooms: [...world.rooms],
    therapists: world.therapists.map((t) => ({
      ...t,
      absences: [
        ...t.absences,
        ...world.sickSpells
          .filter((s) => s.therapistId === t.id && s.from <= today && s.to >= today)
          .map((s) => ({ from: isoDate(s.from), to: isoDate(s.to) })),
      ],
    })),
    teams: [...world.teams],
    referrals: [...agreed.waiting.values()],
    bookings: [
      ...world.standing.filter((b) => within(b.date)),
      ...kept,
      ...appointmentsAsBookings(agreed, today),
    ],
    enrolments: [...agreed.courses.values()].flatMap((course) => {
      const dates = course.teamDays.filter((d) => d >= today).map(isoDate);
      return course.teamId && dates.length > 0
        ? [{ teamId: course.teamId, citizenId: course.referral.citizenId, dates }]
        : [];
    }),
  };
}

/** Publishes a plan whole: every placement is told, and its leaders replace the old ones from its first day on. */
function publish(agreed: Agreed, scenario: Scenario, plan: Plan, today: DayNumber): void {
  const earliest = Math.min(...plan.staffing.map((s) => dayNumber(s.date)), today + 7);
  for (const key of [...agreed.staffing.keys()])
    if (Number(key.split('|')[1]) >= earliest) agreed.staffing.delete(key);
  for (const { teamId, date, therapistIds } of plan.staffing)
    agreed.staffing.set(`${teamId}|${dayNumber(date)}`, therapistIds);
  const referrals = new Map(scenario.referrals.map((r) => [r.id, r]));
  for (const placement of plan.placements) {
    const referral = referrals.get(placement.referralId);
    if (referral) agree(agreed, referral, placement);
  }
}

/** Drops courses whose last contact is over. */
function forget(agreed: Agreed, day: DayNumber): void {
  const date = isoDate(day);
  for (const [id, course] of agreed.courses)
    if (course.appointments.every((a) => a.date <= date) && course.teamDays.every((d) => d <= day))
      agreed.courses.delete(id);
}
