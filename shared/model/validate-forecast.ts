/**
 * What one value of a forecast request says of another. What is unusual passes (a pool without seats or without
 * streams, a horizon without a working day); what has no meaning is refused.
 */

import { dayNumber, mondayOf } from '../calendar/dates.ts';
import { isoWeek, nextWeek, weekMonday } from '../calendar/weeks.ts';
import { workingDays } from '../calendar/working-days.ts';
import { repeats } from './checks/duplicates.ts';
import { type Fault, fault, quotable } from './faults.ts';
import type { ForecastRequest, HistoryWeek } from './forecast.ts';

/** Everything in which a forecast request of the right form contradicts itself; empty where it does not. */
export function forecastFaults(request: ForecastRequest): Fault[] {
  return [
    ...idsAreUnique(request),
    ...poolsAreKnown(request),
    ...seatsHaveOneNumber(request),
    ...occupiedSeatsEndAhead(request),
    ...waitingCitizensCameBefore(request),
    ...historiesLieBehind(request),
  ];
}

function idsAreUnique({ pools, streams }: ForecastRequest): Fault[] {
  return Object.entries({ '$.pools': pools, '$.streams': streams }).flatMap(([path, things]) =>
    repeats(things.map(({ id }) => id)).map(({ at, first, value }) =>
      fault(`${path}[${at}].id`, 'duplicateId', { id: quotable(value), first: `${path}[${first}].id` }),
    ),
  );
}

/** A stream draws on a pool there is. */
function poolsAreKnown({ pools, streams }: ForecastRequest): Fault[] {
  const known = new Set(pools.map(({ id }) => id));
  return streams.flatMap(({ poolId }, i) =>
    known.has(poolId)
      ? []
      : [fault(`$.streams[${i}].poolId`, 'unknownId', { what: 'pool', id: quotable(poolId) })],
  );
}

/** From one date on there is one number of seats; the same number twice says nothing new and passes. */
function seatsHaveOneNumber({ pools }: ForecastRequest): Fault[] {
  return pools.flatMap(({ seats }, i) =>
    repeats(seats.map(({ from }) => from)).flatMap(({ at, first, value }) =>
      seats[at]?.seats === seats[first]?.seats
        ? []
        : [
            fault(`$.pools[${i}].seats[${at}].from`, 'duplicateEntry', {
              value: quotable(value),
              first: `$.pools[${i}].seats[${first}].from`,
            }),
          ],
    ),
  );
}

/** A seat in use is held up to `from` at least: what was over before is not in use. */
function occupiedSeatsEndAhead({ from, pools }: ForecastRequest): Fault[] {
  return pools.flatMap(({ occupied }, i) =>
    occupied.flatMap(({ until }, k) =>
      until < from
        ? [fault(`$.pools[${i}].occupied[${k}].until`, 'dateTooEarly', { found: until, earliest: from })]
        : [],
    ),
  );
}

/** Who waits already was visitated before `from`. */
function waitingCitizensCameBefore({ from, streams }: ForecastRequest): Fault[] {
  return streams.flatMap(({ waiting }, i) =>
    waiting.flatMap((date, k) =>
      date >= from
        ? [fault(`$.streams[${i}].waiting[${k}]`, 'dateTooLate', { found: date, before: from })]
        : [],
    ),
  );
}

/** A history's weeks follow one another without gaps, end before the week of `from`, and somebody worked in them. */
function historiesLieBehind(request: ForecastRequest): Fault[] {
  const { from, holidays, streams } = request;
  const firstWeek = isoWeek(dayNumber(from));
  const { between } = workingDays(holidays);
  const isWorked = ({ week }: HistoryWeek) => between(weekMonday(week) - 1, weekMonday(week) + 6) > 0;
  return streams.flatMap(({ arrivals }, i): Fault[] => {
    if (!('history' in arrivals)) return [];
    const { history } = arrivals;
    const path = `$.streams[${i}].arrivals.history`;
    for (const [k, { week }] of history.entries()) {
      const before = history[k - 1];
      if (before && week !== nextWeek(before.week))
        return [
          fault(`${path}[${k}].week`, 'weekOutOfRow', { found: week, expected: nextWeek(before.week) }),
        ];
      if (weekMonday(week) >= mondayOf(dayNumber(from)))
        return [fault(`${path}[${k}].week`, 'weekTooLate', { found: week, before: firstWeek })];
    }
    return history.some(isWorked) ? [] : [fault(path, 'noWorkingDay', {})];
  });
}
