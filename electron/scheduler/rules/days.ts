import type { DayNumber } from '#shared/calendar/dates.ts';
import type { Facts } from '../view/facts.ts';
import type { Contact, CourseView } from '../view/plan-view.ts';
import { momentOf, perCourse } from './violation.ts';

/** Contract rule 1. Every contact is on a working day within the horizon, on or after `earliest`, and not on a closed day of its site. */
export const days = perCourse((course, { facts }) =>
  course.contacts
    .filter((contact) => !isDayFor(facts, siteOf(facts, course, contact), contact.day))
    .map((contact) => ({ rule: 'days', problem: 'notAUsableDay', facts: momentOf(course, contact) })),
);

/** May a contact take place on this day? `siteId` is null for a home visit, which needs no open site. */
export function isDayFor(facts: Facts, siteId: string | null, day: DayNumber): boolean {
  if (day < facts.earliest || day < facts.horizon.from || day > facts.horizon.to) return false;
  return siteId === null ? facts.calendar.isWorkingDay(day) : facts.isOpen(siteId, day);
}

function siteOf(facts: Facts, course: CourseView, contact: Contact): string | null {
  if (contact.kind === 'team') return course.enrolment?.team?.source.siteId ?? null;
  return contact.roomId === null ? null : (facts.rooms.get(contact.roomId)?.siteId ?? null);
}
