import type { CourseView } from '../view/plan-view.ts';
import { pricePerCourse } from './amount.ts';

/**
 * `therapistChange` for each evaluation by another therapist than the start interview, and for each change of
 * therapist along the row of start interview and individual or home sessions.
 */
export const therapistChange = pricePerCourse(
  (course, { facts }) => facts.scenario.standard.weights.therapistChange * changesIn(course),
);

function changesIn({ start, appointments, training }: CourseView): number {
  if (!start) return 0;
  const evaluations = appointments.filter(
    (a) =>
      (a.kind === 'midwayEvaluation' || a.kind === 'finalEvaluation') && a.therapistId !== start.therapistId,
  ).length;
  const row = [start, ...training.filter((session) => session.kind !== 'team')];
  const changes = row.filter((contact, i) => i > 0 && contact.therapistId !== row[i - 1]?.therapistId).length;
  return evaluations + changes;
}
