import type { Room, Site } from '#shared/model/scenario.ts';
import type { Random } from './random.ts';
import type { Size } from './size.ts';

/** Invented places; no municipality of this name exists. */
const siteNames = [
  'Sundhedscenter Havnbæk',
  'Træningscenter Mølleåen',
  'Plejecenter Lindehaven',
  'Sundhedshus Østermark',
  'Rehabiliteringscenter Fjordparken',
  'Aktivitetscenter Solsikken',
  'Sundhedshus Vesterlund',
  'Træningscenter Klinten',
  'Plejecenter Birkelunden',
  'Sundhedshus Nørreå',
  'Træningscenter Engdraget',
  'Plejecenter Kirsebærhaven',
  'Sundhedshus Strandby',
  'Aktivitetscenter Kærsholm',
  'Træningscenter Bakkegården',
];

/** What a training room is made for; teams go where their equipment is. */
export type RoomKind = 'hall' | 'pool' | 'kitchen';

export interface Place {
  readonly site: Site;
  readonly consulting: readonly Room[];
  readonly training: readonly { readonly room: Room; readonly kind: RoomKind }[];
  /** The share of the staff that belongs here; all places together make 1. */
  readonly share: number;
}

/**
 * The sites, the largest first, each with consulting rooms for about half of its therapists and with training
 * rooms for its share of the teams. Every third site has a warm-water pool, every second a training kitchen.
 */
export function makePlaces(random: Random, size: Size): Place[] {
  const weights = Array.from({ length: size.sites }, (_, i) => 1 / (1 + 0.25 * Math.min(i, 4)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, i) => {
    const share = weight / whole;
    const id = `s${i + 1}`;
    const room = (suffix: string, name: string, use: Room['use']): Room => ({
      id: `${id}-${suffix}`,
      siteId: id,
      name,
      use,
    });
    const consultingRooms = Math.max(2, Math.round(size.therapists * share * 0.5) + random.int(0, 1));
    const halls = Math.max(1, Math.round((size.teams * share) / 9));
    const training = Array.from({ length: halls }, (_, n) => ({
      room: room(`t${n + 1}`, n === 0 ? 'Træningssal' : `Træningssal ${n + 1}`, 'training'),
      kind: 'hall' as RoomKind,
    }));
    if (i % 3 === 0) training.push({ room: room('pool', 'Varmtvandsbassin', 'training'), kind: 'pool' });
    if (i % 2 === 0) training.push({ room: room('kitchen', 'Træningskøkken', 'training'), kind: 'kitchen' });
    return {
      site: { id, name: siteNames[i] ?? `Sundhedshus ${i + 1}` },
      consulting: Array.from({ length: consultingRooms }, (_, n) =>
        room(`k${n + 1}`, `Samtalerum ${n + 1}`, 'consulting'),
      ),
      training,
      share,
    };
  });
}
