/** What a forecast is made from: the municipality's own courses, teams and seats, counted (docs/forecast.md). */
import type { ForecastBasis, PoolBasis } from '#shared/api/forecast-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import { dayNumber, type IsoDate, isoDate, mondayOf } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import { workingDaysUnder } from '../course/calendar.ts';
import { readHistories } from '../course/histories.ts';
import { readStandards, type StandardVersion } from '../course/standard.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { changeIn, pastWeeks } from './past-weeks.ts';
import { ALONE, lineOf, type TeamPool, teamPools } from './pools.ts';
import { mostAtOnce, seatsAhead } from './seats.ts';
import { type CountedCourse, countedCourses, courseDays } from './trained.ts';

export interface BasisGround {
  readonly situation: Situation;
  readonly inForce: StandardVersion;
  readonly basis: ForecastBasis;
}

/** Fewer courses than these are no distribution: those of all pools of the kind are taken. */
const FEWEST_COURSES = 8;
/** Courses that ended within so many days count for how long courses last. */
const YEAR = 365;

/** What a forecast would be made from, as things stand. */
export async function getForecastBasis(
  ground: Ground,
  asked: Input<'forecast.basis'>,
): Promise<ForecastBasis> {
  return (await readBasis(ground, asked.historyWeeks)).basis;
}

export async function readBasis(ground: Ground, historyWeeks: number): Promise<BasisGround> {
  const { reader } = ground.store;
  const situation = await readSituation(ground);
  const { scenario } = situation;
  const standards = await readStandards(reader);
  const inForce = standards.get(situation.municipality.standard_id);
  if (!inForce) throw new Error('no standard in force');
  const calendar = workingDaysUnder(situation, inForce.file);
  const teams = teamPools(scenario.teams, scenario.today);
  const { modalityOrder, startWithinWorkingDays, noticeWorkingDays } = scenario.standard;
  const courses = countedCourses(await readHistories(reader), standards, teams, modalityOrder);
  const lines = new Map(
    scenario.referrals.map((referral) => [referral.id, lineOf(referral, teams, modalityOrder)]),
  );
  const shared: Shared = { situation, courses, lines, historyWeeks, calendar, startWithinWorkingDays };
  const pools = [...teams.map((pool) => teamBasis(pool, shared)), aloneBasis(shared)];
  return {
    situation,
    inForce,
    basis: {
      from: scenario.today,
      startWithinWorkingDays,
      noticeWorkingDays,
      pools: pools.filter(isUsed),
      withoutTeam: [...lines.values()].filter((line) => line === null).length,
      change: changeIn(pools.map(({ past }) => past)),
    },
  };
}

interface Shared {
  readonly situation: Situation;
  readonly courses: readonly CountedCourse[];
  /** The line of each referral that waits. */
  readonly lines: ReadonlyMap<string, string | null>;
  readonly historyWeeks: number;
  readonly calendar: WorkingDays;
  readonly startWithinWorkingDays: number;
}

/** A line in which nobody ever stood says nothing, unless it has seats. */
const isUsed = ({ teams, waiting, past }: PoolBasis) =>
  teams.length > 0 || waiting.length > 0 || past.some(({ visitated }) => visitated > 0);

function teamBasis({ id, siteId, needs, teams }: TeamPool, shared: Shared): PoolBasis {
  const { scenario, sites } = shared.situation;
  const ids = new Set(teams.map((team) => team.id));
  return {
    ...lineBasis(id, 'team', shared),
    siteName: sites.get(siteId)?.name ?? siteId,
    needs: [...needs],
    teams: teams.map(({ id, name, seats, from, to }) => ({ id, name, seats, from, to })),
    seats: seatsAhead(
      teams,
      scenario.closures.filter((closure) => closure.siteId === siteId),
      scenario.today,
    ),
    occupied: heldUntil(
      scenario.enrolments.filter(({ teamId }) => ids.has(teamId)).map(({ dates }) => latest(dates)),
      scenario.today,
    ),
  };
}

function aloneBasis(shared: Shared): PoolBasis {
  const { today } = shared.situation.scenario;
  const alone = shared.courses.filter(({ isAlone }) => isAlone);
  const open = alone.filter(({ endedOn }) => endedOn === null);
  return {
    ...lineBasis(ALONE, 'alone', shared),
    siteName: null,
    needs: [],
    teams: [],
    seats: [{ from: today, seats: mostAtOnce(alone, today), siteClosed: false }],
    occupied: heldUntil(
      open.map(({ lastTraining }) => lastTraining),
      today,
    ),
  };
}

/** What is counted alike for every line. */
function lineBasis(
  id: string,
  kind: PoolBasis['kind'],
  { situation, courses, lines, historyWeeks, calendar, startWithinWorkingDays }: Shared,
): Pick<PoolBasis, 'id' | 'kind' | 'agreed' | 'waiting' | 'courseDays' | 'courseDaysFrom' | 'past'> {
  const { today, referrals } = situation.scenario;
  const own = courses.filter(({ line }) => line === id);
  const since = isoDate(dayNumber(today) - YEAR);
  const lengths = (among: readonly CountedCourse[]) =>
    among
      .filter(({ endedOn }) => endedOn !== null && endedOn >= since)
      .map((course) => courseDays(course, calendar))
      .filter((days) => days !== null)
      .sort((a, b) => a - b);
  const ownDays = lengths(own);
  const isOwn = ownDays.length >= FEWEST_COURSES;
  return {
    id,
    kind,
    agreed: own.flatMap(({ beginsOn, endedOn }) =>
      beginsOn !== null && endedOn === null && beginsOn >= today ? [beginsOn] : [],
    ),
    waiting: referrals
      .filter((referral) => lines.get(referral.id) === id)
      .map(({ visitatedOn }) => visitatedOn)
      .sort(),
    courseDays: isOwn ? ownDays : lengths(courses.filter(({ isAlone }) => isAlone === (kind === 'alone'))),
    courseDaysFrom: isOwn ? 'own' : 'others',
    past: pastWeeks(own, {
      from: firstWeek(courses, today, historyWeeks),
      to: mondayOf(dayNumber(today)),
      startWithinWorkingDays,
      calendar,
    }),
  };
}

/** The Monday from which history is counted: the first visitation's, or as far back as asked. */
function firstWeek(courses: readonly CountedCourse[], today: IsoDate, historyWeeks: number): number {
  const monday = mondayOf(dayNumber(today));
  const first = courses.reduce((day, { visitatedOn }) => Math.min(day, dayNumber(visitatedOn)), monday);
  return Math.max(mondayOf(first), monday - 7 * historyWeeks);
}

/** How many are held until each day, those that are free before `today` left out. */
function heldUntil(ends: readonly (IsoDate | null)[], today: IsoDate): PoolBasis['occupied'] {
  const counts = new Map<IsoDate, number>();
  for (const until of ends)
    if (until !== null && until >= today) counts.set(until, (counts.get(until) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([until, count]) => ({ until, count }));
}

const latest = (dates: readonly IsoDate[]) =>
  dates.reduce<IsoDate | null>((last, date) => (last === null || date > last ? date : last), null);
