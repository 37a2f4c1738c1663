/** The days that a plan may use, numbered from 0: all working days from `earliest` to the end of the horizon. */
import { type DayNumber, weekdayOf, weekNumber } from '#shared/calendar/dates.ts';
import { latestContact, latestFirstTraining, latestMidway } from '../rules/course.ts';
import type { Facts } from '../view/facts.ts';

export interface PlanningDays {
  readonly count: number;
  /** Day number, weekday (1 to 7) and ISO week of each planning day. */
  readonly number: Int32Array;
  readonly weekday: Uint8Array;
  readonly week: Int32Array;
  /** Contacts may be placed from this planning day on; sessions before it are only staffed. */
  readonly firstUsable: number;
  /** For a start interview on each day: the last planning day for the first training, the midway evaluation, any contact. */
  readonly firstTrainingUntil: Int32Array;
  readonly midwayUntil: Int32Array;
  readonly contactUntil: Int32Array;
  /** The planning day's index; -1 for any other day. */
  indexOf(day: DayNumber): number;
}

/** Numbers the planning days of a scenario; there may be none. */
export function planningDays(facts: Facts): PlanningDays {
  const { calendar, earliest, horizon } = facts;
  const { standard } = facts.scenario;
  const numbers: DayNumber[] = [];
  for (let day = earliest; day <= horizon.to; day++) if (calendar.isWorkingDay(day)) numbers.push(day);
  const index = new Map(numbers.map((day, i) => [day, i]));
  /** The last planning day on or before `day`. */
  const lastUpTo = (day: DayNumber) => {
    let i = numbers.length - 1;
    while (i >= 0 && (numbers[i] ?? 0) > day) i--;
    return i;
  };
  const firstUsable = numbers.findIndex((day) => day >= horizon.from);
  return {
    count: numbers.length,
    number: Int32Array.from(numbers),
    weekday: Uint8Array.from(numbers, weekdayOf),
    week: Int32Array.from(numbers, weekNumber),
    firstUsable: firstUsable < 0 ? numbers.length : firstUsable,
    firstTrainingUntil: Int32Array.from(numbers, (d) => lastUpTo(latestFirstTraining(calendar, standard, d))),
    midwayUntil: Int32Array.from(numbers, (d) => lastUpTo(latestMidway(standard, d))),
    contactUntil: Int32Array.from(numbers, (d) => lastUpTo(latestContact(standard, d))),
    indexOf: (day) => index.get(day) ?? -1,
  };
}
