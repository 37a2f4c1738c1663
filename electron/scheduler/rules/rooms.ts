import type { Referral, Room } from '#shared/model/scenario.ts';
import { momentOf, perCourse } from './violation.ts';

/** Contract rule 5. An on-site appointment has a consulting room of a site that the referral may use. */
export const rooms = perCourse((course, { facts }) => {
  if (course.modality === 'home') return [];
  return course.appointments
    .filter((a) => !isRoomFor(course.referral.source, facts.rooms.get(a.roomId ?? '')))
    .map((a) => ({
      rule: 'rooms',
      problem: 'notARoomForIt',
      facts: { ...momentOf(course, a), roomId: a.roomId ?? '' },
    }));
});

/** May the referral's appointments be in this room? */
export function isRoomFor(referral: Referral, room: Room | undefined): boolean {
  return room !== undefined && room.use === 'consulting' && referral.sites.includes(room.siteId);
}
