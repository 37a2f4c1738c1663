import { type Fault, fault, type IdKind, quotable } from '../faults.ts';
import type { Known } from '../known.ts';
import type { Referral, Scenario } from '../scenario.ts';

/** A room, a closure and a working interval each lie at a site there is. */
export function sitesAreKnown({ rooms, closures, therapists }: Scenario, { sites }: Known): Fault[] {
  return [
    ...rooms.flatMap((room, i) => known(`$.rooms[${i}].siteId`, 'site', room.siteId, sites)),
    ...closures.flatMap((closure, i) => known(`$.closures[${i}].siteId`, 'site', closure.siteId, sites)),
    ...therapists.flatMap((therapist, i) =>
      therapist.weekly.flatMap((interval, k) =>
        known(`$.therapists[${i}].weekly[${k}].siteId`, 'site', interval.siteId, sites),
      ),
    ),
  ];
}

/** A team's site, room, services and leaders exist. */
export function teamsReferToKnown({ teams }: Scenario, has: Known): Fault[] {
  return teams.flatMap((team, i) => [
    ...known(`$.teams[${i}].siteId`, 'site', team.siteId, has.sites),
    ...known(`$.teams[${i}].roomId`, 'room', team.roomId, has.rooms),
    ...team.services.flatMap((id, k) => known(`$.teams[${i}].services[${k}]`, 'service', id, has.services)),
    ...team.leaders.flatMap((id, k) => known(`$.teams[${i}].leaders[${k}]`, 'therapist', id, has.therapists)),
  ]);
}

/** A referral's service and sites exist. */
export function referralsReferToKnown({ referrals }: Scenario, has: Known): Fault[] {
  return referrals.flatMap((referral, i) => referralRefersToKnown(`$.referrals[${i}]`, referral, has));
}

/** The same of one referral, which may also arrive in an event. */
export function referralRefersToKnown(path: string, referral: Referral, has: Known): Fault[] {
  return [
    ...known(`${path}.service`, 'service', referral.service, has.services),
    ...referral.sites.flatMap((id, k) => known(`${path}.sites[${k}]`, 'site', id, has.sites)),
  ];
}

/** A booking's therapist and room, and an enrolment's team, exist. */
export function whatStandsRefersToKnown({ bookings, enrolments }: Scenario, has: Known): Fault[] {
  return [
    ...bookings.flatMap((booking, i) => [
      ...known(`$.bookings[${i}].therapistId`, 'therapist', booking.therapistId, has.therapists),
      ...known(`$.bookings[${i}].roomId`, 'room', booking.roomId, has.rooms),
    ]),
    ...enrolments.flatMap((enrolment, i) =>
      known(`$.enrolments[${i}].teamId`, 'team', enrolment.teamId, has.teams),
    ),
  ];
}

/** No fault where the id is null or names something. */
export function known(
  path: string,
  what: IdKind,
  id: string | null,
  things: ReadonlyMap<string, unknown>,
): Fault[] {
  return id === null || things.has(id) ? [] : [fault(path, 'unknownId', { what, id: quotable(id) })];
}
