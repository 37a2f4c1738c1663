/** Local wall-clock times in Europe/Copenhagen, as text (`HH:MM`) or minutes after midnight. Intervals are half-open. */
declare const brand: unique symbol;

/** A time of day, `HH:MM`, `00:00` to `24:00`. */
export type ClockTime = string & { readonly [brand]: 'ClockTime' };

/** Minutes after midnight, or a length in minutes. */
export type Minutes = number;

/** The time that `text` writes, or null where it is not one. `24:00` is the end of a day. */
export function parseTime(text: string): ClockTime | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || text === '24:00' ? (text as ClockTime) : null;
}

/** Minutes after midnight. */
export function minuteOf(time: ClockTime): Minutes {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** The time that lies `minute` minutes after midnight. */
export function clockTime(minute: Minutes): ClockTime {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hours}:${String(minute % 60).padStart(2, '0')}` as ClockTime;
}
