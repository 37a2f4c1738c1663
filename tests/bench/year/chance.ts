/** What chance decides: who is referred on which day, and who falls ill. */
import { type DayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import type { Referral, Therapist } from '#shared/model/scenario.ts';
import { type DemoCalendar, horizonWeeks } from '../../../electron/demo/calendar.ts';
import type { Random } from '../../../electron/demo/random.ts';
import { makeReferral, type ReferralGround } from '../../../electron/demo/referrals.ts';
import type { YearSettings } from './settings.ts';

/** A stretch of days on which a therapist is ill; nobody knows of it before its first day. */
export interface SickSpell {
  readonly therapistId: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Poisson arrivals on each working day, from the first until the last measured week. */
export function makeArrivals(
  random: Random,
  perWeek: number,
  settings: YearSettings,
  ground: ReferralGround,
): Referral[] {
  const { calendar } = ground;
  const lastDay = calendar.today + 7 * (settings.warmUpWeeks + settings.weeks) - 1;
  const arrivals: Referral[] = [];
  for (let day = calendar.today; day <= lastDay; day++) {
    if (!calendar.working.isWorkingDay(day)) continue;
    const horizon = { from: day, to: day + 7 * horizonWeeks };
    for (let n = poisson(random, perWeek / 5); n > 0; n--) {
      const id = String(arrivals.length + 1).padStart(5, '0');
      const referral = makeReferral(
        random,
        { ...ground, calendar: { ...calendar, today: day, horizon } },
        day,
      );
      arrivals.push({ id: `r${id}`, citizenId: `c${id}`, ...referral });
    }
  }
  return arrivals;
}

/** A Poisson number, by Knuth's product of uniforms; `mean` is small here. */
function poisson(random: Random, mean: number): number {
  const least = Math.exp(-mean);
  let count = 0;
  for (let product = random.next(); product > least; product *= random.next()) count++;
  return count;
}

/** Spells of one to eight days that together take `sickShare` of the working days. */
export function makeSickSpells(
  random: Random,
  settings: YearSettings,
  therapists: readonly Therapist[],
  calendar: DemoCalendar,
): SickSpell[] {
  const meanDays = 3;
  const spells: SickSpell[] = [];
  for (const { id } of therapists)
    for (let day = calendar.today; day <= calendar.horizon.to; day++) {
      if (weekdayOf(day) > 5 || !random.chance(settings.sickShare / meanDays)) continue;
      const to = calendar.working.after(
        day - 1,
        random.weighted([
          [1, 4],
          [2, 2],
          [3, 1],
          [5, 2],
          [8, 1],
        ]),
      );
      spells.push({ therapistId: id, from: day, to });
      day = to + 1;
    }
  return spells;
}
