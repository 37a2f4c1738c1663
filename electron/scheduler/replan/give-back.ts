/** Gives sessions back to the leaders who were told to lead them, where the search passed them on without need. */
import { type DayNumber, dayNumber } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { Plan, Staffing } from '#shared/model/plan.ts';
import { visitSpan } from '../rules/therapist.ts';
import type { Facts, Span } from '../view/facts.ts';
import { overlap } from '../view/spans.ts';

/** The plan's staffing, with `told` in place of its leaders wherever all of those are free then. */
export function giveBack(facts: Facts, plan: Plan, told: readonly Staffing[]): Staffing[] {
  const key = ({ teamId, date }: Staffing) => `${teamId}|${date}`;
  const toldBy = new Map(told.map((s) => [key(s), s.therapistIds]));
  const busy = new Busy(facts, plan);
  let staffing = plan.staffing;
  // A leader given back somewhere may be the one who is then free elsewhere.
  for (let changed = true; changed; ) {
    changed = false;
    staffing = staffing.map((entry) => {
      const span = facts.teams.get(entry.teamId)?.sessions.get(dayNumber(entry.date));
      const wanted = toldBy.get(key(entry));
      if (!span || !wanted || isSame(wanted, entry.therapistIds)) return entry;
      const day = dayNumber(entry.date);
      const missing = wanted.filter((id) => !entry.therapistIds.includes(id));
      if (wanted.length !== entry.therapistIds.length || !missing.every((id) => busy.isFree(id, day, span)))
        return entry;
      for (const id of entry.therapistIds) busy.remove(id, day, span);
      for (const id of wanted) busy.add(id, day, span);
      changed = true;
      return { ...entry, therapistIds: wanted };
    });
  }
  return staffing;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id));
}

class Busy {
  private readonly spans = new Map<string, Span[]>();

  constructor(facts: Facts, { placements, staffing }: Plan) {
    for (const b of facts.bookings) this.add(b.therapistId, b.day, b);
    for (const { referralId, modality, appointments } of placements) {
      const travel = modality === 'home' ? (facts.referrals.get(referralId)?.source.travelMinutes ?? 0) : 0;
      for (const a of appointments) {
        const visit = visitSpan({ from: minuteOf(a.from), to: minuteOf(a.to) }, travel);
        this.add(a.therapistId, dayNumber(a.date), visit);
      }
    }
    for (const { teamId, date, therapistIds } of staffing) {
      const span = facts.teams.get(teamId)?.sessions.get(dayNumber(date));
      if (span) for (const id of therapistIds) this.add(id, dayNumber(date), span);
    }
  }

  isFree(id: string, day: DayNumber, span: Span): boolean {
    return !this.on(id, day).some((taken) => overlap(taken, span));
  }

  add(id: string, day: DayNumber, { from, to }: Span): void {
    this.on(id, day).push({ from, to });
  }

  remove(id: string, day: DayNumber, span: Span): void {
    const spans = this.on(id, day);
    const at = spans.findIndex(({ from, to }) => from === span.from && to === span.to);
    if (at >= 0) spans.splice(at, 1);
  }

  private on(id: string, day: DayNumber): Span[] {
    const key = `${id}|${day}`;
    const spans = this.spans.get(key) ?? [];
    this.spans.set(key, spans);
    return spans;
  }
}
