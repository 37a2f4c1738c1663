/** Letters: previewed, prepared one by one or in a batch, sent, thrown away. */
import type { LetterPreview, LetterRow } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { LetterSubject, PreparedBatch } from '#shared/api/letters-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import { write } from '../../database/audit.ts';
import type { Reader, Writer } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import { toJson } from '../../database/json.ts';
import { makeLetter } from '../../letters/letter.ts';
import type { Ground } from '../ground.ts';
import { type LetterMaterial, readMaterial } from './material.ts';
import { contentOf, type LetterContent, listRow, type StoredLetter } from './rows.ts';

/** The letter as it would be printed now. Refuses `notFound`. */
export async function previewLetter(
  ground: Ground,
  subject: Input<'letters.preview'>,
): Promise<LetterPreview> {
  const material = await readMaterial(ground, [subject.courseId]);
  return makeLetter(material.groundOf(subject));
}

/**
 * Keeps the letter word for word, in its own wording or as a person edited it. Refuses `notFound`, and `letterIncomplete` where
 * something is missing that nobody has written in.
 */
export async function prepareLetter(
  ground: Ground,
  { edited, ...subject }: Input<'letters.prepare'>,
): Promise<LetterRow> {
  const material = await readMaterial(ground, [subject.courseId]);
  const letter = { ...makeLetter(material.groundOf(subject)), ...edited };
  // What a person wrote is whole; an address is not in the text.
  const missing = edited ? letter.missing.filter((fact) => fact === 'address') : letter.missing;
  if (missing.length > 0)
    throw new Refusal('letterIncomplete', { missing: missing.join(','), count: missing.length });
  const row = rowOf(subject, { ...letter, missing: [] }, material);
  const details = { letter: row.id, kind: row.kind };
  const entry = { action: 'letters.prepare', at: ground.clock.now(), details, kind: 'change' } as const;
  await write(ground.store.reader, entry, (writer) => insert(writer, [row]));
  return listRow(row, material);
}

/** Prepares all those that lack nothing, in one change, and names what the others lack. */
export async function prepareLetters(
  ground: Ground,
  { letters }: Input<'letters.prepareAll'>,
): Promise<PreparedBatch> {
  const material = await readMaterial(ground);
  const made = letters.map((subject) => ({ subject, letter: makeLetter(material.groundOf(subject)) }));
  const rows = made
    .filter(({ letter }) => letter.missing.length === 0)
    .map(({ subject, letter }) => rowOf(subject, letter, material));
  if (rows.length > 0) {
    const details = { letters: rows.length };
    const entry = { action: 'letters.prepareAll', at: ground.clock.now(), details, kind: 'change' } as const;
    await write(ground.store.reader, entry, (writer) => insert(writer, rows));
  }
  return {
    prepared: rows.map((row) => listRow(row, material)),
    incomplete: made
      .filter(({ letter }) => letter.missing.length > 0)
      .map(({ subject, letter }) => ({
        ...subject,
        citizen: material.situation.citizen(citizenOf(subject, material)),
        missing: letter.missing,
      })),
  };
}

/** The letter as it was prepared. Refuses `notFound`. */
export async function getLetter(
  { store }: Ground,
  { letterId }: Input<'letters.get'>,
): Promise<LetterPreview> {
  const row = await find(store.reader, letterId);
  return contentOf(row).letter;
}

/**
 * Records that and when letters were sent, all or none; nothing is sent from here. Refuses `notFound`, `letterSent`,
 * `letterOnPaper` for digital post to whoever is exempt from it, and `wrongDay` for a day before the letter was made or to come.
 */
export async function sendLetters(
  ground: Ground,
  { letterIds, by, on }: Input<'letters.send'>,
): Promise<LetterRow[]> {
  const { reader } = ground.store;
  const rows = await Promise.all([...new Set(letterIds)].map((id) => find(reader, id)));
  const material = await readMaterial(
    ground,
    rows.flatMap(({ course_id }) => course_id ?? []),
  );
  const { today } = material.situation.scenario;
  for (const { id, sent_on, made_on } of rows) {
    if (sent_on !== null) throw new Refusal('letterSent', { id });
    if (on < made_on || on > today) throw new Refusal('wrongDay', { date: on, from: made_on, to: today });
  }
  const exempt = rows.filter((row) => !listRow(row, material).digitalPost);
  if (by === 'digitalPost' && exempt.length > 0) throw new Refusal('letterOnPaper', { count: exempt.length });
  const details = { letters: rows.length, by };
  const entry = { action: 'letters.send', at: ground.clock.now(), details, kind: 'change' } as const;
  await write(reader, entry, async (writer) => {
    for (const { id } of rows)
      await writer.updateTable('letters').set({ sent_on: on, sent_by: by }).where('id', '=', id).execute();
  });
  return rows.map((row) => listRow({ ...row, sent_on: on, sent_by: by }, material));
}

/** Throws away a letter that was prepared and not sent. Refuses `notFound` and `letterSent`. */
export async function discardLetter(
  { store, clock }: Ground,
  { letterId }: Input<'letters.discard'>,
): Promise<null> {
  const { sent_on, kind } = await find(store.reader, letterId);
  if (sent_on !== null) throw new Refusal('letterSent', { id: letterId });
  const details = { letter: letterId, kind };
  const entry = { action: 'letters.discard', at: clock.now(), details, kind: 'change' } as const;
  await write(store.reader, entry, (writer) =>
    writer.deleteFrom('letters').where('id', '=', letterId).execute(),
  );
  return null;
}

async function find(reader: Reader, letterId: string): Promise<StoredLetter> {
  const row = await reader.selectFrom('letters').selectAll().where('id', '=', letterId).executeTakeFirst();
  if (!row) throw new Refusal('notFound', { what: 'letter', id: letterId });
  return row;
}

function citizenOf({ courseId }: LetterSubject, { courses }: LetterMaterial): string {
  return courses.get(courseId)?.history.citizenId ?? '';
}

function rowOf(subject: LetterSubject, letter: LetterPreview, material: LetterMaterial): StoredLetter {
  const { kind, courseId, complaintId } = subject;
  const content: LetterContent = { letter, complaintId };
  return {
    id: newId(),
    citizen_id: citizenOf(subject, material),
    course_id: courseId,
    contact_id: material.contactOf(subject),
    plan_id: null,
    kind,
    made_on: letter.date,
    content: toJson(content),
    sent_on: null,
    sent_by: null,
  };
}

async function insert(writer: Writer, rows: readonly StoredLetter[]): Promise<void> {
  for (const row of rows) await writer.insertInto('letters').values(row).execute();
}
