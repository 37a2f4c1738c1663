import { dayNumber } from '../../calendar/dates.ts';
import { type Fault, fault } from '../faults.ts';
import type { DateRange, Scenario, WeeklyInterval } from '../scenario.ts';

/** No range of dates ends before it begins; a range of one day has the same date twice. */
export function dateRangesRunForward(scenario: Scenario): Fault[] {
  return [
    ...forward('$.horizon', scenario.horizon),
    ...scenario.closures.flatMap((closure, i) => forward(`$.closures[${i}]`, closure)),
    ...scenario.therapists.flatMap((therapist, i) =>
      therapist.absences.flatMap((range, k) => forward(`$.therapists[${i}].absences[${k}]`, range)),
    ),
    ...scenario.teams.flatMap((team, i) => forward(`$.teams[${i}]`, team)),
    ...scenario.referrals.flatMap((referral, i) =>
      referral.unavailable.flatMap((range, k) => forward(`$.referrals[${i}].unavailable[${k}]`, range)),
    ),
  ];
}

/** Ten years: a planner works through every day of the horizon, and nobody plans further. */
const MOST_HORIZON_DAYS = 3660;

/** The horizon can be worked through day by day. */
export function horizonIsWithinReach({ horizon }: Scenario): Fault[] {
  const days = dayNumber(horizon.to) - dayNumber(horizon.from) + 1;
  return days <= MOST_HORIZON_DAYS
    ? []
    : [fault('$.horizon', 'rangeTooLong', { days, most: MOST_HORIZON_DAYS })];
}

/** An interval of time ends later than it begins. */
export function intervalsLast(scenario: Scenario): Fault[] {
  return [
    ...scenario.therapists.flatMap((therapist, i) =>
      therapist.weekly.flatMap((interval, k) => lasts(`$.therapists[${i}].weekly[${k}]`, interval)),
    ),
    ...scenario.teams.flatMap((team, i) =>
      team.sessions.flatMap((interval, k) => lasts(`$.teams[${i}].sessions[${k}]`, interval)),
    ),
    ...scenario.referrals.flatMap((referral, i) =>
      referral.available.flatMap((interval, k) => lasts(`$.referrals[${i}].available[${k}]`, interval)),
    ),
    ...scenario.bookings.flatMap((booking, i) => lasts(`$.bookings[${i}]`, booking)),
  ];
}

export function forward(path: string, { from, to }: DateRange): Fault[] {
  return from <= to ? [] : [fault(path, 'rangeInverted', { from, to })];
}

/** Times are written so that text and clock agree on what is earlier. */
export function lasts(path: string, { from, to }: Pick<WeeklyInterval, 'from' | 'to'>): Fault[] {
  return from < to ? [] : [fault(path, 'intervalEmpty', { from, to })];
}
