/** Which site a course belongs to, for figures of one site. */
import type { CourseHistory } from '#shared/course/history.ts';
import type { Reader } from '../../database/database.ts';
import { parseSeat } from '../attendance/contact-id.ts';
import type { Situation } from '../situation.ts';

/**
 * The site of each course: where most of its contacts are or were (the site of the room, the team's for a session), the
 * earliest of several. Contacts at home have none. A course without any contact on a site belongs to the only site that its
 * order names; with several or none named it belongs to no site, and is counted only where all sites are.
 */
export async function courseSites(
  reader: Reader,
  { rooms, teams }: Situation,
): Promise<(history: CourseHistory) => string | null> {
  const meetings = await reader
    .selectFrom('contacts')
    .select(['id', 'room_id'])
    .where('course_id', 'is not', null)
    .execute();
  const roomOf = new Map(meetings.map(({ id, room_id }) => [id, room_id]));
  return ({ contacts, steps }) => {
    const counts = new Map<string, number>();
    for (const { id, teamId, status } of contacts) {
      if (status === 'moved' || status === 'lost') continue;
      const roomId = parseSeat(id) ? null : (roomOf.get(id) ?? null);
      const siteId = teamId === null ? rooms.get(roomId ?? '')?.siteId : teams.get(teamId)?.siteId;
      if (siteId !== undefined) counts.set(siteId, (counts.get(siteId) ?? 0) + 1);
    }
    // A map keeps the order of the contacts, so the first of equals is the earliest.
    const most = Math.max(0, ...counts.values());
    const found = [...counts].find(([, count]) => count === most)?.[0];
    if (found !== undefined) return found;
    const named = steps.findLast((step) => step.kind === 'order')?.facts.sites ?? [];
    return named.length === 1 ? (named[0] ?? null) : null;
  };
}
