/** A municipality small enough for a year of it to be lived through: four therapists, five teams, nobody waiting. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { example } from '../database/temporary.ts';

/** The example `tiny` under a standard, emptied of people; its teams go on beyond the year and take every service. */
export function smallMunicipality({ planning }: StandardFile): Scenario {
  const tiny = example('tiny');
  return {
    ...tiny,
    standard: planning,
    closures: [],
    referrals: [],
    bookings: [],
    enrolments: [],
    therapists: tiny.therapists.map((therapist) => ({ ...therapist, absences: [] })),
    teams: tiny.teams.map((team) => ({
      ...team,
      to: '2029-12-31' as IsoDate,
      services: planning.services.map(({ id }) => id),
      skip: [],
    })),
  };
}
