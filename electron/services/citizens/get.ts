import type { CitizenView } from '#shared/api/course-views.ts';
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import { parseCpr, passesModulus11 } from '#shared/citizen/cpr.ts';
import { readHistories } from '../course/histories.ts';
import { courseRow } from '../course/rows.ts';
import { readStandards } from '../course/standard.ts';
import { judged } from '../course/verdicts.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';

/** One citizen of the register with every course, the newest first. Refuses `notFound`. */
export async function getCitizen(ground: Ground, { citizenId }: Input<'citizens.get'>): Promise<CitizenView> {
  const situation = await readSituation(ground);
  const { reader } = ground.store;
  const row = await reader.selectFrom('citizens').selectAll().where('id', '=', citizenId).executeTakeFirst();
  if (!row) throw new Refusal('notFound', { what: 'citizen', id: citizenId });
  const standards = await readStandards(reader);
  const histories = await readHistories(reader, { citizenId });
  const cpr = row.cpr === null ? null : parseCpr(row.cpr);
  return {
    ...situation.citizen(citizenId),
    cpr: row.cpr,
    // A replacement number is made up, and keeps no rule.
    cprWarning: cpr !== null && !cpr.isReplacement && !passesModulus11(cpr),
    address: row.address,
    phone: row.phone,
    digitalPost: row.digital_post === 1,
    resident: row.resident === 1,
    housing: row.housing,
    courses: histories
      .map((history) => courseRow(judged(history, standards, situation), situation, standards))
      .reverse(),
  };
}
