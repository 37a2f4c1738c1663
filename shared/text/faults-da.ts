import type { IdKind, JsonType } from '../model/faults.ts';
import type { FaultTexts } from './fault-texts.ts';

const types: Record<JsonType, string> = {
  text: 'en tekst',
  number: 'et tal',
  wholeNumber: 'et helt tal',
  boolean: 'true eller false',
  list: 'en liste',
  object: 'et objekt',
  null: 'null',
};

const things: Record<IdKind, string> = {
  site: 'Stedet',
  room: 'Lokalet',
  therapist: 'Terapeuten',
  team: 'Holdet',
  service: 'Ydelsen',
  referral: 'Henvisningen',
  pool: 'Puljen',
};

const busy = { therapist: 'Terapeuten', room: 'Lokalet', citizen: 'Borgeren' } as const;

/** Fault codes as Danish sentences. */
export const faultsDa: FaultTexts = {
  notJson: () => 'Filen er ikke gyldig JSON. Den er måske skåret over: eksportér eller hent den igen.',
  notJsonAt: ({ line, column }) => `Filen er ikke gyldig JSON: se linje ${line}, tegn ${column}.`,
  wrongFormat: ({ expected, found }) =>
    `Filen er af formatet "${found}", men her skal bruges "${expected}". Vælg en anden fil.`,
  wrongVersion: ({ known, found }) =>
    `Filen har version ${found}, men Holdplan kender kun version ${known}. Eksportér den i version ${known}.`,
  missing: () => 'Feltet mangler. Tilføj det.',
  unknownKey: ({ key }) => `Feltet "${key}" kendes ikke. Fjern det, eller ret navnet.`,
  wrongType: ({ expected, found }) => `Her skal stå ${types[expected]}, men der står ${types[found]}.`,
  notFinite: () => 'Tallet er for stort til at regne med.',
  notADate: ({ found }) => `${found} er ikke en dato, der findes. Skriv den som 2026-02-03.`,
  notATime: ({ found }) => `${found} er ikke et klokkeslæt. Skriv det som 08:30.`,
  notADateTime: ({ found }) => `${found} er ikke et tidspunkt. Skriv det som 2026-02-03T08:30.`,
  notAWeek: ({ found }) => `${found} er ikke en uge, der findes. Skriv den som 2026-W06.`,
  notOneOf: ({ allowed, found }) => `${found} kendes ikke her. Skriv en af disse: ${allowed}.`,
  tooSmall: ({ least }) => `Tallet skal være mindst ${least}.`,
  notAbove: ({ than }) => `Tallet skal være over ${than}.`,
  tooBig: ({ most }) => `Tallet må højst være ${most}.`,
  emptyText: () => 'Teksten er tom. Udfyld den.',
  tooLong: ({ most }) => `Her må højst stå ${most}. Gør det kortere.`,
  wrongForm: ({ found }) => `${found} har ikke den form, der skal stå her. Se, hvordan de andre er skrevet.`,
  notInStandard: ({ id }) => `"${id}" findes ikke i standarden. Ret det, eller tilføj det, der mangler.`,
  otherStandard: ({ expected }) => `Her skal stå det samme som øverst i filen: "${expected}".`,
  emptyList: () => 'Listen er tom. Der skal stå mindst én ting i den.',

  duplicateId: ({ id, first }) => `Id'et "${id}" er allerede brugt i ${first}. Giv hver sit id.`,
  duplicateEntry: ({ value, first }) => `"${value}" står allerede i ${first}. Fjern den ene.`,
  unknownId: ({ what, id }) =>
    `${things[what]} "${id}" kendes ikke. Ret id'et, eller tilføj det, der mangler.`,
  rangeInverted: ({ from, to }) => `Perioden slutter ${to}, før den begynder ${from}. Byt om på datoerne.`,
  rangeTooLong: ({ days, most }) =>
    `Perioden er på ${days} dage og må højst være på ${most}. Vælg en tidligere slutdato.`,
  intervalEmpty: ({ from, to }) => `Tiden slutter ${to} og skal slutte senere, end den begynder (${from}).`,
  modalityNotOrdered: ({ modality }) =>
    `Træningsformen "${modality}" har ingen plads i standardens rækkefølge ($.standard.modalityOrder). Tilføj den dér.`,
  weeklyOverlap: ({ other }) =>
    `Arbejdstiden overlapper ${other} samme ugedag. En terapeut kan kun være ét sted ad gangen.`,
  twoSessionsOneDay: ({ other }) =>
    `Holdet mødes allerede den ugedag (${other}). Et hold kan kun mødes én gang om dagen.`,
  roomElsewhere: ({ roomId, roomSiteId, teamSiteId }) =>
    `Lokalet "${roomId}" ligger på stedet "${roomSiteId}", men holdet hører til på "${teamSiteId}". Vælg et lokale dér.`,
  doubleBooked: ({ what, id, date, other }) =>
    `${busy[what]} "${id}" er optaget to steder på samme tid ${date}: også i ${other}. Flyt eller fjern den ene.`,
  noSession: ({ teamId, date }) =>
    `Holdet "${teamId}" har ingen træning på den ugedag (${date}). Fjern datoen, eller ret holdets ugedage.`,
  outsideTeam: ({ teamId, date, from, to }) =>
    `Holdet "${teamId}" løber fra ${from} til ${to}, så ${date} ligger udenfor. Fjern datoen, eller forlæng holdet.`,
  oversold: ({ teamId, date, seats, taken }) =>
    `Holdet "${teamId}" har ${seats} pladser, men ${taken} er optaget ${date}. Fjern nogle, eller giv holdet flere pladser.`,
  noSuchContact: ({ referralId, date, from }) =>
    `Planen har ingen aftale for henvisningen "${referralId}" ${date} kl. ${from}. Ret dato og tid, så de svarer til planen.`,

  dateTooEarly: ({ found, earliest }) =>
    `Datoen ${found} ligger før prognosens begyndelse (${earliest}). Fjern posten, eller ret datoen.`,
  dateTooLate: ({ found, before }) =>
    `Den, der allerede venter, er visiteret før prognosens begyndelse (${before}), ikke ${found}. Ret datoen.`,
  weekTooLate: ({ found, before }) =>
    `En historik slutter før den uge, hvor prognosen begynder (${before}), men her står ${found}. Fjern ugen.`,
  weekOutOfRow: ({ found, expected }) =>
    `Ugerne i en historik følger efter hinanden: her skulle stå ${expected}, men der står ${found}. Skriv uger uden henvisninger med antallet 0.`,
  noWorkingDay: () => 'Ingen uge i historikken har en hverdag, så der er intet at beregne ud fra.',
};
