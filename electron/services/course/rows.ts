import type { CourseRow } from '#shared/api/course-views.ts';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import type { Situation } from '../situation.ts';
import type { StandardVersion } from './standard.ts';
import type { JudgedCourse } from './verdicts.ts';

/** A course as a list shows it. */
export function courseRow(
  { history, verdict }: JudgedCourse,
  situation: Situation,
  standards: ReadonlyMap<string, StandardVersion>,
): CourseRow {
  return {
    courseId: history.courseId,
    citizen: situation.citizen(history.citizenId),
    serviceName: serviceName(standards.get(history.standardId), history.serviceId),
    stage: verdict.stage,
    isClosed: verdict.isClosed,
    next: verdict.timeline.find((step) => step.state === 'next')?.kind ?? null,
    deadline: tightest(verdict.deadlines),
    warnings: verdict.warnings.length,
    endings: verdict.endings.filter((ending) => !ending.answered).length,
  };
}

/** What the standard calls a service; its id where the standard does not know it, null before a grant. */
export function serviceName(standard: StandardVersion | undefined, serviceId: string | null): string | null {
  if (serviceId === null) return null;
  return standard?.file.planning.services.find(({ id }) => id === serviceId)?.name ?? serviceId;
}

/** The deadline that runs out first of those not met. */
export function tightest(deadlines: readonly DeadlineState[]): DeadlineState | null {
  const running = deadlines.filter(
    ({ status }) => status === 'open' || status === 'soon' || status === 'late',
  );
  return running.reduce<DeadlineState | null>((a, b) => (a === null || b.due < a.due ? b : a), null);
}
