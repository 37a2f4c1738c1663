/** A course as the forecast counts it: when it was visitated, started and trained last, and in which line it stood. */
import { dayNumber, type IsoDate } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { Modality } from '#shared/model/scenario.ts';
import { clockStarted } from '../../course/clocks.ts';
import { endedOn, firstStep, isTraining, startOf } from '../../course/facts.ts';
import type { StandardVersion } from '../course/standard.ts';
import { ALONE, lineOf, type TeamPool } from './pools.ts';

export interface CountedCourse {
  /** Null where it waits, or waited, for a team that there is not. */
  readonly line: string | null;
  readonly visitatedOn: IsoDate;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** The last training held or agreed; null where there is none. */
  readonly lastTraining: IsoDate | null;
  /** Trained alone, not in a team. */
  readonly isAlone: boolean;
  /** The first day agreed, of a course that has a seat and has not started; null of any other. */
  readonly beginsOn: IsoDate | null;
}

/**
 * The courses with an order, each in the line in which it was really trained; by its order where it has not been trained, or its
 * team has ended. A course without an order never was on the waiting list.
 */
export function countedCourses(
  histories: readonly CourseHistory[],
  standards: ReadonlyMap<string, StandardVersion>,
  pools: readonly TeamPool[],
  modalityOrder: readonly Modality[],
): CountedCourse[] {
  const poolOfTeam = new Map(pools.flatMap(({ id, teams }) => teams.map((team) => [team.id, id] as const)));
  return histories.flatMap((history): CountedCourse[] => {
    const order = firstStep(history, 'order');
    const standard = standards.get(history.standardId);
    if (!order || !standard || history.serviceId === null) return [];
    const training = history.contacts.filter(
      (contact) => isTraining(contact) && contact.status !== 'lost' && contact.status !== 'moved',
    );
    const teamId = training.find((contact) => contact.teamId !== null)?.teamId ?? null;
    const isAlone = training.length > 0 && teamId === null;
    const trainedIn = isAlone ? ALONE : teamId === null ? undefined : poolOfTeam.get(teamId);
    return [
      {
        line: trainedIn ?? lineOf({ ...order.facts, service: history.serviceId }, pools, modalityOrder),
        visitatedOn: clockStarted(standard.file.startCountsFrom, history) ?? order.on,
        startedOn: startOf(history),
        endedOn: endedOn(history),
        lastTraining: training.at(-1)?.date ?? null,
        isAlone,
        beginsOn: startOf(history) === null ? (training[0]?.date ?? null) : null,
      },
    ];
  });
}

/** How many working days the course held its seat: from the start to the last training, both counted; null before its end. */
export function courseDays(course: CountedCourse, calendar: WorkingDays): number | null {
  const { startedOn, lastTraining, endedOn } = course;
  if (startedOn === null || lastTraining === null || endedOn === null) return null;
  return calendar.between(dayNumber(startedOn), dayNumber(lastTraining)) + 1;
}
