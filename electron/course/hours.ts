import { addMonths, dayNumber, type IsoDate, isoDate, parseDate } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { CourseContact, CourseHistory } from '#shared/course/history.ts';
import type { HoursState } from '#shared/course/verdicts.ts';
import type { Standard } from '#shared/model/scenario.ts';
import type { QualityRules } from '#shared/standards/quality.ts';
import {
  decisionInForce,
  isGranted,
  isUnmarked,
  recordedValue,
  serviceOf,
  startOf,
  stepsOf,
} from './facts.ts';
import type { CourseGround } from './ground.ts';
import { daysBetween } from './spans.ts';

/**
 * Hours granted, used, planned and left, and the last day within the standard's frame (S1 to S6, S8, K3). Null before a grant,
 * and where the standard has no such service.
 */
export function hoursState(
  history: CourseHistory,
  quality: QualityRules,
  planning: Standard,
  { today }: CourseGround,
): HoursState | null {
  const service = planning.services.find(({ id }) => id === history.serviceId);
  if (!isGranted(history) || !service) return null;
  const extended = grantedExtensions(history);
  const granted = (decisionInForce(history)?.facts.hours ?? service.hours) + extended.hours;
  const counting = history.contacts.filter((contact) => contact.kind !== 'visitation');
  const used = hoursOf(counting.filter((contact) => contact.status === 'attended'));
  const planned = hoursOf(counting.filter(isUnmarked));
  const lastDay = lastDayOf(history, quality, extended.months);
  return {
    granted,
    used,
    planned,
    left: rounded(granted - used),
    lastDay,
    daysLeft: lastDay === null ? null : daysBetween(today, lastDay),
  };
}

function grantedExtensions(history: CourseHistory): { hours: number; months: number } {
  let [hours, months] = [0, 0];
  for (const { facts } of stepsOf(history, 'extensionDecision')) {
    if (!facts.granted) continue;
    hours += facts.hours;
    months += facts.months;
  }
  return { hours, months };
}

/** Months run from the start to the same day of the month; a short stay lasts to the date recorded for it. */
function lastDayOf(history: CourseHistory, quality: QualityRules, extraMonths: number): IsoDate | null {
  const [lasts, start] = [serviceOf(history, quality)?.lasts, startOf(history)];
  if (!lasts || lasts.kind === 'open') return null;
  if (lasts.kind === 'stay') return parseDate(recordedValue(history, lasts.record) ?? '');
  return start === null ? null : isoDate(addMonths(dayNumber(start), lasts.months + extraMonths));
}

function hoursOf(contacts: readonly CourseContact[]): number {
  let minutes = 0;
  for (const { from, to } of contacts) minutes += minuteOf(to) - minuteOf(from);
  return rounded(minutes / 60);
}

/** To a minute, so that thirds of hours add up to whole ones. */
function rounded(hours: number): number {
  return Math.round(hours * 60) / 60;
}
