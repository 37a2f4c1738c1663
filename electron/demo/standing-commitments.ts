import { type DayNumber, weekdayOf } from '#shared/calendar/dates.ts';
import { minuteOf } from '#shared/calendar/times.ts';
import type { Therapist } from '#shared/model/scenario.ts';
import type { BookingBook } from './booking-book.ts';
import type { DemoCalendar } from './calendar.ts';
import type { Random } from './random.ts';
import type { Place } from './sites-and-rooms.ts';

/** Something that fills the same hour of every week. */
interface Weekly {
  readonly weekday: number;
  readonly from: number;
  readonly minutes: number;
  /** Null where no room is needed. */
  readonly siteId: string | null;
}

/**
 * What takes a therapist's time week after week whoever waits: the place's staff meeting, two stretches of
 * record-keeping, and a clinic under another law (training after hospital, lymph oedema) or the visitation's
 * visits. About a sixth of the hours, as in the public examples' far weeks.
 */
export function bookStandingCommitments(
  random: Random,
  therapists: readonly Therapist[],
  places: readonly Place[],
  calendar: DemoCalendar,
  book: BookingBook,
): void {
  const meetings = places.map((place) => ({
    siteId: place.site.id,
    weekly: { weekday: random.int(1, 4), from: random.pick([510, 750, 780, 840]), minutes: 60, siteId: null },
  }));
  for (const therapist of therapists) {
    const home = therapist.weekly[0]?.siteId;
    const meeting = meetings.find((m) => m.siteId === home);
    if (meeting) bookEveryWeek(therapist, meeting.weekly, calendar, book);
    for (const weekly of [...records(random, therapist), ...clinic(random, therapist)])
      bookEveryWeek(therapist, weekly, calendar, book);
  }
}

/** Record-keeping at the end of two working days: an hour, and half an hour. */
function records(random: Random, therapist: Therapist): Weekly[] {
  const lastOfDay = new Map(therapist.weekly.map((w) => [w.weekday, w]));
  return random
    .shuffled([...lastOfDay.values()])
    .slice(0, 2)
    .map(({ weekday, to }, i) => {
      const minutes = i === 0 ? 60 : 30;
      return { weekday, from: minuteOf(to) - minutes, minutes, siteId: null };
    });
}

/** Two hours a week in a consulting room, or, for one in four, on the visitation's home visits. */
function clinic(random: Random, therapist: Therapist): Weekly[] {
  if (therapist.profession === 'trainingAssistant') return [];
  const interval = random.pick(therapist.weekly.filter((w) => minuteOf(w.to) - minuteOf(w.from) >= 150));
  const siteId = random.chance(0.25) ? null : interval.siteId;
  return [{ weekday: interval.weekday, from: minuteOf(interval.from) + 30, minutes: 120, siteId }];
}

/** Books the same hour in each week of the horizon in which it is free; where it is not, it falls out. */
function bookEveryWeek(
  therapist: Therapist,
  weekly: Weekly,
  calendar: DemoCalendar,
  book: BookingBook,
): void {
  const { from, minutes, siteId } = weekly;
  for (let day: DayNumber = calendar.today; day <= calendar.horizon.to; day++)
    if (weekdayOf(day) === weekly.weekday)
      book.book({ therapistId: therapist.id, siteId, citizenId: null, day, from, to: from + minutes });
}
