import { describe, expect, test } from 'vitest';
import type { Modality, Profession } from '#shared/model/scenario.ts';
import type { Housing, SiteKind } from '#shared/standards/quality.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import { orderFaults } from '../../../electron/course/order-faults.ts';
import { aCitizen, day, standard } from './builders.ts';

interface Wish {
  modalities?: Modality[];
  site?: SiteKind;
  profession?: Profession | null;
  housing?: Housing;
  born?: string;
  recorded?: Record<string, string>;
}

function faults(id: StandardId, serviceId: string, wish: Wish) {
  const { quality, planning } = standard(id);
  const { modalities = ['team'], site, profession = null, housing = 'home', born, recorded = {} } = wish;
  return orderFaults(
    quality,
    planning,
    { serviceId, modalities, sites: ['a'], profession },
    {
      on: day('2026-03-02'),
      citizen: aCitizen({ housing, ...(born ? { birthDate: day(born) } : {}) }),
      recorded: (field) => recorded[field] ?? null,
      siteKind: () => site ?? null,
    },
  ).map(({ problem, row }) => `${problem} ${row}`);
}

describe('which forms an order may ask for', () => {
  test('row B1: teams only', () => {
    expect(faults('bronderslev', 'gen-13', { modalities: ['team'] })).toEqual([]);
    expect(faults('bronderslev', 'gen-13', { modalities: ['team', 'individual'] })).toEqual([
      'modalityNotOffered B1',
    ]);
    expect(faults('bronderslev', 'gen-13', { modalities: ['home'] })).toEqual(['modalityNotOffered B1']);
  });

  test('row B1: at a health centre for all, at a nursing home for its residents, elsewhere for nobody', () => {
    const at = (site: SiteKind, housing: Housing) => faults('bronderslev', 'gen-13', { site, housing });
    expect(at('healthCentre', 'home')).toEqual([]);
    expect(at('nursingHome', 'nursingHome')).toEqual([]);
    expect(at('nursingHome', 'home')).toEqual(['residentsOnly B1']);
    expect(at('dayCentre', 'home')).toEqual(['siteNotOffered B1']);
  });

  test('rows V1, V6: teams and individual training at the health centre or a care centre, and at home', () => {
    const at = (modality: Modality, site: SiteKind) =>
      faults('vejen', 'gen-12', { modalities: [modality], site });
    expect(at('team', 'careCentre')).toEqual([]);
    expect(at('individual', 'healthCentre')).toEqual([]);
    expect(at('team', 'dayCentre')).toEqual(['siteNotOffered V1']);
    expect(at('home', 'dayCentre')).toEqual([]);
  });

  test('rows I6, I14: maintenance in day centres too, rehabilitation in teams in the health house', () => {
    expect(faults('ishoj', 'vedl-12', { site: 'dayCentre' })).toEqual([]);
    expect(faults('ishoj', 'gen-16', { site: 'healthCentre', born: '1950-01-01' })).toEqual([]);
    expect(faults('ishoj', 'gen-16', { site: 'dayCentre' })).toEqual(['siteNotOffered I6']);
  });

  test('row I7: assistants train in the rooms, so maintenance at home names a therapist’s profession', () => {
    const atHome = (profession: Profession | null) =>
      faults('ishoj', 'vedl-12', { modalities: ['home'], profession });
    expect(atHome(null)).toEqual(['professionNeeded I7']);
    expect(atHome('trainingAssistant')).toEqual(['professionNeeded I7']);
    expect(atHome('physiotherapist')).toEqual([]);
    expect(faults('ishoj', 'gen-16', { modalities: ['home'] })).toEqual([]);
  });

  test('row K8: at home only with the reason recorded', () => {
    const atHome = (recorded: Record<string, string>) =>
      faults('standard-10a', 'gen-14', { modalities: ['team', 'home'], recorded });
    expect(atHome({})).toEqual(['reasonNotRecorded K8']);
    expect(atHome({ homeReason: 'unableToCome' })).toEqual([]);
  });

  test('row K10: a site of any kind', () => {
    expect(faults('standard-10a', 'gen-14', { site: 'dayCentre' })).toEqual([]);
  });

  test('rows S1, S2, S3, S4: the first three are for adults, maintenance for the young too', () => {
    const young = (service: string, housing: Housing = 'home') =>
      faults('sonderborg', service, { modalities: ['individual'], born: '2008-03-03', housing });
    expect(young('s1-gen-13')).toEqual(['tooYoung S1']);
    expect(young('s2-korttid-15', 'shortStay')).toEqual(['tooYoung S2']);
    expect(young('s3-udredning-4')).toEqual(['tooYoung S3']);
    expect(young('s4-vedl-13')).toEqual([]);
    expect(faults('sonderborg', 's1-gen-13', { born: '2008-03-02' })).toEqual([]);
  });

  test('row S2: for those on a short stay', () => {
    expect(faults('sonderborg', 's2-korttid-15', {})).toEqual(['notForThisHousing S2']);
    expect(faults('sonderborg', 's2-korttid-15', { housing: 'shortStay' })).toEqual([]);
  });

  test('rows S5, S6, S17: guidance is individual, in training rooms or at home, never in a team', () => {
    for (const [service, row] of [
      ['s5-vejl-borger-4', 'S5'],
      ['s6-vejl-hjaelper-4', 'S6'],
    ] as const) {
      expect(faults('sonderborg', service, { modalities: ['team'] })).toEqual([`modalityNotOffered ${row}`]);
      expect(faults('sonderborg', service, { modalities: ['individual', 'home'] })).toEqual([]);
    }
  });

  test('a site whose kind nobody has said is not judged', () => {
    expect(faults('bronderslev', 'gen-13', {})).toEqual([]);
  });
});
