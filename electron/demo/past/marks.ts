import { type DayNumber, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { CancellationRule } from '#shared/standards/quality.ts';
import { cancellationStatus } from '../../course/cancellation.ts';
import type { PastMark } from '../../interchange/past.ts';
import type { Random } from '../random.ts';

const nothing = { cancelledAt: null, validReason: null, reason: '' };

export const attended: PastMark = { ...nothing, status: 'attended' };
/** Agreed, and not marked yet. */
export const agreed: PastMark = { ...nothing, status: 'agreed' };

const reasons = ['Syg', 'Ferie', 'Tid hos lægen', 'Besøg', 'Glemte tiden', 'Glat føre', ''];

/**
 * How a training session went: five in six were attended, one in ten cancelled (in time or late by the standard's rule), few
 * stayed away; now and then one was moved or fell with its team.
 */
export function drawMark(
  random: Random,
  day: DayNumber,
  rule: CancellationRule,
  working: WorkingDays,
): PastMark {
  const kind = random.weighted<'attended' | 'cancelled' | 'noShow' | 'moved' | 'lost'>([
    ['attended', 838],
    ['cancelled', 105],
    ['noShow', 34],
    ['moved', 12],
    ['lost', 11],
  ]);
  switch (kind) {
    case 'attended':
      return attended;
    case 'cancelled':
      return cancelled(random, isoDate(day), rule, working);
    case 'noShow':
      return {
        status: 'noShow',
        cancelledAt: null,
        validReason: random.pick([true, false, null]),
        reason: random.pick(reasons),
      };
    default:
      return { ...nothing, status: kind };
  }
}

/** Most call in the days before, some in the morning of the day. */
function cancelled(random: Random, date: IsoDate, rule: CancellationRule, working: WorkingDays): PastMark {
  const daysBefore = random.weighted([
    [0, 30],
    [1, 40],
    [3, 30],
  ]);
  const at = {
    date: isoDate(dayNumber(date) - daysBefore),
    time: clockTime(random.int(7 * 4 + 2, daysBefore === 0 ? 8 * 4 : 15 * 4) * 15),
  };
  return {
    status: cancellationStatus(rule, { date }, at, working),
    cancelledAt: at,
    validReason: null,
    reason: random.pick(reasons),
  };
}
