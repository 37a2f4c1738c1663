/**
 * What one value of a scenario says of another. A scenario is refused where it contradicts itself: where a value
 * has no meaning, or where what stands breaks a hard rule before anything is planned. What is only unusual passes
 * (a team that nobody may lead any more, a booking on a holiday, a horizon that is over): there a plan can answer.
 */
import {
  enrolmentDatesAreUnique,
  idsAreUnique,
  modalityPlacesAreUnique,
  referencesAreUnique,
} from './checks/duplicates.ts';
import { dateRangesRunForward, horizonIsWithinReach, intervalsLast } from './checks/ranges.ts';
import {
  referralsReferToKnown,
  sitesAreKnown,
  teamsReferToKnown,
  whatStandsRefersToKnown,
} from './checks/references.ts';
import {
  modalitiesAreOrdered,
  teamRoomsAreOnSite,
  teamsMeetOnceADay,
  weeklyIntervalsDoNotOverlap,
} from './checks/weekly.ts';
import {
  citizensAreBookedOnce,
  enrolmentsAreAtSessions,
  roomsAreBookedOnce,
  seatsAreNotOversold,
  therapistsAreBookedOnce,
} from './checks/what-stands.ts';
import type { Fault } from './faults.ts';
import { type Known, knownOf } from './known.ts';
import type { Scenario } from './scenario.ts';

type Check = (scenario: Scenario, known: Known) => Fault[];

/** Every check, in the order in which a message names their faults: the causes before their consequences. */
export const scenarioChecks: readonly Check[] = [
  idsAreUnique,
  sitesAreKnown,
  teamsReferToKnown,
  referralsReferToKnown,
  whatStandsRefersToKnown,
  dateRangesRunForward,
  horizonIsWithinReach,
  intervalsLast,
  referencesAreUnique,
  modalityPlacesAreUnique,
  modalitiesAreOrdered,
  weeklyIntervalsDoNotOverlap,
  teamsMeetOnceADay,
  teamRoomsAreOnSite,
  enrolmentDatesAreUnique,
  enrolmentsAreAtSessions,
  therapistsAreBookedOnce,
  roomsAreBookedOnce,
  citizensAreBookedOnce,
  seatsAreNotOversold,
];

/** Everything in which a scenario of the right form contradicts itself; empty where it does not. */
export function scenarioFaults(scenario: Scenario): Fault[] {
  const known = knownOf(scenario);
  return scenarioChecks.flatMap((check) => check(scenario, known));
}
