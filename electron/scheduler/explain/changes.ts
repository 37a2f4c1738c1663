/**
 * The rules that may be relaxed one at a time, each as a change that a scenario file can carry: so that whoever doubts an
 * explanation can make the change and plan again.
 */
import { dayNumber, type IsoDate, isoDate, weekdayOf } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { Modality, Profession, Referral, Scenario } from '#shared/model/scenario.ts';

export type Change =
  /** One more seat in the team; `from` and `to` are the first and last session that the citizen needs it for. */
  | { readonly kind: 'seat'; readonly teamId: string; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly kind: 'interviewHour';
      readonly profession: Profession;
      readonly competence: string | null;
      /** Null for an interview at home; the span then holds the way. */
      readonly siteId: string | null;
      readonly date: IsoDate;
      readonly from: ClockTime;
      readonly to: ClockTime;
    }
  | { readonly kind: 'room'; readonly siteId: string; readonly date: IsoDate }
  | { readonly kind: 'intakeDate'; readonly teamId: string; readonly date: IsoDate }
  | CitizenChange;

/** A change of what the referral itself says. */
export type CitizenChange =
  | { readonly kind: 'availability'; readonly weekday: number }
  | { readonly kind: 'anyTime' }
  | { readonly kind: 'notAway'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'site'; readonly siteId: string }
  | { readonly kind: 'modality'; readonly modality: Modality }
  | { readonly kind: 'anyTherapist' };

export type ChangeKind = Change['kind'];

/** The scenario with the changes made; `referralId` is the citizen's whom they are for. */
export function relax(scenario: Scenario, referralId: string, changes: readonly Change[]): Scenario {
  return changes.reduce((relaxed, change) => relaxOne(relaxed, referralId, change), scenario);
}

function relaxOne(scenario: Scenario, referralId: string, change: Change): Scenario {
  switch (change.kind) {
    case 'seat':
      return changeTeam(scenario, change.teamId, (team) => ({ ...team, seats: team.seats + 1 }));
    case 'intakeDate':
      return changeTeam(scenario, change.teamId, (team) => ({
        ...team,
        intakeDates: [...team.intakeDates, change.date],
      }));
    case 'room':
      return {
        ...scenario,
        rooms: [
          ...scenario.rooms,
          { id: `extra room ${change.siteId}`, siteId: change.siteId, name: 'Ekstra', use: 'consulting' },
        ],
      };
    case 'interviewHour':
      return { ...scenario, therapists: [...scenario.therapists, substitute(scenario, change)] };
    default:
      return {
        ...scenario,
        referrals: scenario.referrals.map((referral) =>
          referral.id === referralId ? relaxReferral(referral, change) : referral,
        ),
      };
  }
}

type Team = Scenario['teams'][number];

function changeTeam(scenario: Scenario, teamId: string, change: (team: Team) => Team): Scenario {
  return { ...scenario, teams: scenario.teams.map((team) => (team.id === teamId ? change(team) : team)) };
}

/** A therapist who works this one hour of one day, and is absent on every other. */
function substitute(
  { horizon, sites, today }: Scenario,
  { profession, competence, siteId, date, from, to }: Change & { kind: 'interviewHour' },
): Scenario['therapists'][number] {
  const day = dayNumber(date);
  const first = today < horizon.from ? today : horizon.from;
  const absences = [
    { from: first, to: isoDate(day - 1) },
    { from: isoDate(day + 1), to: horizon.to },
  ];
  return {
    id: 'extra therapist',
    name: 'Ekstra',
    profession,
    competences: competence === null ? [] : [competence],
    weekly: [{ weekday: weekdayOf(day), from, to, siteId: siteId ?? sites[0]?.id ?? '' }],
    absences: absences.filter((absence) => absence.from <= absence.to),
  };
}

/** The last minute that a file's time can name. */
const dayEnd = '23:59' as ClockTime;
const dayBegin = '00:00' as ClockTime;

/** The referral with the change made. */
export function relaxReferral(referral: Referral, change: CitizenChange): Referral {
  switch (change.kind) {
    case 'availability': {
      const others = referral.available.filter((a) => a.weekday !== change.weekday);
      return {
        ...referral,
        available: [...others, { weekday: change.weekday, from: dayBegin, to: dayEnd }],
      };
    }
    case 'anyTime':
      return { ...referral, available: [] };
    case 'notAway':
      return {
        ...referral,
        unavailable: referral.unavailable.filter((r) => r.from !== change.from || r.to !== change.to),
      };
    case 'site':
      return { ...referral, sites: [...referral.sites, change.siteId] };
    case 'modality':
      return { ...referral, modalities: [...referral.modalities, change.modality] };
    case 'anyTherapist':
      return { ...referral, profession: null, competence: null };
  }
}
