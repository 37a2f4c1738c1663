/** Publishing: what the draft proposes becomes what stands, all of it or nothing. */
import { Refusal } from '#shared/api/errors.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { PublishedView } from '#shared/api/views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Plan } from '#shared/model/plan.ts';
import { lastChange, write } from '../../database/audit.ts';
import { toJson } from '../../database/json.ts';
import { ask } from '../assessment/ask.ts';
import type { Ground } from '../ground.ts';
import { type Publication, readDraft } from '../plans/plan-rows.ts';
import { getPublished } from '../published/published.ts';
import { readSituation } from '../situation.ts';
import { publishCancellations, publishPlacements, publishStaffing } from './publish-rows.ts';

/**
 * Publishes the draft: appointments and seats become proposals to the citizens, the placed leave the waiting list,
 * sessions get their leaders or are cancelled. Refuses `noDraft`, `nothingToPublish`, and `draftOutdated` where the
 * data has changed since, or the plan breaks a rule against them.
 */
export async function publishDraft(
  ground: Ground,
  { draftId }: Input<'draft.publish'>,
): Promise<PublishedView> {
  const situation = await readSituation(ground);
  const draft = await readDraft(ground.store.reader);
  if (draft?.id !== draftId) throw new Refusal('noDraft');
  const { plan } = draft;
  if (plan.placements.length + plan.staffing.length + plan.cancelled.length === 0)
    throw new Refusal('nothingToPublish');
  if (draft.base !== situation.fingerprint()) throw new Refusal('draftOutdated');
  const { scenario } = situation;
  const { violations } = await ask(ground.plannerWorker, { task: 'judge', scenario, plan });
  if (violations > 0) throw new Refusal('draftOutdated');
  const published = publicationOf(plan);
  const { firstDate: _, ...counts } = published;
  const entry = {
    action: 'draft.publish',
    at: ground.clock.now(),
    details: { plan: draft.id, ...counts },
    kind: 'change',
  } as const;
  await write(ground.store.reader, entry, async (writer, seq) => {
    if ((await lastChange(writer, seq)) !== situation.revision) throw new Refusal('draftOutdated');
    await publishPlacements(writer, situation, plan);
    await publishCancellations(writer, plan);
    await publishStaffing(writer, situation, plan);
    await writer
      .updateTable('plans')
      .set({ status: 'published', published_at: entry.at, published: toJson(published) })
      .where('id', '=', draft.id)
      .execute();
  });
  const view = await getPublished(ground);
  if (!view) throw new Error('a publication vanished');
  return view;
}

function publicationOf({ placements, staffing, cancelled }: Plan): Publication {
  const dates: IsoDate[] = [
    ...placements.flatMap(({ appointments, enrolment }) => [
      ...appointments.map(({ date }) => date),
      ...(enrolment?.dates ?? []),
    ]),
    ...[...staffing, ...cancelled].map(({ date }) => date),
  ];
  return {
    firstDate: dates.reduce<IsoDate | null>((a, b) => (a === null || b < a ? b : a), null),
    appointments: placements.reduce((n, { appointments }) => n + appointments.length, 0),
    enrolments: placements.filter(({ enrolment }) => enrolment !== null).length,
    sessionsStaffed: staffing.length,
    sessionsCancelled: cancelled.length,
  };
}
