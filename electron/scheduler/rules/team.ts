import { type DayNumber, isoDate } from '#shared/calendar/dates.ts';
import type { Referral, Team } from '#shared/model/scenario.ts';
import type { BookingFacts, ReferralFacts, Span, TeamFacts } from '../view/facts.ts';
import type { PlanView } from '../view/plan-view.ts';
import { overlap } from '../view/spans.ts';
import { canCome } from './citizen.ts';
import { perCourse, type Violation } from './violation.ts';

/**
 * Contract rule 11. The team takes the service and all the citizen's needs, at a site that the citizen may use. The
 * citizen comes to every session from the first to the last one, those apart when they cannot come or are
 * booked; a team with fixed intake takes people in on its intake dates only.
 */
export const team = perCourse((course, plan) => {
  if (!course.enrolment) return [];
  const { team, days } = course.enrolment;
  const referralId = course.referral.source.id;
  const bad = (problem: string, day?: DayNumber): Violation => ({
    rule: 'team',
    problem,
    facts: {
      referralId,
      teamId: team?.source.id ?? '',
      ...(day === undefined ? {} : { date: isoDate(day) }),
    },
  });
  if (!team) return [bad('unknownTeam')];
  const violations: Violation[] = [];
  if (!teamTakes(team.source, course.referral.source)) violations.push(bad('notForThisCitizen'));
  days.forEach((day, i) => {
    if (i > 0 && day <= (days[i - 1] ?? 0)) violations.push(bad('outOfOrder', day));
    if (!plan.session(team.source.id, day)) violations.push(bad('noSession', day));
  });
  for (const day of leftOut(course.referral, team, days, plan)) violations.push(bad('leftOut', day));
  if (days[0] !== undefined && !takesInOn(team, days[0])) violations.push(bad('notAnIntakeDate', days[0]));
  return violations;
});

/** Does the team take the referral's service, all of its needs, and people of its sites? */
export function teamTakes(team: Team, referral: Referral): boolean {
  return (
    team.services.includes(referral.service) &&
    referral.needs.every((need) => team.needs.includes(need)) &&
    referral.sites.includes(team.siteId)
  );
}

/** May a citizen's first session with the team be on this day? */
export function takesInOn(team: TeamFacts, day: DayNumber): boolean {
  return team.source.intake === 'rolling' || team.intakeDays.has(day);
}

/** May the citizen leave this session out in the middle of a course? */
export function mayLeaveOut(
  referral: ReferralFacts,
  ownBookings: readonly BookingFacts[],
  day: DayNumber,
  session: Span,
): boolean {
  if (!canCome(referral, day, session)) return true;
  return ownBookings.some((b) => b.day === day && overlap(b, session));
}

function leftOut(referral: ReferralFacts, team: TeamFacts, days: readonly DayNumber[], plan: PlanView) {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const attended = new Set(days);
  const ownBookings = plan.facts.bookingsOfCitizen.get(referral.source.citizenId) ?? [];
  return [...team.sessions].flatMap(([day, session]) => {
    const inside = first < day && day < last && !attended.has(day);
    if (!inside || !plan.session(team.source.id, day)) return [];
    return mayLeaveOut(referral, ownBookings, day, session) ? [] : [day];
  });
}
