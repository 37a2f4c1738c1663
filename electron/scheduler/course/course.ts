/** One citizen's course in the search's own numbers. A course never changes once built; another one takes its place. */
export interface Course {
  readonly referral: number;
  /** `TEAM`, `ALONE` or `AT_HOME`. */
  readonly modality: number;
  /** Appointments: `VISIT` numbers each, the start interview first. */
  readonly visits: readonly number[];
  /** The team; -1 unless `TEAM`. */
  readonly team: number;
  /** The team sessions attended, in order; empty unless `TEAM`. */
  readonly sessions: readonly number[];
  readonly parts: CourseParts;
  /** The sum of the parts. */
  readonly cost: number;
}

/** A course's share in each part of the plan's cost; waiting and lateness are one number, that of the start's day. */
export interface CourseParts {
  readonly start: number;
  readonly gap: number;
  readonly missing: number;
  readonly modality: number;
  readonly therapistChange: number;
  readonly travel: number;
}

/** How many numbers an appointment has in `visits`, and which is which. */
export const VISIT = 5;
export const V_KIND = 0;
export const V_DAY = 1;
/** Minute of the day. */
export const V_FROM = 2;
export const V_THERAPIST = 3;
/** -1 at home. */
export const V_ROOM = 4;

/** The planning day of a course's start interview. */
export function startDay(course: Course): number {
  return course.visits[V_DAY];
}
