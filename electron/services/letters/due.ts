/** Which letters are owed now and not prepared yet. Worked out from the facts, so that nothing has to be remembered. */
import type { DueLetter, LettersDueView } from '#shared/api/letters-views.ts';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { CourseContact } from '#shared/course/history.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import type { ClockStop } from '#shared/standards/quality.ts';
import { decisionInForce, firstStep, isUnmarked, lastStep } from '../../course/facts.ts';
import type { Complaint } from '../complaints/read.ts';
import { asksForDecision, routeOf } from '../complaints/routes.ts';
import type { Ground } from '../ground.ts';
import { type LetterCourse, type LetterMaterial, readMaterial } from './material.ts';
import { contentOf, listRow, type StoredLetter } from './rows.ts';

/** A course that was closed longer ago without a letter is not nagged about for ever. */
const endingLetterWithinDays = 30;

/** What is owed, the most urgent first, and what is prepared and not sent. */
export async function dueLetters(ground: Ground): Promise<LettersDueView> {
  const material = await readMaterial(ground);
  const letters = await ground.store.reader.selectFrom('letters').selectAll().orderBy('id').execute();
  const ofCourse = new Map<string, StoredLetter[]>();
  for (const letter of letters)
    if (letter.course_id !== null)
      ofCourse.set(letter.course_id, [...(ofCourse.get(letter.course_id) ?? []), letter]);
  const { today } = material.situation.scenario;
  const due = [...material.courses.values()].flatMap((course) => {
    const written = ofCourse.get(course.history.courseId) ?? [];
    return [
      ...decisionOwed(course, written),
      ...invitationsOwed(course, written, today),
      ...waitingTimeOwed(course, written),
      ...endingOwed(course, written, today),
    ].map((owed) => dueLetter(owed, course, material));
  });
  due.push(...complaintsOwed(material, letters));
  return {
    today,
    due: due.sort((a, b) => compare(a.dueOn, b.dueOn)),
    unsent: letters.filter(({ sent_on }) => sent_on === null).map((row) => listRow(row, material)),
  };
}

interface Owed {
  readonly kind: LetterKind;
  readonly contactId?: string;
  readonly complaintId?: string;
  readonly dueOn: IsoDate | null;
}

function dueLetter(owed: Owed, { history, citizen }: LetterCourse, { situation }: LetterMaterial): DueLetter {
  return {
    kind: owed.kind,
    courseId: history.courseId,
    contactId: owed.contactId ?? null,
    complaintId: owed.complaintId ?? null,
    citizen: situation.citizen(history.citizenId),
    dueOn: owed.dueOn,
    digitalPost: citizen.digitalPost,
  };
}

/** I5, B3: every decision is written; a later one is a new letter. A grant that came with a file was written elsewhere. */
function decisionOwed(course: LetterCourse, written: readonly StoredLetter[]): Owed[] {
  const decision = decisionInForce(course.history);
  if (!decision || !firstStep(course.history, 'inquiry')) return [];
  const kind = decision.facts.outcome === 'granted' ? 'decisionGranted' : 'decisionRefused';
  if (written.some((letter) => letter.kind === kind && letter.made_on >= decision.on)) return [];
  return [{ kind, dueOn: pendingDue(course, ['decisionLetter']) }];
}

/**
 * Every interview to come that the citizen has no letter about: the first time it is an invitation, where an earlier one was
 * moved a proposal of the new time (B7).
 */
function invitationsOwed(course: LetterCourse, written: readonly StoredLetter[], today: IsoDate): Owed[] {
  const { contacts } = course.history;
  const isInterview = ({ kind }: CourseContact) => kind === 'startInterview' || kind === 'visitation';
  return contacts
    .filter((contact) => isInterview(contact) && isUnmarked(contact) && contact.date >= today)
    .filter(({ id }) => !written.some((letter) => letter.contact_id === id))
    .map((contact) => {
      const moved = contacts.some(({ kind, status }) => status === 'moved' && kind === contact.kind);
      return {
        kind: moved ? 'move' : 'invitation',
        contactId: contact.id,
        dueOn: pendingDue(course, ['calledIn', 'providerContact']),
      };
    });
}

/** V9: whoever cannot start in time is told the waiting time. */
function waitingTimeOwed({ deadlines }: LetterCourse, written: readonly StoredLetter[]): Owed[] {
  const owed = deadlines.find(({ letterOwed }) => letterOwed === 'waitingTime');
  if (!owed) return [];
  const isWritten = written.some(
    (letter) => letter.kind === 'waitingTime' && letter.sent_on === null && letter.made_on >= owed.startedOn,
  );
  return isWritten ? [] : [{ kind: 'waitingTime', dueOn: owed.due }];
}

/** The end of a course that was granted. */
function endingOwed({ history }: LetterCourse, written: readonly StoredLetter[], today: IsoDate): Owed[] {
  const closing = lastStep(history, 'closing');
  if (!closing || decisionInForce(history)?.facts.outcome !== 'granted') return [];
  if (closing.on < isoDate(dayNumber(today) - endingLetterWithinDays)) return [];
  return written.some(({ kind }) => kind === 'ending') ? [] : [{ kind: 'ending', dueOn: null }];
}

/** A receipt for every complaint; an answer where there is one that the receipt did not give. */
function complaintsOwed(material: LetterMaterial, letters: readonly StoredLetter[]): DueLetter[] {
  return material.complaints.flatMap((complaint) => {
    const { row } = complaint;
    const course =
      material.courses.get(row.course_id ?? '') ??
      [...material.courses.values()].findLast(({ history }) => history.citizenId === row.citizen_id);
    if (!course) return [];
    const written = letters.filter((letter) => contentOf(letter).complaintId === row.id);
    return complaintLetterOwed(complaint, written).map((kind) =>
      dueLetter({ kind, complaintId: row.id, dueOn: null }, course, material),
    );
  });
}

function complaintLetterOwed(
  { row, standard, history }: Complaint,
  written: readonly StoredLetter[],
): LetterKind[] {
  const receipt = written.find(({ kind }) => kind === 'complaintReceipt');
  const { outcome, outcomeOn, newDecisionOn } = history;
  if (outcome === null || outcomeOn === null) return receipt ? [] : ['complaintReceipt'];
  if (written.some(({ kind }) => kind === 'complaintAnswer')) return [];
  if (outcome === 'passedOn') {
    if (!receipt) return ['complaintReceipt'];
    return receipt.made_on >= outcomeOn ? [] : ['complaintAnswer'];
  }
  // The answer to a complaint upheld in part gives the new decision, and with it the citizen's four weeks (B11).
  const awaited = outcome === 'partial' && asksForDecision(routeOf(standard.file.quality, row.subject));
  return awaited && newDecisionOn === null ? [] : ['complaintAnswer'];
}

/** When a deadline that such a letter stops falls due; null where none runs. */
function pendingDue({ deadlines, standard }: LetterCourse, stops: readonly ClockStop[]): IsoDate | null {
  const rules = new Map(standard.file.quality.deadlines.map((rule) => [rule.id, rule]));
  const pending = deadlines.filter(
    ({ id, metOn, status }) =>
      metOn === null && status !== 'lapsed' && stops.some((stop) => rules.get(id)?.until === stop),
  );
  return pending[0]?.due ?? null;
}

const compare = (a: IsoDate | null, b: IsoDate | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
