import { type DayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { NewStep, StepFacts, StepKind } from '#shared/course/step.ts';
import type { Team, Therapist } from '#shared/model/scenario.ts';
import type { ServiceRules } from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import type { Diary } from '../diary.ts';
import type { Random } from '../random.ts';
import type { ReferralGround } from '../referrals.ts';
import type { Seats } from './seats.ts';

/** What the past is made from: the standard, the calendar behind today, who was busy when, which seats were taken. */
export interface PastGround {
  readonly random: Random;
  readonly file: StandardFile;
  readonly working: WorkingDays;
  readonly today: DayNumber;
  readonly therapists: readonly Therapist[];
  readonly teams: readonly Team[];
  readonly referralGround: ReferralGround;
  readonly diary: Diary;
  readonly seats: Seats;
}

const dates = new Map<DayNumber, IsoDate>();

/** `isoDate`, each day worked out once: the past names the same few hundred days fifty thousand times. */
export function dateOf(day: DayNumber): IsoDate {
  const date = dates.get(day) ?? isoDate(day);
  dates.set(day, date);
  return date;
}

/** A step as a person records it. */
export function step<K extends StepKind>(
  kind: K,
  day: DayNumber,
  facts: StepFacts<K>,
  at: ClockTime | null = null,
): NewStep {
  return { kind, on: dateOf(day), at, facts } as NewStep;
}

/** The n-th working day before `day`. */
export function workingDaysBefore(working: WorkingDays, day: DayNumber, n: number): DayNumber {
  let before = day;
  for (let left = n; left > 0; ) if (working.isWorkingDay(--before)) left--;
  return before;
}

/** `day` itself where it is a working day, else the last one before it. */
export function lastWorkingDay(working: WorkingDays, day: DayNumber): DayNumber {
  return working.isWorkingDay(day) ? day : workingDaysBefore(working, day, 1);
}

/** What the standard says of a service; every service of a shipped standard has its rules. */
export function serviceRulesOf({ file: { quality } }: PastGround, serviceId: string): ServiceRules {
  const rules = quality.services.find((service) => service.id === serviceId);
  if (!rules) throw new Error('a service without rules');
  return rules;
}
