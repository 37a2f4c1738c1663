/** The waiting list, row by row: who waits, how long they may, and what a draft proposes. */

import type { ProposedStart, WaitingRow } from '#shared/api/views.ts';
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { Placement } from '#shared/model/plan.ts';
import type { Referral } from '#shared/model/scenario.ts';
import type { PlanRecord } from '../plans/plan-rows.ts';
import type { Situation } from '../situation.ts';

/** Everyone who waits, the nearest deadline first, then the most urgent. */
export function waitingRows(situation: Situation, draft: PlanRecord | null): WaitingRow[] {
  const placements = new Map(draft?.plan.placements.map((placement) => [placement.referralId, placement]));
  const held = new Set(draft?.madeWith.held);
  const waiting = new Map(draft?.plan.waiting.map((entry) => [entry.referralId, entry]));
  return situation.scenario.referrals
    .map((referral) => {
      const placement = placements.get(referral.id);
      const waits = waiting.get(referral.id);
      return {
        ...plainRow(situation, referral),
        proposed: placement ? proposedStart(situation, referral, placement) : null,
        held: held.has(referral.id),
        waitingReasons: waits?.reasons ?? [],
        earliestStart: waits?.earliestStart ?? null,
      };
    })
    .sort((a, b) => (a.deadline === b.deadline ? a.priority - b.priority : a.deadline < b.deadline ? -1 : 1));
}

/** The last working day on which a start keeps the promise. */
export function deadlineOf({ scenario, workingDays }: Situation, visitatedOn: IsoDate): IsoDate {
  return isoDate(workingDays.after(dayNumber(visitatedOn), scenario.standard.startWithinWorkingDays));
}

/** Working days from `a` to `b`, negative where `b` lies before `a`. */
export function workingDaysTo({ workingDays }: Situation, a: IsoDate, b: IsoDate): number {
  const [from, to] = [dayNumber(a), dayNumber(b)];
  return from <= to ? workingDays.between(from, to) : -workingDays.between(to, from);
}

function plainRow(situation: Situation, referral: Referral): WaitingRow {
  const deadline = deadlineOf(situation, referral.visitatedOn);
  return {
    referralId: referral.id,
    courseId: situation.courseOf(referral.id),
    citizen: situation.citizen(referral.citizenId),
    serviceName: situation.services.get(referral.service)?.name ?? referral.service,
    priority: referral.priority,
    visitatedOn: referral.visitatedOn,
    deadline,
    workingDaysLeft: workingDaysTo(situation, situation.scenario.today, deadline),
    needs: referral.needs,
    modalities: referral.modalities,
    siteIds: referral.sites,
    siteNames: referral.sites.map((id) => situation.sites.get(id)?.name ?? id),
    profession: referral.profession,
    competence: referral.competence,
    available: referral.available,
    unavailable: referral.unavailable,
    travelMinutes: referral.travelMinutes,
    proposed: null,
    held: false,
    waitingReasons: [],
    earliestStart: null,
    byHand: null,
  };
}

/** A placement's start, as the list shows it; null for a placement without a start interview. */
export function proposedStart(
  situation: Situation,
  referral: Referral,
  { modality, appointments, enrolment }: Placement,
): ProposedStart | null {
  const start = appointments.find(({ kind }) => kind === 'startInterview');
  const therapist = start && situation.therapistRefs.get(start.therapistId);
  if (!start || !therapist) return null;
  const training = appointments.filter(({ kind }) => kind === 'individual' || kind === 'home');
  const dates = [...(enrolment?.dates ?? training.map(({ date }) => date))].sort();
  const room = start.roomId === null ? undefined : situation.rooms.get(start.roomId);
  return {
    date: start.date,
    from: start.from,
    therapist,
    siteName: room ? (situation.sites.get(room.siteId)?.name ?? null) : null,
    modality,
    teamId: enrolment?.teamId ?? null,
    teamName: enrolment ? (situation.teams.get(enrolment.teamId)?.name ?? null) : null,
    firstTraining: dates[0] ?? null,
    sessions: dates.length,
    workingDaysLate: workingDaysTo(situation, deadlineOf(situation, referral.visitatedOn), start.date),
  };
}
