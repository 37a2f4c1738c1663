import { addMonths, type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { WorkingDays } from '#shared/calendar/working-days.ts';
import type { Standard } from '#shared/model/scenario.ts';
import type { Contact, CourseView } from '../view/plan-view.ts';
import { momentOf, perCourse, type Violation } from './violation.ts';

/**
 * Contract rule 8. A course begins with its one start interview. The midway evaluation, where the service has one,
 * comes after the first training session, soon enough after the interview, and before the final one; the
 * final evaluation comes after the last session. Training begins within the days allowed, on a later
 * day than the interview, and everything ends within the months allowed.
 */
export const course = perCourse((course, { facts }) => {
  const { standard } = facts.scenario;
  const starts = course.appointments.filter((a) => a.kind === 'startInterview');
  const start = starts[0];
  const referralId = course.referral.source.id;
  if (!start || starts.length > 1 || course.contacts[0] !== start)
    return [{ rule: 'course', problem: 'noSingleStart', facts: { referralId, interviews: starts.length } }];
  return [
    ...evaluationCounts(course),
    ...evaluationOrder(course, latestMidway(standard, start.day)),
    ...startOfTraining(course, start, facts.calendar, standard),
    ...courseEnd(course, start, standard),
  ];
});

/** The last day for the first training session of a course that starts on `start`. */
export function latestFirstTraining(calendar: WorkingDays, standard: Standard, start: DayNumber): DayNumber {
  return calendar.after(start, standard.trainingWithinWorkingDays);
}

/** The last day for the midway evaluation of a course that starts on `start`. */
export function latestMidway(standard: Standard, start: DayNumber): DayNumber {
  return start + standard.midwayWithinDays;
}

/** The last day for any contact of a course that starts on `start`. */
export function latestContact(standard: Standard, start: DayNumber): DayNumber {
  return addMonths(start, standard.maxMonths);
}

function evaluationCounts(course: CourseView): Violation[] {
  const { service, source } = course.referral;
  return (['midwayEvaluation', 'finalEvaluation'] as const).flatMap((kind) => {
    const found = course.appointments.filter((a) => a.kind === kind).length;
    if (found === (service[kind] ? 1 : 0)) return [];
    return [{ rule: 'course', problem: 'evaluations', facts: { referralId: source.id, kind, found } }];
  });
}

function evaluationOrder(course: CourseView, latestMidwayDay: DayNumber): Violation[] {
  const violations: Violation[] = [];
  const bad = (problem: string, contact: Contact) =>
    violations.push({ rule: 'course', problem, facts: momentOf(course, contact) });
  const first = course.training[0];
  const last = course.training.at(-1);
  const midways = course.appointments.filter((a) => a.kind === 'midwayEvaluation');
  for (const midway of midways)
    if (first && !(isBefore(first, midway) && midway.day <= latestMidwayDay))
      bad('midwayOutOfWindow', midway);
  for (const final of course.appointments.filter((a) => a.kind === 'finalEvaluation')) {
    if (last && !isBefore(last, final)) bad('finalBeforeLastSession', final);
    if (!midways.every((midway) => isBefore(midway, final))) bad('finalBeforeMidway', final);
  }
  return violations;
}

function startOfTraining(
  course: CourseView,
  start: Contact,
  calendar: WorkingDays,
  standard: Standard,
): Violation[] {
  const first = course.training[0];
  if (!first) return [];
  const latest = latestFirstTraining(calendar, standard, start.day);
  if (first.day > start.day && first.day <= latest) return [];
  return [{ rule: 'course', problem: 'firstTraining', facts: momentOf(course, first) }];
}

function courseEnd(course: CourseView, start: Contact, standard: Standard): Violation[] {
  const latest = latestContact(standard, start.day);
  const last = course.contacts.at(-1);
  if (!last || last.day <= latest) return [];
  return [
    { rule: 'course', problem: 'tooLong', facts: { ...momentOf(course, last), latest: isoDate(latest) } },
  ];
}

function isBefore(a: Contact, b: Contact): boolean {
  return a.day < b.day || (a.day === b.day && a.to <= b.from);
}
