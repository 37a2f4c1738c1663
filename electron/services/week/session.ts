import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { SessionView } from '#shared/api/views.ts';
import type { Ground } from '../ground.ts';
import { readDraft } from '../plans/plan-rows.ts';
import { readSituation } from '../situation.ts';
import { daysFrom } from './days.ts';
import { draftSessions, readSessionRecords, sessionKey, sessionsOn } from './sessions.ts';
import { draftFor } from './week.ts';

/** One session with its people: who has a seat, and whom the draft would give one. Refuses `notFound`. */
export async function getSession(
  ground: Ground,
  { teamId, date, layer }: Input<'week.session'>,
): Promise<SessionView> {
  const situation = await readSituation(ground);
  const { reader } = ground.store;
  const draft = draftSessions(draftFor(layer, await readDraft(reader)));
  const records = await readSessionRecords(reader, date, date);
  const session = sessionsOn(situation, daysFrom(situation, date, date), records, draft).find(
    (candidate) => candidate.teamId === teamId,
  );
  if (!session) throw new Refusal('notFound', { what: 'session', id: teamId });
  const key = sessionKey(teamId, date);
  const seated = await Promise.all(
    (records.people.get(key) ?? []).map(async ({ citizenId, enrolmentId, courseId }) => {
      const ends = await reader
        .selectFrom('enrolment_dates')
        .select(({ fn }) => [fn.min('date').as('first'), fn.max('date').as('last')])
        .where('enrolment_id', '=', enrolmentId)
        .executeTakeFirst();
      return {
        citizen: situation.citizen(citizenId),
        courseId,
        layer: 'published' as const,
        firstSession: ends?.first === date,
        lastSession: ends?.last === date,
      };
    }),
  );
  const citizenOf = new Map(situation.scenario.referrals.map(({ id, citizenId }) => [id, citizenId]));
  const proposed = (draft.people.get(key) ?? []).map(({ referralId, dates }) => ({
    citizen: situation.citizen(citizenOf.get(referralId) ?? referralId),
    courseId: situation.courseOf(referralId),
    layer: 'draft' as const,
    firstSession: dates[0] === date,
    lastSession: dates.at(-1) === date,
  }));
  return { ...session, people: [...seated, ...proposed] };
}
