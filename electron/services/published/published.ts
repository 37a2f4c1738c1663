import type { PublishedView } from '#shared/api/views.ts';
import { fromJson } from '../../database/json.ts';
import type { Ground } from '../ground.ts';
import type { PlanVerdict, Publication } from '../plans/plan-rows.ts';

/** The newest publication and what it put in the calendar; null where nothing was published yet. */
export async function getPublished({ store }: Ground): Promise<PublishedView | null> {
  const row = await store.reader
    .selectFrom('plans')
    .select(['published_at', 'figures', 'published'])
    .where('status', '=', 'published')
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.published_at === null || row.published === null) return null;
  return {
    publishedAt: row.published_at,
    figures: fromJson<PlanVerdict>(row.figures).figures,
    ...fromJson<Publication>(row.published),
  };
}
