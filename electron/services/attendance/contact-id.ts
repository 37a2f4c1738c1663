/** What a contact is called in the window: an appointment's own id, or a seat at one session of a team. */
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';

const between = '@';

/** One seat at one session: the enrolment and the date, `<enrolment>@2027-03-08`. */
export function seatContactId(enrolmentId: string, date: IsoDate): string {
  return `${enrolmentId}${between}${date}`;
}

/** The enrolment and date of a seat's id; null for an appointment's. */
export function parseSeat(contactId: string): { enrolmentId: string; date: IsoDate } | null {
  const at = contactId.lastIndexOf(between);
  const date = at > 0 ? parseDate(contactId.slice(at + 1)) : null;
  return date === null ? null : { enrolmentId: contactId.slice(0, at), date };
}
