/** How letters write days, people and subjects, in Danish. */
import { longDate, weekdayName } from '#shared/calendar/date-text.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { Profession } from '#shared/model/scenario.ts';
import type { ComplaintSubject, Span } from '#shared/standards/quality.ts';

/** `tirsdag den 3. februar 2026`. */
export function dayInWords(date: IsoDate): string {
  return `${weekdayName(date, 'da', 'long')} den ${longDate(date, 'da')}`;
}

/** `mandag den 2. februar 2026 kl. 12:00`; without the time where the whole day is meant. */
export function momentInWords({ date, time }: { date: IsoDate; time: ClockTime }): string {
  return time === '24:00' ? dayInWords(date) : `${dayInWords(date)} kl. ${time}`;
}

const professions: Record<Profession, string> = {
  physiotherapist: 'fysioterapeut',
  occupationalTherapist: 'ergoterapeut',
  trainingAssistant: 'træningsassistent',
};

/** `Mette Holm, fysioterapeut`. */
export function therapistInWords({ name, profession }: { name: string; profession: Profession }): string {
  return `${name}, ${professions[profession]}`;
}

const subjects: Record<ComplaintSubject, string> = {
  decision: 'vores afgørelse',
  serviceLevel: 'ventetid, tilrettelæggelse eller omfang',
  staff: 'personalet eller udførelsen af opgaven',
  professional: 'den sundhedsfaglige behandling',
  contentOrProvider: 'indholdet af træningen eller leverandøren',
};

/** What a complaint is about, after `klage over`. */
export const complaintInWords = (subject: ComplaintSubject): string => subjects[subject];

const attained = { yes: 'nået', partly: 'delvist nået', no: 'ikke nået' } as const;

/** `Gå på trapper: delvist nået`. */
export function goalInWords({
  text,
  attained: how,
}: {
  text: string;
  attained: keyof typeof attained;
}): string {
  return `${text}: ${attained[how]}`;
}

/** A number of hours, `13` or `1,5`. */
export const hoursInWords = (hours: number): string => String(hours).replace('.', ',');

const units: Record<Span['unit'], readonly [one: string, more: string]> = {
  workingDays: ['hverdag', 'hverdage'],
  calendarDays: ['dag', 'dage'],
  weeks: ['uge', 'uger'],
  months: ['måned', 'måneder'],
};

/** `14 dage`. */
export const spanInWords = ({ count, unit }: Span): string => `${count} ${units[unit][count === 1 ? 0 : 1]}`;
