/** The things of a scenario by id, for checks that follow references. Of several with one id the last counts. */
import type { Referral, Room, Scenario, Service, Site, Team, Therapist } from './scenario.ts';

export interface Known {
  readonly sites: ReadonlyMap<string, Site>;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly therapists: ReadonlyMap<string, Therapist>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly services: ReadonlyMap<string, Service>;
  readonly referrals: ReadonlyMap<string, Referral>;
}

export function knownOf(scenario: Scenario): Known {
  return {
    sites: byId(scenario.sites),
    rooms: byId(scenario.rooms),
    therapists: byId(scenario.therapists),
    teams: byId(scenario.teams),
    services: byId(scenario.standard.services),
    referrals: byId(scenario.referrals),
  };
}

function byId<Thing extends { id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
