/** Which teams' seats make one line, and who waits in it. The model and its alternatives: docs/forecast.md. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Modality, Referral, Team } from '#shared/model/scenario.ts';

/** Teams of one site that train the same needs, and whose services overlap. */
export interface TeamPool {
  readonly id: string;
  readonly siteId: string;
  /** In alphabetical order. */
  readonly needs: readonly string[];
  readonly teams: readonly Team[];
}

/** The line for individual training and training at home. */
export const ALONE = 'alone';

/** The pools of the teams that have not ended before `today`, in the order of their first teams. */
export function teamPools(teams: readonly Team[], today: IsoDate): TeamPool[] {
  const kinds = new Map<string, Team[][]>();
  for (const team of teams.filter(({ to }) => to >= today)) {
    const kind = `${team.siteId}/${[...team.needs].sort().join('+')}`;
    const groups = kinds.get(kind) ?? [];
    const joined = groups.filter((group) =>
      group.some(({ services }) => services.some((service) => team.services.includes(service))),
    );
    const apart = groups.filter((group) => !joined.includes(group));
    kinds.set(kind, [...apart, [...joined.flat(), team]]);
  }
  return [...kinds].flatMap(([kind, groups]) =>
    groups.map((group, i) => ({
      id: i === 0 ? kind : `${kind}/${i + 1}`,
      siteId: (group[0] as Team).siteId,
      needs: [...(group[0] as Team).needs].sort(),
      teams: group,
    })),
  );
}

/** What an order says of where a citizen may be trained. */
export type Wanted = Pick<Referral, 'needs' | 'modalities' | 'sites'> & { readonly service: string };

/**
 * The line in which somebody waits who has no seat yet: by the standard's order of modalities the first that there is. Of the
 * pools with fitting teams it is the one that trains least besides what is needed, of equals the one with most seats, of
 * these the first. Null where only a team would do, and no team does.
 */
export function lineOf(
  wanted: Wanted,
  pools: readonly TeamPool[],
  modalityOrder: readonly Modality[],
): string | null {
  for (const modality of modalityOrder) {
    if (!wanted.modalities.includes(modality)) continue;
    if (modality !== 'team') return ALONE;
    const best = pools.reduce<TeamPool | null>(
      (best, pool) => (takes(pool, wanted) && (best === null || isCloser(pool, best)) ? pool : best),
      null,
    );
    if (best) return best.id;
  }
  return wanted.modalities.some((modality) => modality !== 'team') ? ALONE : null;
}

function takes({ siteId, needs, teams }: TeamPool, wanted: Wanted): boolean {
  return (
    wanted.sites.includes(siteId) &&
    wanted.needs.every((need) => needs.includes(need)) &&
    teams.some(({ services }) => services.includes(wanted.service))
  );
}

function isCloser(pool: TeamPool, than: TeamPool): boolean {
  if (pool.needs.length !== than.needs.length) return pool.needs.length < than.needs.length;
  return seatsIn(pool) > seatsIn(than);
}

const seatsIn = ({ teams }: TeamPool) => teams.reduce((sum, { seats }) => sum + seats, 0);
