/** How heavy the load is, and how many referrals a week make it. */
import type { DayNumber } from '#shared/calendar/dates.ts';
import { type Minutes, minuteOf } from '#shared/calendar/times.ts';
import type { Booking, Referral, Standard, Team, Therapist } from '#shared/model/scenario.ts';
import type { DemoCalendar } from '../../../electron/demo/calendar.ts';
import type { Diary } from '../../../electron/demo/diary.ts';
import type { Random } from '../../../electron/demo/random.ts';
import { makeReferral, type ReferralGround } from '../../../electron/demo/referrals.ts';
import { courseLength, type Session } from '../../../electron/demo/sessions.ts';
import type { WorkingHours } from '../../../electron/demo/working-hours.ts';
import type { YearSettings } from './settings.ts';

/** What the load came to, in hours a week over all weeks. */
export interface WorldFacts {
  /** At work: holidays and expected illness taken out. */
  readonly atWork: number;
  /** Of these, what can be planned: standing commitments, sessions led, and the whole hours between them. */
  readonly available: number;
  readonly standing: number;
  readonly leading: number;
  /** Therapists' hours for one citizen, team sessions apart. */
  readonly perCourse: number;
  readonly arrivalsPerWeek: number;
  /** Sessions that those who can go to a team need, over the seats that the teams have. */
  readonly seatLoad: number;
}

/** What the load is counted from. */
export interface Weighed {
  readonly therapists: readonly Therapist[];
  readonly teams: readonly Team[];
  readonly standard: Standard;
  readonly calendar: DemoCalendar;
  readonly hours: WorkingHours;
  readonly isOpen: (siteId: string, day: DayNumber) => boolean;
  /** With what is standing and led, and nothing else. */
  readonly diary: Diary;
  readonly standing: readonly Booking[];
  readonly sessions: ReadonlyMap<string, readonly Session[]>;
}

const sampled = 1000;

/**
 * How many referrals a week make the load: needed hours over available ones. Needed are standing commitments,
 * sessions led, and all courses in the modality that the standard puts first among those allowed, a start
 * interview that is missed counted again. Available are the hours that can be planned at all: holidays, expected
 * illness and gaps too short for an hour's appointment are taken out.
 */
export function weigh(
  random: Random,
  load: number,
  settings: YearSettings,
  world: Weighed,
  ground: ReferralGround,
): WorldFacts {
  const { calendar, teams, standard } = world;
  const weeks = (calendar.horizon.to - calendar.today + 1) / 7;
  const perWeek = (minutes: Minutes) => minutes / 60 / weeks;
  const well = 1 - settings.sickShare;
  const { atWork, wholeHours } = plannable(world);
  const standing = perWeek(world.standing.reduce((sum, b) => sum + minuteOf(b.to) - minuteOf(b.from), 0));
  let [leading, seats] = [0, 0];
  for (const team of teams)
    for (const session of world.sessions.get(team.id) ?? []) {
      leading += perWeek((session.to - session.from) * team.leadersNeeded);
      seats += team.seats / weeks;
    }
  let [perCourse, teamSessions] = [0, 0];
  for (let n = 0; n < sampled; n++) {
    const referral = makeReferral(random, ground, calendar.today + 30);
    perCourse += courseMinutes(referral, standard, settings.missRate) / 60 / sampled;
    if (referral.modalities.includes('team')) teamSessions += usualTeamLength(referral, ground) / sampled;
  }
  const available = standing + leading + perWeek(wholeHours) * well;
  const arrivalsPerWeek = (load * available - standing - leading) / perCourse;
  return {
    atWork: perWeek(atWork) * well,
    available,
    standing,
    leading,
    perCourse,
    arrivalsPerWeek,
    seatLoad: (arrivalsPerWeek * teamSessions) / seats,
  };
}

/** Minutes at work on open days, and those in whole hours between what is standing and what is led. */
function plannable({ calendar, hours, therapists, diary, isOpen }: Weighed): {
  atWork: Minutes;
  wholeHours: Minutes;
} {
  let [atWork, wholeHours] = [0, 0];
  for (let day = calendar.today; day <= calendar.horizon.to; day++)
    for (const { id } of therapists)
      for (const { from, to, siteId } of hours.on(id, day)) {
        if (!isOpen(siteId, day)) continue;
        atWork += to - from;
        for (let begin = from; begin + 60 <= to; ) {
          if (!diary.isFree(id, day, begin, begin + 60)) begin += 15;
          else {
            wholeHours += 60;
            begin += 60;
          }
        }
      }
  return { atWork, wholeHours };
}

/** The therapists' minutes that a course takes, team sessions apart: they are led whoever is there. */
function courseMinutes(
  referral: Pick<Referral, 'service' | 'modalities' | 'travelMinutes'>,
  standard: Standard,
  missRate: number,
): Minutes {
  const service = standard.services.find((s) => s.id === referral.service) ?? standard.services[0];
  const { minutes } = standard;
  const modality = standard.modalityOrder.find((m) => referral.modalities.includes(m)) ?? 'team';
  const apart =
    minutes.startInterview / (1 - missRate) +
    (service.midwayEvaluation ? minutes.midwayEvaluation : 0) +
    (service.finalEvaluation ? minutes.finalEvaluation : 0);
  if (modality === 'team') return apart;
  const { full } = courseLength(service, minutes[modality], standard);
  const appointments = 1 + Number(service.midwayEvaluation) + Number(service.finalEvaluation) + full;
  const way = modality === 'home' ? 2 * referral.travelMinutes * appointments : 0;
  return apart + full * minutes[modality] + way;
}

/** How many sessions the referral's course has on the teams that take it, on average. */
function usualTeamLength(referral: Pick<Referral, 'service'>, ground: ReferralGround): number {
  const service =
    ground.standard.services.find((s) => s.id === referral.service) ?? ground.standard.services[0];
  const taking = ground.teams.filter((team) => team.services.includes(service.id));
  const lengths = taking.map((team) => {
    const { from, to } = team.sessions[0];
    return courseLength(service, minuteOf(to) - minuteOf(from), ground.standard).full;
  });
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}
