import type { ErrorTexts } from './error-texts.ts';
import { complaintStepsEn, letterFactsEn, namedIn } from './letter-words.ts';
import type { StepFaultTexts } from './step-fault-texts.ts';
import { stepFaultsEn } from './step-faults-en.ts';

const things: Record<string, string> = {
  session: 'The session',
  therapist: 'The therapist',
  citizen: 'The citizen',
  course: 'The course',
  step: 'The step',
  contact: 'The appointment',
  site: 'The place',
};

const { problems, steps } = stepFaultsEn;
const problemOf = (problem: string | number | undefined) =>
  problems[String(problem) as keyof StepFaultTexts['problems']];
const stepOf = (kind: string | number | undefined) => steps[String(kind) as keyof StepFaultTexts['steps']];

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
  heldRefused: ({ id }) =>
    `What is kept for referral ${id} can no longer be in the plan. Let go of it and plan again.`,
  draftOutdated: () => 'Data changed after the draft was made. Plan again before publishing.',
  nothingToPublish: () => 'The draft changes nothing, so there is nothing to publish.',
  nothingToUndo: () => 'There is nothing more to undo.',
  nothingToRedo: () => 'There is nothing more to redo.',
  jobUnknown: () => 'The planning run is no longer there. Start it again.',
  jobRunning: () =>
    'A planning run or a forecast is already under way. Wait until it is done, or stop it first.',
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
  forecastHistoryShort: ({ weeks, needed }) =>
    `There are visitations from ${weeks} weeks, and a forecast needs at least ${needed}. Record the courses, and the weeks will count as they pass.`,
  forecastNoCourses: () =>
    'No course has ended within the last year, so nobody knows for how long a seat is taken. Close the courses that are over.',
  cprInvalid: () =>
    'The CPR number must have ten digits and begin with a date that exists. Correct it, or leave it empty.',
  cprTaken: () =>
    'Another citizen is registered with that CPR number. Search for it and use that citizen, or correct it.',
  stepRefused: (details) =>
    problemOf(details.problem)?.(details) ?? 'This cannot be recorded now. Reload the page.',
  stepNeeded: ({ by }) =>
    by === 'inquiry'
      ? 'The inquiry that the course begins with cannot be deleted. Correct it, or close the course.'
      : `It cannot be changed like that: ${stepOf(by) ?? 'a later step'} stands on it. Correct or delete the later step first.`,
  orderPlaced: () =>
    'The citizen already has appointments by this order. Undo the publication, or move the appointments instead.',
  contactToCome: ({ date, from }) =>
    `The appointment on ${date} at ${from} has not begun yet. Attendance can be marked once it has.`,
  contactLost: ({ date }) => `The appointment on ${date} was not held and cannot be marked.`,
  cancelledLater: ({ date }) => `The time of the cancellation (${date}) lies in the future. Correct it.`,
  therapistTaken: ({ date, from }) =>
    `The therapist is taken on ${date} at ${from}, the way included. Choose another time.`,
  citizenTaken: ({ date, from }) =>
    `The citizen has another appointment on ${date} at ${from}. Choose another time.`,
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
