import { type DayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import type { Minutes } from '#shared/calendar/times.ts';
import type { Span, TherapistFacts } from '../view/facts.ts';
import { covers, isWithin } from '../view/spans.ts';
import { momentOf, perCourse, type Violation } from './violation.ts';

/**
 * Contract rule 3. An appointment lies within one working interval of its therapist, who is not absent. On site
 * it is an interval of the room's site; a home visit fits in with the way there and back, has no room, and
 * may start from any site.
 */
export const therapist = perCourse((course, { facts }) =>
  course.appointments.flatMap((a): Violation[] => {
    const bad = (problem: string): Violation[] => [
      {
        rule: 'therapist',
        problem,
        facts: { ...momentOf(course, a), therapistId: a.therapistId ?? '' },
      },
    ];
    const who = facts.therapists.get(a.therapistId ?? '');
    if (!who) return bad('unknownTherapist');
    const isHome = course.modality === 'home';
    if (isHome && a.roomId !== null) return bad('homeVisitWithRoom');
    const room = facts.rooms.get(a.roomId ?? '');
    if (!isHome && !room) return [];
    const busy = isHome ? visitSpan(a, course.referral.source.travelMinutes) : a;
    return worksThen(who, a.day, busy, isHome || !room ? null : room.siteId) ? [] : bad('notAtWork');
  }),
);

/** Is the therapist at work, at `siteId` (null: anywhere), on that day for the whole of the span, in one interval? */
export function worksThen(who: TherapistFacts, day: DayNumber, span: Span, siteId: string | null): boolean {
  if (isWithin(who.absences, day)) return false;
  const weekday = weekdayOf(day);
  return who.weekly.some(
    (w) => w.weekday === weekday && covers(w, span) && (siteId === null || w.siteId === siteId),
  );
}

/** The time a home visit takes from its therapist: the visit, the way there and the way back. */
export function visitSpan(visit: Span, travelMinutes: Minutes): Span {
  return { from: visit.from - travelMinutes, to: visit.to + travelMinutes };
}
