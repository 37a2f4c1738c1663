import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { Span } from '../view/facts.ts';
import type { PlanView } from '../view/plan-view.ts';
import { visitSpan } from './therapist.ts';
import type { Rule, Violation } from './violation.ts';

type Owner = 'therapistId' | 'roomId' | 'citizenId';

interface Busy extends Span {
  readonly owner: Owner;
  readonly id: string;
  readonly day: DayNumber;
}

/**
 * Contract rule 4. Nobody and nothing is in two places: no two busy spans of a therapist (appointments with the
 * way, bookings, team sessions led), of a consulting room, or of a citizen (bookings, appointments, team
 * sessions old and new) overlap.
 */
export const doubleBooking: Rule = (plan) => {
  const busy = busySpans(plan).sort(
    (a, b) =>
      compare(a.owner, b.owner) || compare(a.id, b.id) || a.day - b.day || a.from - b.from || a.to - b.to,
  );
  const violations: Violation[] = [];
  let open: Busy | null = null;
  for (const next of busy) {
    const same = open && open.owner === next.owner && open.id === next.id && open.day === next.day;
    if (open && same && next.from < open.to)
      violations.push({
        rule: 'doubleBooking',
        problem: 'overlap',
        facts: { [next.owner]: next.id, date: isoDate(next.day), from: clockTime(next.from) },
      });
    if (!open || !same || next.to > open.to) open = next;
  }
  return violations;
};

function busySpans({ facts, courses, oldSeats, staffing, session }: PlanView): Busy[] {
  const busy: Busy[] = [];
  const add = (owner: Owner, id: string | null, day: DayNumber, { from, to }: Span) => {
    if (id !== null) busy.push({ owner, id, day, from, to });
  };
  for (const b of facts.bookings) {
    add('therapistId', b.therapistId, b.day, b);
    add('roomId', b.roomId, b.day, b);
    add('citizenId', b.citizenId, b.day, b);
  }
  for (const seat of oldSeats) add('citizenId', seat.citizenId, seat.day, seat);
  for (const course of courses) {
    const { citizenId, travelMinutes } = course.referral.source;
    for (const contact of course.contacts) {
      add('citizenId', citizenId, contact.day, contact);
      add('roomId', contact.roomId, contact.day, contact);
      const visit = course.modality === 'home' ? visitSpan(contact, travelMinutes) : contact;
      add('therapistId', contact.therapistId, contact.day, visit);
    }
  }
  for (const { teamId, day, therapistIds } of staffing) {
    const span = session(teamId, day);
    if (span) for (const id of therapistIds) add('therapistId', id, day, span);
  }
  return busy;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
