import type { IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';

/** What every rule stands on: the day it is asked on, and which days are working days under the standard. */
export interface CourseGround {
  readonly today: IsoDate;
  readonly workingDays: WorkingDays;
}
