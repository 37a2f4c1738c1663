/**
 * What can be wrong with a file: a code with facts. The sentence for each code, in each language, stands in
 * `shared/text/faults-da.ts` and `faults-en.ts`.
 */

/** What a JSON value is. */
export type JsonType = 'text' | 'number' | 'wholeNumber' | 'boolean' | 'list' | 'object' | 'null';

/** What an id names. */
export type IdKind = 'site' | 'room' | 'therapist' | 'team' | 'service' | 'referral' | 'pool';

/**
 * The facts that go with each fault. `other` and `first` are JSON paths in the same file; `found` is the value as JSON
 * writes it, so that "1" and 1 can be told apart.
 */
export interface FaultFacts {
  /** The text is no JSON; where, is not known. */
  notJson: Record<string, never>;
  notJsonAt: { line: number; column: number };
  /** Another kind of file: a plan where a scenario was expected. */
  wrongFormat: { expected: string; found: string };
  wrongVersion: { known: number; found: string };
  missing: Record<string, never>;
  unknownKey: { key: string };
  wrongType: { expected: JsonType; found: JsonType };
  notFinite: Record<string, never>;
  notADate: { found: string };
  notATime: { found: string };
  notADateTime: { found: string };
  notAWeek: { found: string };
  notOneOf: { allowed: string; found: string };
  tooSmall: { least: number };
  /** Only more than `than` will do. */
  notAbove: { than: number };
  tooBig: { most: number };
  emptyText: Record<string, never>;
  /** A text or a list. */
  tooLong: { most: number };
  /** A text of another form than its field asks for: an id, a row, a month. */
  wrongForm: { found: string };
  /** Only in a standard: what a list refers to is not in the other. */
  notInStandard: { id: string };
  otherStandard: { expected: string };
  emptyList: Record<string, never>;

  duplicateId: { id: string; first: string };
  duplicateEntry: { value: string; first: string };
  unknownId: { what: IdKind; id: string };
  rangeInverted: { from: string; to: string };
  rangeTooLong: { days: number; most: number };
  intervalEmpty: { from: string; to: string };
  modalityNotOrdered: { modality: string };
  weeklyOverlap: { other: string };
  twoSessionsOneDay: { other: string };
  roomElsewhere: { roomId: string; roomSiteId: string; teamSiteId: string };
  doubleBooked: { what: 'therapist' | 'room' | 'citizen'; id: string; date: string; other: string };
  noSession: { teamId: string; date: string };
  outsideTeam: { teamId: string; date: string; from: string; to: string };
  oversold: { teamId: string; date: string; seats: number; taken: number };
  noSuchContact: { referralId: string; date: string; from: string };

  dateTooEarly: { found: string; earliest: string };
  dateTooLate: { found: string; before: string };
  weekTooLate: { found: string; before: string };
  /** A list of weeks leaves one out, or goes back. */
  weekOutOfRow: { found: string; expected: string };
  /** A history of nothing but holidays. */
  noWorkingDay: Record<string, never>;
}
export type FaultCode = keyof FaultFacts;

/** One thing that is wrong with a file, and where: `path` is a JSON path like `$.teams[3].sessions[0].from`. */
export type Fault = {
  [Code in FaultCode]: {
    readonly path: string;
    readonly problem: Code;
    readonly details: Readonly<FaultFacts[Code]>;
  };
}[FaultCode];

/** A fault, its facts checked against its code. */
export function fault<Code extends FaultCode>(path: string, problem: Code, details: FaultFacts[Code]): Fault {
  return { path, problem, details } as Fault;
}

const LONGEST = 60;

/** A value from a file as a message may quote it: on one line, and not for ever. */
export function quotable(value: unknown): string {
  const text = String(value).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The JSON path of a list of keys: `$.teams[3].sessions[0].from`. */
export function jsonPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
  }, '$');
}
