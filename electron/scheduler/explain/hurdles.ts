/** Day by day, what stands in the way of a referral's start. */
import { type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { ALONE, AT_HOME, TEAM } from '../instance/citizens.ts';
import { START } from '../instance/lengths.ts';
import { WEEKDAYS } from '../instance/staff.ts';
import type { Trial } from './trial.ts';

/** The first thing missing, in the order in which a planner would look for it. */
export type Hurdle =
  | 'noTherapistAtWork'
  | 'citizenCannotCome'
  | 'therapistsTaken'
  | 'noRoom'
  | 'noWholeCourse'
  | 'costsMore';

/** The number of the contract's rule behind a hurdle; none where it is a matter of the whole course, or of cost. */
export const ruleBehind: Readonly<Record<Hurdle, number | null>> = {
  noTherapistAtWork: 3,
  citizenCannotCome: 7,
  therapistsTaken: 4,
  noRoom: 5,
  noWholeCourse: null,
  costsMore: null,
};

export interface DayHurdle {
  readonly date: IsoDate;
  readonly hurdle: Hurdle;
}

/** One for each planning day before `until` on which contacts may be placed; the referral has been taken out of the plan. */
export function hurdlesBefore(trial: Trial, until: number): DayHurdle[] {
  const { firstUsable, count, number } = trial.state.instance.days;
  const days = Array.from(
    { length: Math.max(0, Math.min(until, count) - firstUsable) },
    (_, i) => firstUsable + i,
  );
  return days.map((day) => ({ date: isoDate(number[day]), hurdle: hurdleOn(trial, day) }));
}

const order: readonly Hurdle[] = ['noTherapistAtWork', 'citizenCannotCome', 'therapistsTaken', 'noRoom'];

function hurdleOn(trial: Trial, day: number): Hurdle {
  const { citizen } = trial;
  const onSite = citizen.allows[TEAM] || citizen.allows[ALONE] ? interviewOnSite(trial, day) : 0;
  const atHome = citizen.allows[AT_HOME] ? interviewAtHome(trial, day) : 0;
  const missing = order[Math.max(onSite, atHome)];
  if (missing) return missing;
  return trial.fitsOn(day) ? 'costsMore' : 'noWholeCourse';
}

/** How many of the things in `order` are to be had together, on one of the citizen's sites. */
function interviewOnSite({ state, citizen, extras, referral }: Trial, day: number): number {
  const { staff, days, lengths, grid, places } = state.instance;
  const length = lengths.ofKind[START];
  const set = (of: number) => ((of * days.count + day) * lengths.count + length) * grid.words;
  let most = 0;
  for (const therapist of citizen.onSite[START]) {
    if (extras.has(therapist) || staff.absent[therapist * days.count + day] === 1) continue;
    const presence = therapist * WEEKDAYS + days.weekday[day];
    for (let p = staff.firstPresence[presence]; p < staff.firstPresence[presence + 1]; p++) {
      const site = staff.presenceSite[p];
      if (site < 0 || citizen.sites[site] === 0 || places.open[site * days.count + day] === 0) continue;
      for (let w = 0; w < grid.words; w++) {
        let bits = staff.presenceStarts[(p * lengths.count + length) * grid.words + w];
        let have = bits === 0 ? 0 : 1;
        for (const others of [
          state.citizenFree[set(referral) + w],
          state.timetable.freeButForTeams[set(therapist) + w] & state.timetable.free[set(therapist) + w],
          state.timetable.siteFree[set(site) + w],
        ]) {
          bits &= others;
          if (bits !== 0) have++;
        }
        most = Math.max(most, have);
      }
    }
  }
  return most;
}

/** The same at home, where no room is needed. */
function interviewAtHome({ state, citizen, extras, referral, finder }: Trial, day: number): number {
  const { staff, days, lengths, grid } = state.instance;
  const first = ((referral * days.count + day) * lengths.count + lengths.ofKind[START]) * grid.words;
  const canCome = state.citizenFree.subarray(first, first + grid.words).some((bits) => bits !== 0);
  let most = 0;
  for (const therapist of citizen.atHome[START]) {
    if (extras.has(therapist) || staff.absent[therapist * days.count + day] === 1) continue;
    if (!staff.facts[therapist].weekly.some((w) => w.weekday === days.weekday[day])) continue;
    if (finder.slots.any(referral, START, AT_HOME, therapist, day)) return order.length;
    most = Math.max(most, canCome ? 2 : 1);
  }
  return most;
}
