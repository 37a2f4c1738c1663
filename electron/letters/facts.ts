/** What a letter can say. Every fact is text as it is printed; a fact that is not known is left out. */

/** The single facts, by the names that templates use. */
export const factNames = [
  // Who and what.
  'name',
  'municipality',
  'standardName',
  'serviceName',
  'hours',
  'lastsMonths',
  'legalBasis',
  'phoneHours',
  'complaintGuidance',
  // An appointment.
  'appointmentDay',
  'from',
  'to',
  'place',
  'therapist',
  'cancelBy',
  'beforeGrant',
  'atHome',
  'homeVisit',
  'transport',
  'expectations',
  'teamName',
  'firstTraining',
  'agreed',
  'earlierDay',
  'earlierFrom',
  // A decision.
  'decidedOn',
  'applicationOn',
  'granted',
  'notGranted',
  'reasons',
  'startBy',
  // Waiting.
  'visitatedOn',
  'promisedBy',
  'untilInterview',
  'expectedStart',
  'expectedDay',
  'noCapacity',
  'citizensWish',
  'hospitalStay',
  // The end.
  'endedOn',
  'endReason',
  'ownTraining',
  'goesOnWhere',
  'goesOnHow',
  // A complaint.
  'receivedOn',
  'complaintAbout',
  'goesTo',
  'answerBy',
  'passedOn',
  'outcomeFull',
  'outcomePartial',
  'outcomeKept',
  'newDecisionBy',
  'citizenAnswerBy',
  'appealsTo',
  'forwardBy',
  'forwardWithin',
] as const;
export type FactName = (typeof factNames)[number];

/** The lists: one paragraph for each entry. */
export const listNames = ['records', 'criteria', 'goals'] as const;
export type ListName = (typeof listNames)[number];

export type LetterFacts = { readonly [F in FactName]?: string | null | undefined } & {
  readonly [L in ListName]?: readonly string[] | undefined;
};
