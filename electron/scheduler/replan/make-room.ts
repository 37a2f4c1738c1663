/** Where a course cannot be repaired with everybody else's contacts as they are: one other appointment is moved for it. */
import { ALONE, AT_HOME, therapistsOf } from '../instance/citizens.ts';
import { courseCost, sumOf } from './course-check.ts';
import { windowOf } from './openings.ts';
import { applyRepair, findRepair, lacking, type Repaired, type RepairSettings } from './repair.ts';
import type { Situation, StandingContact, StandingCourse } from './situation.ts';

/** So many appointments of others are tried, the nearest to what was agreed first. */
const MOST_TRIED = 80;
/** With everything else of both courses left as it is, and a quick look at each. */
const QUICK = { branches: 4, steps: 40, freeing: false };

interface Blocker {
  readonly course: StandingCourse;
  readonly contact: StandingContact;
}

/** Repairs the course by giving one other appointment another time, the cheapest way of those tried; false where none helps. */
export function repairWithRoom(
  situation: Situation,
  course: StandingCourse,
  thorough: RepairSettings,
): boolean {
  const settings = { ...thorough, ...QUICK };
  let best: { blocker: Blocker; own: Repaired; other: Repaired; cost: number } | null = null;
  for (const blocker of blockersOf(situation, course).slice(0, MOST_TRIED)) {
    const { course: other, contact } = blocker;
    const before = { own: [...course.contacts], ownTeam: course.team, other: [...other.contacts] };
    const old = sumOf(courseCost(situation, other, other.contacts, other.team));
    const mark = situation.state.mark();
    situation.lift(other, contact);
    const own = findRepair(situation, course, settings);
    if (own) {
      applyRepair(situation, course, own);
      const moved = findRepair(situation, other, settings);
      const cost = own.cost + (moved?.cost ?? 0) - old;
      if (moved && (!best || cost < best.cost)) best = { blocker, own, other: moved, cost };
      situation.setContacts(course, before.own, before.ownTeam);
    }
    situation.setContacts(other, before.other);
    situation.state.rollback(mark);
  }
  if (!best) return false;
  situation.lift(best.blocker.course, best.blocker.contact);
  applyRepair(situation, course, best.own);
  applyRepair(situation, best.blocker.course, best.other);
  return true;
}

/** Appointments of others whose therapist, or whose room, one of the course's needs could use. */
function blockersOf(situation: Situation, course: StandingCourse): Blocker[] {
  const { instance, after } = situation;
  const citizen = instance.citizens.list[course.referral];
  const found = new Map<StandingContact, { blocker: Blocker; distance: number }>();
  for (const instead of lacking(situation, course).needs) {
    if (instead.kind === 'team') continue;
    const window = windowOf(situation, course, { kind: instead.kind, instead });
    if (!window) continue;
    const modality = course.modality === 'home' ? AT_HOME : ALONE;
    const may = new Set(therapistsOf(citizen, situation.kindOf(instead.kind), modality));
    for (const other of situation.courseList) {
      if (other === course) continue;
      for (const contact of other.contacts) {
        if (contact.day <= after.at || contact.kind === 'team') continue;
        if (contact.day < window.first || contact.day > window.last) continue;
        const site = contact.room < 0 ? -1 : instance.places.roomSite[contact.room];
        if (!may.has(contact.therapist) && (site < 0 || citizen.sites[site] === 0)) continue;
        const hit = after.hitReferrals.has(other.id) ? 0 : 1000;
        const distance = hit + Math.abs(contact.day - instead.day);
        const known = found.get(contact);
        if (!known || known.distance > distance)
          found.set(contact, { blocker: { course: other, contact }, distance });
      }
    }
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance).map(({ blocker }) => blocker);
}
