import type { IsoDate } from '../../calendar/dates.ts';
import type { ClockTime } from '../../calendar/times.ts';
import type { Known } from '../known.ts';
import type { Plan } from '../plan.ts';
import { sessionOn } from './session-dates.ts';

/** Tells whether a published plan has a contact of a referral at a date and time: an appointment or a team session. */
export function contactsOf(
  plan: Plan,
  { teams }: Known,
): (referralId: string, date: IsoDate, from: ClockTime) => boolean {
  const placements = new Map(plan.placements.map((placement) => [placement.referralId, placement]));
  return (referralId, date, from) => {
    const placement = placements.get(referralId);
    if (!placement) return false;
    if (placement.appointments.some((contact) => contact.date === date && contact.from === from)) return true;
    const team = placement.enrolment && teams.get(placement.enrolment.teamId);
    if (!team || !placement.enrolment?.dates.includes(date)) return false;
    return sessionOn(team, date)?.from === from;
  };
}
