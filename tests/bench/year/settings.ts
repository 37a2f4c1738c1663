import type { IsoDate } from '#shared/calendar/dates.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';

/** How a year is played. */
export interface YearSettings {
  readonly seed: number;
  /** A Monday. */
  readonly from: IsoDate;
  readonly standard: StandardId;
  readonly therapists: number;
  readonly teams: number;
  readonly consultingRooms: number;
  /** Weeks from an empty municipality until the measuring begins. */
  readonly warmUpWeeks: number;
  /** Weeks that are measured. */
  readonly weeks: number;
  /** The share of contacts to which the citizen does not come. */
  readonly missRate: number;
  /** The share of therapists' working days lost to illness. */
  readonly sickShare: number;
  /** Hours that the arms with kept starts keep for each start interview to be expected. */
  readonly protectedStarts: number;
  /** Iterations of the planner's search in each week. */
  readonly iterations: number;
}

/** A municipality of eight therapists on one site, whose hours are scarcer than its seats and rooms. */
export const smallMunicipality: YearSettings = {
  seed: 1,
  from: '2026-10-05' as IsoDate,
  standard: 'vejen',
  therapists: 8,
  teams: 18,
  consultingRooms: 6,
  warmUpWeeks: 13,
  weeks: 52,
  missRate: 0.1,
  sickShare: 0.05,
  protectedStarts: 1,
  iterations: 200,
};
