/** Sites and their consulting rooms as numbers. */
import type { Facts } from '../view/facts.ts';
import type { PlanningDays } from './planning-days.ts';

export interface Places {
  readonly siteCount: number;
  readonly siteIndex: ReadonlyMap<string, number>;
  /** Consulting rooms only, those of one site together. */
  readonly roomIds: readonly string[];
  readonly roomIndex: ReadonlyMap<string, number>;
  readonly roomSite: Int16Array;
  /** The rooms of a site are `[firstRoom[site], firstRoom[site + 1])`. */
  readonly firstRoom: Int32Array;
  /** 1 where the site is open: `[site × days + day]`. */
  readonly open: Uint8Array;
}

export function compilePlaces(facts: Facts, days: PlanningDays): Places {
  const siteIds = facts.scenario.sites.map((s) => s.id);
  const rooms = facts.scenario.rooms.filter((r) => r.use === 'consulting');
  const firstRoom = new Int32Array(siteIds.length + 1);
  const ordered = siteIds.flatMap((siteId, s) => {
    const here = rooms.filter((r) => r.siteId === siteId);
    firstRoom[s + 1] = firstRoom[s] + here.length;
    return here;
  });
  const siteIndex = new Map(siteIds.map((id, i) => [id, i]));
  const open = new Uint8Array(siteIds.length * days.count);
  siteIds.forEach((siteId, s) => {
    for (let d = 0; d < days.count; d++)
      open[s * days.count + d] = facts.isOpen(siteId, days.number[d]) ? 1 : 0;
  });
  return {
    siteCount: siteIds.length,
    siteIndex,
    roomIds: ordered.map((r) => r.id),
    roomIndex: new Map(ordered.map((r, i) => [r.id, i])),
    roomSite: Int16Array.from(ordered, (r) => siteIndex.get(r.siteId) ?? -1),
    firstRoom,
    open,
  };
}
