import { type Fault, fault, quotable } from '../faults.ts';
import type { Scenario } from '../scenario.ts';

/** An id stands for one thing: no two entries of a list have the same. */
export function idsAreUnique(scenario: Scenario): Fault[] {
  const { sites, rooms, therapists, teams, referrals, bookings } = scenario;
  const lists = {
    '$.standard.services': scenario.standard.services,
    '$.sites': sites,
    '$.rooms': rooms,
    '$.therapists': therapists,
    '$.teams': teams,
    '$.referrals': referrals,
    '$.bookings': bookings,
  };
  return Object.entries(lists).flatMap(([path, things]) =>
    repeats(things.map((thing) => thing.id)).map(({ at, first, value }) =>
      fault(`${path}[${at}].id`, 'duplicateId', { id: quotable(value), first: `${path}[${first}].id` }),
    ),
  );
}

/** A list of ids names each once; in a team's leaders the place would otherwise be in doubt. */
export function referencesAreUnique(scenario: Scenario): Fault[] {
  return [
    ...scenario.teams.flatMap((team, i) => [
      ...entriesAreUnique(`$.teams[${i}].services`, team.services),
      ...entriesAreUnique(`$.teams[${i}].leaders`, team.leaders),
    ]),
    ...scenario.referrals.flatMap((referral, i) =>
      entriesAreUnique(`$.referrals[${i}].sites`, referral.sites),
    ),
  ];
}

/** The order of modalities gives each one place. */
export function modalityPlacesAreUnique(scenario: Scenario): Fault[] {
  return entriesAreUnique('$.standard.modalityOrder', scenario.standard.modalityOrder);
}

/** Nobody takes two seats at one session. */
export function enrolmentDatesAreUnique(scenario: Scenario): Fault[] {
  return scenario.enrolments.flatMap((enrolment, i) =>
    entriesAreUnique(`$.enrolments[${i}].dates`, enrolment.dates),
  );
}

function entriesAreUnique(path: string, entries: readonly string[]): Fault[] {
  return repeats(entries).map(({ at, first, value }) =>
    fault(`${path}[${at}]`, 'duplicateEntry', { value: quotable(value), first: `${path}[${first}]` }),
  );
}

/** Each entry that stood in the list before, and where it stood first. */
export function repeats(values: readonly string[]): { at: number; first: number; value: string }[] {
  const firsts = new Map<string, number>();
  return values.flatMap((value, at) => {
    const first = firsts.get(value);
    if (first !== undefined) return [{ at, first, value }];
    firsts.set(value, at);
    return [];
  });
}
