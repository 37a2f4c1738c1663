import type { IdKind, JsonType } from '../model/faults.ts';
import type { FaultTexts } from './fault-texts.ts';

const types: Record<JsonType, string> = {
  text: 'a text',
  number: 'a number',
  wholeNumber: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  null: 'null',
};

const things: Record<IdKind, string> = {
  site: 'site',
  room: 'room',
  therapist: 'therapist',
  team: 'team',
  service: 'service',
  referral: 'referral',
  pool: 'pool',
};

/** Fault codes as English sentences. */
export const faultsEn: FaultTexts = {
  notJson: () => 'The file is not valid JSON. It may be cut off: export or fetch it again.',
  notJsonAt: ({ line, column }) => `The file is not valid JSON: see line ${line}, column ${column}.`,
  wrongFormat: ({ expected, found }) =>
    `The file is of the format "${found}", but "${expected}" is needed here. Choose another file.`,
  wrongVersion: ({ known, found }) =>
    `The file has version ${found}, but Holdplan knows only version ${known}. Export it in version ${known}.`,
  missing: () => 'The field is missing. Add it.',
  unknownKey: ({ key }) => `The field "${key}" is not known. Remove it, or correct its name.`,
  wrongType: ({ expected, found }) => `Expected ${types[expected]}, found ${types[found]}.`,
  notFinite: () => 'The number is too big to count with.',
  notADate: ({ found }) => `${found} is not a date that exists. Write it as 2026-02-03.`,
  notATime: ({ found }) => `${found} is not a time. Write it as 08:30.`,
  notADateTime: ({ found }) => `${found} is not a date and time. Write it as 2026-02-03T08:30.`,
  notAWeek: ({ found }) => `${found} is not a week that exists. Write it as 2026-W06.`,
  notOneOf: ({ allowed, found }) => `${found} is not known here. Write one of: ${allowed}.`,
  tooSmall: ({ least }) => `The number must be at least ${least}.`,
  notAbove: ({ than }) => `The number must be more than ${than}.`,
  tooBig: ({ most }) => `The number must be at most ${most}.`,
  emptyText: () => 'The text is empty. Fill it in.',
  tooLong: ({ most }) => `At most ${most} may stand here. Make it shorter.`,
  wrongForm: ({ found }) =>
    `${found} is not of the form that is needed here. See how the others are written.`,
  notInStandard: ({ id }) => `"${id}" is not in the standard. Correct it, or add what is missing.`,
  otherStandard: ({ expected }) => `This must be the same as at the top of the file: "${expected}".`,
  emptyList: () => 'The list is empty. It needs at least one entry.',

  duplicateId: ({ id, first }) => `The id "${id}" is already used in ${first}. Give each its own id.`,
  duplicateEntry: ({ value, first }) => `"${value}" already stands in ${first}. Remove one of them.`,
  unknownId: ({ what, id }) =>
    `The ${things[what]} "${id}" is not known. Correct the id, or add what is missing.`,
  rangeInverted: ({ from, to }) => `The range ends on ${to}, before it begins on ${from}. Swap the dates.`,
  rangeTooLong: ({ days, most }) =>
    `The range has ${days} days and may have at most ${most}. Choose an earlier end.`,
  intervalEmpty: ({ from, to }) => `The time ends at ${to} and must end later than it begins (${from}).`,
  modalityNotOrdered: ({ modality }) =>
    `The modality "${modality}" has no place in the standard's order ($.standard.modalityOrder). Add it there.`,
  weeklyOverlap: ({ other }) =>
    `The working hours overlap ${other} on the same weekday. A therapist can be in one place at a time.`,
  twoSessionsOneDay: ({ other }) =>
    `The team already meets on that weekday (${other}). A team can meet once a day.`,
  roomElsewhere: ({ roomId, roomSiteId, teamSiteId }) =>
    `The room "${roomId}" is at the site "${roomSiteId}", but the team belongs to "${teamSiteId}". Choose a room there.`,
  doubleBooked: ({ what, id, date, other }) =>
    `The ${what} "${id}" is taken twice at the same time on ${date}: also in ${other}. Move or remove one of them.`,
  noSession: ({ teamId, date }) =>
    `The team "${teamId}" has no session on that weekday (${date}). Remove the date, or correct the team's weekdays.`,
  outsideTeam: ({ teamId, date, from, to }) =>
    `The team "${teamId}" runs from ${from} to ${to}, so ${date} lies outside. Remove the date, or extend the team.`,
  oversold: ({ teamId, date, seats, taken }) =>
    `The team "${teamId}" has ${seats} seats, but ${taken} are taken on ${date}. Remove some, or give the team more seats.`,
  noSuchContact: ({ referralId, date, from }) =>
    `The plan has no contact of the referral "${referralId}" on ${date} at ${from}. Give the date and time that the plan has.`,

  dateTooEarly: ({ found, earliest }) =>
    `The date ${found} lies before the forecast begins (${earliest}). Remove the entry, or correct its date.`,
  dateTooLate: ({ found, before }) =>
    `Who waits already came before the forecast begins (${before}), not on ${found}. Correct the date.`,
  weekTooLate: ({ found, before }) =>
    `A history ends before the week in which the forecast begins (${before}), but this is ${found}. Remove the week.`,
  weekOutOfRow: ({ found, expected }) =>
    `The weeks of a history follow one another: expected ${expected}, found ${found}. Add weeks without referrals with the count 0.`,
  noWorkingDay: () => 'No week of the history has a working day, so nothing can be estimated from it.',
};
