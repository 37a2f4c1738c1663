import type { CitizenView } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import { parseCpr } from '#shared/citizen/cpr.ts';
import { write } from '../../database/audit.ts';
import type { Reader, Writer } from '../../database/database.ts';
import { newId } from '../../database/ids.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';
import { getCitizen } from './get.ts';

export type CitizenFields = Omit<Input<'citizens.save'>, 'citizenId'>;

/**
 * Writes a citizen into the register, or changes one. Refuses `cprInvalid` for a number that has no possible date, `cprTaken`
 * where another citizen has it, and `notFound`.
 */
export async function saveCitizen(
  ground: Ground,
  { citizenId, ...fields }: Input<'citizens.save'>,
): Promise<CitizenView> {
  await readSituation(ground);
  const id = citizenId ?? newId();
  const entry = {
    action: 'citizens.save',
    at: ground.clock.now(),
    details: { citizen: id },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer) => {
    if (citizenId === null) return insertCitizen(writer, id, fields);
    const { numUpdatedRows } = await writer
      .updateTable('citizens')
      .set(await columnsOf(writer, id, fields))
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Refusal('notFound', { what: 'citizen', id });
  });
  return getCitizen(ground, { citizenId: id });
}

/** A new citizen, in the transaction of whatever it is for. Refuses as `saveCitizen` does. */
export async function insertCitizen(writer: Writer, id: string, fields: CitizenFields): Promise<void> {
  await writer
    .insertInto('citizens')
    .values({ id, ...(await columnsOf(writer, id, fields)) })
    .execute();
}

async function columnsOf(reader: Reader, id: string, fields: CitizenFields) {
  return {
    name: fields.name,
    cpr: await freeCpr(reader, id, fields.cpr),
    address: fields.address,
    phone: fields.phone,
    digital_post: fields.digitalPost ? (1 as const) : (0 as const),
    resident: fields.resident ? (1 as const) : (0 as const),
    housing: fields.housing,
  };
}

/** The ten digits, once it is known that nobody else has them. An empty field is no number. */
async function freeCpr(reader: Reader, id: string, text: string | null): Promise<string | null> {
  if (text === null || text === '') return null;
  const cpr = parseCpr(text);
  if (!cpr) throw new Refusal('cprInvalid');
  const other = await reader
    .selectFrom('citizens')
    .select('id')
    .where('cpr', '=', cpr.digits)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other) throw new Refusal('cprTaken', { citizenId: other.id });
  return cpr.digits;
}
