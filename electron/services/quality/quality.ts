/** The figures that the leader answers for, over a period, for one site or all (K1–K7, K11, I12 and the like). */

import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { QualityView, RateView } from '#shared/api/quality-views.ts';
import { addMonths, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { Rate } from '#shared/course/verdicts.ts';
import type { DateRange } from '#shared/model/scenario.ts';
import { responseTimes } from '../../course/response-times.ts';
import { courseGround } from '../course/calendar.ts';
import { readHistories } from '../course/histories.ts';
import { readStandards, type StandardVersion } from '../course/standard.ts';
import type { Ground } from '../ground.ts';
import { readSituation, type Situation } from '../situation.ts';
import { type CasesUnder, type CoursesUnder, casesUnder, mergedRates, rateKey } from './merged-rates.ts';
import { courseSites } from './site.ts';

export interface QualityGround {
  readonly situation: Situation;
  readonly inForce: StandardVersion;
  readonly groups: readonly CoursesUnder[];
  readonly cases: CasesUnder;
}

/** The courses of a site, or of all, by the standard that they keep. Refuses `notFound` for an unknown site. */
export async function readQuality(ground: Ground, siteId: string | null): Promise<QualityGround> {
  const { reader } = ground.store;
  const situation = await readSituation(ground);
  if (siteId !== null && !situation.sites.has(siteId))
    throw new Refusal('notFound', { what: 'site', id: siteId });
  const standards = await readStandards(reader);
  const siteOf = await courseSites(reader, situation);
  const histories = (await readHistories(reader)).filter(
    (history) => siteId === null || siteOf(history) === siteId,
  );
  const inForce = standards.get(situation.municipality.standard_id);
  if (!inForce) throw new Error('no standard in force');
  const groups = [...standards.values()].map((standard) => ({
    standard,
    ground: courseGround(situation, standard.file),
    histories: histories.filter(({ standardId }) => standardId === standard.id),
  }));
  return { situation, inForce, groups, cases: casesUnder(groups, inForce.code) };
}

/** Refuses `wrongDay` for a period that ends before it begins, and `notFound` for an unknown site. */
export async function getQuality(
  ground: Ground,
  { from, to, siteId }: Input<'quality.get'>,
): Promise<QualityView> {
  if (to < from) throw new Refusal('wrongDay', { date: to, from, to: '2100-12-31' });
  const quality = await readQuality(ground, siteId);
  const { situation, inForce, groups, cases } = quality;
  const rates = mergedRates(cases, inForce.code, { from, to });
  const months = monthsUpTo(to).map((month) => ({
    month: month.from.slice(0, 7),
    rates: new Map(mergedRates(cases, inForce.code, month).map((rate) => [rate.id, rate])),
  }));
  const accounts = await accountIds(ground, { from, to }, siteId, quality);
  const citizens = new Map(
    groups.flatMap(({ histories }) =>
      histories.map(({ courseId, citizenId }) => [courseId, situation.citizen(citizenId)] as const),
    ),
  );
  const views = rates.map(
    (rate): RateView => ({
      ...rate,
      missed: rate.missed.map((missed) => ({
        ...missed,
        citizen: citizens.get(missed.courseId) ?? { id: '', name: '' },
      })),
      trend: months.map(({ month, rates: ofMonth }) => {
        const counted = ofMonth.get(rate.id);
        const [reached, all] = [counted?.numerator ?? 0, counted?.denominator ?? 0];
        return { month, share: all === 0 ? null : reached / all, denominator: all };
      }),
      accountId: accounts.get(rate.id) ?? null,
    }),
  );
  const needsAccount = inForce.file.quality.accountForMissedTargets;
  return {
    from,
    to,
    siteId,
    standardName: inForce.name,
    rates: views,
    responseTime: responseTimeOf(quality, { from, to }),
    accountNeededFor: needsAccount
      ? views.filter((rate) => isMissed(rate) && rate.accountId === null).map(({ id }) => id)
      : [],
  };
}

/** Below the target, those with an excuse counted too: nobody is dropped silently, and the account says who is excused. */
export function isMissed({ target, numerator, denominator }: Rate): boolean {
  return target !== null && denominator > 0 && numerator / denominator < target;
}

/** I12, over all courses of the standard in force, whatever their version. */
function responseTimeOf({ inForce, groups }: QualityGround, period: DateRange): QualityView['responseTime'] {
  const mine = groups.filter(({ standard }) => standard.code === inForce.code);
  const current = mine.find(({ standard }) => standard.id === inForce.id);
  if (!current) return null;
  const histories = mine.flatMap((group) => group.histories);
  const times = responseTimes(histories, inForce.file.quality, period, current.ground);
  if (!times) return null;
  const { row, median, p90, cases } = times;
  return { row, median, p90, cases };
}

/** The twelve calendar months that end with the month of `to`, the last one up to `to` itself. */
function monthsUpTo(to: IsoDate): DateRange[] {
  const first = dayNumber(`${to.slice(0, 7)}-01` as IsoDate);
  return Array.from({ length: 12 }, (_, i) => {
    const start = addMonths(first, i - 11);
    return { from: isoDate(start), to: i === 11 ? to : isoDate(addMonths(start, 1) - 1) };
  });
}

/** The newest account of this period and site, by rate. */
async function accountIds(
  { store }: Ground,
  { from, to }: DateRange,
  siteId: string | null,
  { inForce, groups }: QualityGround,
): Promise<ReadonlyMap<string, string>> {
  const codes = new Map(groups.map(({ standard }) => [standard.id, standard.code]));
  const rows = await store.reader
    .selectFrom('accounts')
    .select(['id', 'standard_id', 'rate_id', 'site_id'])
    .where('from_date', '=', from)
    .where('to_date', '=', to)
    .orderBy('saved_on')
    .orderBy('id')
    .execute();
  return new Map(
    rows
      .filter(({ site_id }) => site_id === siteId)
      .map(({ id, standard_id, rate_id }) => {
        const code = codes.get(standard_id) ?? '';
        return [rateKey(rate_id, code, inForce.code), id];
      }),
  );
}
