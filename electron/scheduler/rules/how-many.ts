import type { Minutes } from '#shared/calendar/times.ts';
import type { Service, Standard } from '#shared/model/scenario.ts';
import type { CourseView } from '../view/plan-view.ts';
import { perCourse } from './violation.ts';

/** Contract rule 10. A course has at most as many training sessions as its hours give room for, and at least the standard's share of them. */
export const howMany = perCourse((course, { facts }) => {
  const { full, least } = sessionsOf(course, facts.scenario.standard);
  const sessions = course.training.length;
  if (sessions <= full && sessions >= least) return [];
  const names = { referralId: course.referral.source.id, sessions, full, least };
  return [{ rule: 'howMany', problem: sessions > full ? 'tooMany' : 'tooFew', facts: names }];
});

/** How many training sessions of `trainingMinutes` a course of the service has at most (`full`) and at least. */
export function sessionCount(standard: Standard, service: Service, trainingMinutes: Minutes) {
  const { minutes, minSessionShare } = standard;
  const talks =
    minutes.startInterview +
    (service.midwayEvaluation ? minutes.midwayEvaluation : 0) +
    (service.finalEvaluation ? minutes.finalEvaluation : 0);
  const full = Math.floor((60 * service.hours - talks) / trainingMinutes);
  return { full, least: Math.ceil(minSessionShare * full) };
}

/** The same for a course of a plan. */
export function sessionsOf(course: CourseView, standard: Standard) {
  const minutes =
    course.modality === 'team' ? (course.enrolment?.team?.minutes ?? 0) : standard.minutes[course.modality];
  return sessionCount(standard, course.referral.service, minutes);
}
