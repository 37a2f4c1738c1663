import { type DayNumber, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import { type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Therapist } from '#shared/model/scenario.ts';
import type { DemoCalendar } from './calendar.ts';

/** A stretch of a working day at one site, in minutes after midnight, half-open. */
export interface WorkInterval {
  readonly from: Minutes;
  readonly to: Minutes;
  readonly siteId: string;
}

/** When and where each therapist works. */
export interface WorkingHours {
  /** None on a day off, on a holiday or when absent. */
  on(therapistId: string, day: DayNumber): readonly WorkInterval[];
  /** Whether the therapist works from `from` to `to` in one interval, at `siteId` (null: wherever). */
  throughout(therapistId: string, day: DayNumber, from: Minutes, to: Minutes, siteId: string | null): boolean;
}

/** The working hours of `therapists`, worked out once for each day that is asked about. */
export function workingHours(therapists: readonly Therapist[], calendar: DemoCalendar): WorkingHours {
  const byId = new Map(therapists.map((t) => [t.id, t]));
  const known = new Map<string, readonly WorkInterval[]>();
  const workOut = (therapistId: string, day: DayNumber): WorkInterval[] => {
    const therapist = byId.get(therapistId);
    if (!therapist || !calendar.working.isWorkingDay(day)) return [];
    const date = isoDate(day);
    if (therapist.absences.some((a) => a.from <= date && date <= a.to)) return [];
    return therapist.weekly
      .filter((w) => w.weekday === weekdayOf(day))
      .map((w) => ({ from: minuteOf(w.from), to: minuteOf(w.to), siteId: w.siteId }));
  };
  const hours: WorkingHours = {
    on(therapistId, day) {
      const key = `${therapistId}|${day}`;
      let intervals = known.get(key);
      if (!intervals) {
        intervals = workOut(therapistId, day);
        known.set(key, intervals);
      }
      return intervals;
    },
    throughout: (therapistId, day, from, to, siteId) =>
      hours
        .on(therapistId, day)
        .some((w) => (siteId === null || w.siteId === siteId) && w.from <= from && to <= w.to),
  };
  return hours;
}
