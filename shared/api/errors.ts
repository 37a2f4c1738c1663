/**
 * Errors are codes with facts inside and sentences at the edge (`shared/text`). `details` names the thing and
 * its value; it never carries a citizen's name, a CPR number, a file path or free text.
 */
export interface AppError {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** Every way in which a use case can refuse. A sentence for each, in each language, stands in `shared/text`. */
export const errorCodes = [
  'badInput', // details: path, problem
  'fileInvalid', // details: file, path, problem (the first fault), that fault's own facts, and count (of all)
  'noMunicipality',
  'municipalityExists',
  'noDraft',
  'draftOutdated',
  'heldRefused', // details: id (of a referral)
  'nothingToPublish',
  'nothingToUndo',
  'nothingToRedo',
  'jobUnknown',
  'jobRunning',
  'notFound', // details: what, id
  'wrongDay', // details: date, from, to: the first and last day that would do
  'letterIncomplete', // details: missing (codes), count
  'letterSent', // details: id
  'letterOnPaper', // details: count
  'complaintNeedsDecision',
  'complaintClosed',
  'complaintStep', // details: step
  'standardConflict', // details: path, problem (the first fault), that fault's own facts, and count (of all)
  'forecastHistoryShort', // details: weeks, needed
  'forecastNoCourses',
  'cprInvalid',
  'cprTaken', // details: citizenId
  'stepRefused', // details: step, problem (of `StepFault` or `OrderFault`, or siteMissing), row, and that fault's own facts
  'stepNeeded', // details: by (the kind of the step that stands on it)
  'orderPlaced',
  'contactToCome', // details: date, from
  'contactLost', // details: date
  'cancelledLater', // details: date
  'therapistTaken', // details: therapistId, date, from
  'citizenTaken', // details: date, from
  'databaseBusy', // details: owner
  'databaseKey',
  'databaseDamaged',
  'databaseNewer', // details: found, known
  'diskFull',
  'internal', // details: id
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** What a host answers: the value, or a typed error. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

/** Thrown inside the core where a use case refuses; the hosts turn it into an `Answer`. */
export class Refusal extends Error {
  readonly error: AppError;
  constructor(code: ErrorCode, details: AppError['details'] = {}) {
    super(code);
    this.name = 'Refusal';
    this.error = { code, details };
  }
}
