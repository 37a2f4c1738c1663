import type { ErrorTexts } from './error-texts.ts';
import { complaintStepsEn, letterFactsEn, namedIn } from './letter-words.ts';

const things: Record<string, string> = {
  session: 'The session',
  therapist: 'The therapist',
};

/** Error codes as English sentences. */
export const errorsEn: ErrorTexts = {
  badInput: ({ path }) =>
    path
      ? `The value "${path}" cannot be used. Correct it and try again.`
      : 'What was sent cannot be used. Reload the page and try again.',
  fileInvalid: ({ file, path, count }, problem) => {
    const others = Number(count) - 1;
    const more =
      others > 0 ? ` There ${others === 1 ? 'is 1 more fault' : `are ${others} more faults`}.` : '';
    return `The file "${file}" cannot be used. ${path}: ${problem}${more} Nothing was changed.`;
  },
  noMunicipality: () => 'No municipality is open. Open the demo, an empty one or a file first.',
  municipalityExists: () => 'A municipality is already open. Close it first in the menu with its name.',
  noDraft: () => 'The draft is no longer there. Make a new one.',
  draftOutdated: () => 'Data changed after the draft was made. Plan again before publishing.',
  nothingToPublish: () => 'The draft changes nothing, so there is nothing to publish.',
  nothingToUndo: () => 'There is nothing more to undo.',
  nothingToRedo: () => 'There is nothing more to redo.',
  jobUnknown: () => 'The planning run is no longer there. Start it again.',
  jobRunning: () => 'A planning run is already under way. Wait until it is done, or stop it first.',
  notFound: ({ what, id }) =>
    `${things[String(what)] ?? 'What you asked for'} "${id}" is no longer there. Go back and choose again.`,
  wrongDay: ({ date, from, to }) =>
    `The date ${date} cannot be used here. Choose a day from ${from} to ${to}.`,
  letterIncomplete: ({ missing }) =>
    `The letter lacks facts and was not kept: ${namedIn(letterFactsEn, missing)}. Enter them on the course or in the letter.`,
  letterSent: () => 'The letter has been sent. A sent letter cannot be changed; write a new one.',
  letterOnPaper: ({ count }) =>
    `Among the letters are ${count} to citizens exempt from digital post. Print those instead.`,
  complaintNeedsDecision: () =>
    'A complaint about a decision belongs to a course with one. Choose the course, or another subject.',
  complaintClosed: () => 'The complaint is closed. Nothing more can happen to it.',
  complaintStep: ({ step }) =>
    `${complaintStepsEn[String(step)] ?? 'That'} does not come next in this complaint. Look at the complaint and choose another step.`,
  standardConflict: ({ path, count }, problem) => {
    const others = Number(count) - 1;
    const more =
      others > 0 ? ` There ${others === 1 ? 'is 1 more fault' : `are ${others} more faults`}.` : '';
    return `The standard does not fit what is already planned. ${path}: ${problem}${more} Nothing was changed.`;
  },
  databaseBusy: ({ owner }) =>
    `The data is already open in another Holdplan (${owner}). Close it there and try again.`,
  databaseKey: () =>
    'The key does not fit the data. Nothing was changed. Use the computer and user that created it, or restore a backup.',
  databaseDamaged: () =>
    'The data file is damaged. It was not changed. Restore the latest backup, and keep the damaged file.',
  databaseNewer: ({ found, known }) =>
    `The data is from a newer Holdplan (version ${found}, this one knows ${known}). Nothing was changed. Install the newest Holdplan.`,
  diskFull: () =>
    'The disk is full or cannot be written to. Nothing was changed. Free some space and try again.',
  internal: ({ id }) =>
    id
      ? `Something went wrong in Holdplan. See whether your change was kept, and try again, or report error number ${id}.`
      : 'Something went wrong in Holdplan. Try again.',
};
