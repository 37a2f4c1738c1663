export const letterKinds = [
  'invitation',
  'decisionGranted',
  'decisionRefused',
  'waitingTime',
  'move',
  'ending',
  'complaintReceipt',
  'complaintAnswer',
] as const;
/** The letters Holdplan writes (`resources/letters`). */
export type LetterKind = (typeof letterKinds)[number];
