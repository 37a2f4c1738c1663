import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime, type Minutes } from '#shared/calendar/times.ts';
import type { Booking } from '#shared/model/scenario.ts';
import type { Diary } from './diary.ts';
import type { Random } from './random.ts';
import type { Place } from './sites-and-rooms.ts';
import type { WorkingHours } from './working-hours.ts';

/** An appointment to be written down: `siteId` null for one without a room. */
export interface Wish {
  readonly therapistId: string;
  readonly siteId: string | null;
  readonly citizenId: string | null;
  readonly day: DayNumber;
  readonly from: Minutes;
  readonly to: Minutes;
}

/** The bookings made so far; each is possible and none overlaps another. */
export interface BookingBook {
  readonly bookings: readonly Booking[];
  /** Whether therapist, citizen and a consulting room of the site (if any is needed) are free, the therapist at work. */
  isPossible(wish: Wish): boolean;
  /** Writes the booking down; false where it is not possible. */
  book(wish: Wish): boolean;
  /** Books `minutes` on the first day in `days` that has a free time, and returns that day; null where none has. */
  bookOnFirst(
    wish: Omit<Wish, 'day' | 'from' | 'to'>,
    days: Iterable<DayNumber>,
    minutes: Minutes,
    random: Random,
  ): DayNumber | null;
}

const grid = 15;

/**
 * An empty book over the diary. Consulting rooms are taken in order, and each site's last is never booked: it is
 * left for what is not agreed yet.
 */
export function bookingBook(
  diary: Diary,
  hours: WorkingHours,
  places: readonly Place[],
  isOpen: (siteId: string, day: DayNumber) => boolean,
): BookingBook {
  const bookings: Booking[] = [];
  const rooms = new Map(places.map((place) => [place.site.id, place.consulting.slice(0, -1)]));
  const freeRoom = ({ siteId, day, from, to }: Wish) =>
    siteId === null || !isOpen(siteId, day)
      ? undefined
      : rooms.get(siteId)?.find((room) => diary.isFree(room.id, day, from, to));
  const isPossible = (wish: Wish) => {
    const { therapistId, citizenId, siteId, day, from, to } = wish;
    return (
      hours.throughout(therapistId, day, from, to, siteId) &&
      diary.isFree(therapistId, day, from, to) &&
      (citizenId === null || diary.isFree(citizenId, day, from, to)) &&
      (siteId === null || freeRoom(wish) !== undefined)
    );
  };
  const book: BookingBook = {
    bookings,
    isPossible,
    book(wish) {
      if (!isPossible(wish)) return false;
      const { therapistId, citizenId, day, from, to } = wish;
      const roomId = freeRoom(wish)?.id ?? null;
      for (const who of [therapistId, citizenId, roomId]) if (who !== null) diary.take(who, day, from, to);
      bookings.push({
        id: `b${String(bookings.length + 1).padStart(5, '0')}`,
        therapistId,
        roomId,
        citizenId,
        date: isoDate(day),
        from: clockTime(from),
        to: clockTime(to),
      });
      return true;
    },
    bookOnFirst(wish, days, minutes, random) {
      for (const day of days)
        for (const { from, to } of random.shuffled(hours.on(wish.therapistId, day))) {
          const starts = Math.floor((to - from - minutes) / grid) + 1;
          // From one end of the interval, so that what stays free stays in one piece.
          const fromTheEnd = random.chance(0.5);
          for (let n = 0; n < starts; n++) {
            const begin = from + (fromTheEnd ? starts - 1 - n : n) * grid;
            if (book.book({ ...wish, day, from: begin, to: begin + minutes })) return day;
          }
        }
      return null;
    },
  };
  return book;
}
