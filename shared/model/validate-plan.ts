/** What a published plan, and events upon it, say of the scenario that they belong to. */
import { contactsOf } from './checks/contacts.ts';
import { repeats } from './checks/duplicates.ts';
import { forward, lasts } from './checks/ranges.ts';
import { known, referralRefersToKnown } from './checks/references.ts';
import type { PlanEvent, PlanEvents } from './events.ts';
import { type Fault, fault, quotable } from './faults.ts';
import { type Known, knownOf } from './known.ts';
import type { Plan } from './plan.ts';
import type { Referral, Scenario } from './scenario.ts';

/** Where a plan names what its scenario does not have, or one referral twice. It is no check of the planning rules. */
export function planFaults(plan: Plan, scenario: Scenario): Fault[] {
  const has = knownOf(scenario);
  return [...planReferences(plan, has), ...referralsAppearOnce(plan), ...appointmentsLast(plan)];
}

/**
 * Where events name what neither the scenario nor an earlier event has, or contacts that are not in the published
 * plan, or contradict themselves.
 */
export function eventFaults({ events }: PlanEvents, scenario: Scenario, published: Plan): Fault[] {
  const referrals = new Map<string, Referral>(scenario.referrals.map((referral) => [referral.id, referral]));
  const has = { ...knownOf(scenario), referrals };
  const isPublished = contactsOf(published, has);
  return events.flatMap((event, i) => {
    const path = `$.events[${i}]`;
    const faults = [...eventReferences(path, event, has), ...eventContact(path, event, isPublished)];
    if ('to' in event) faults.push(...forward(path, event));
    if (event.type === 'newReferral') referrals.set(event.referral.id, event.referral);
    return faults;
  });
}

function planReferences(plan: Plan, has: Known): Fault[] {
  return [
    ...plan.placements.flatMap((placement, i) => {
      const path = `$.placements[${i}]`;
      return [
        ...known(`${path}.referralId`, 'referral', placement.referralId, has.referrals),
        ...placement.appointments.flatMap((appointment, k) => [
          ...known(
            `${path}.appointments[${k}].therapistId`,
            'therapist',
            appointment.therapistId,
            has.therapists,
          ),
          ...known(`${path}.appointments[${k}].roomId`, 'room', appointment.roomId, has.rooms),
        ]),
        ...known(`${path}.enrolment.teamId`, 'team', placement.enrolment?.teamId ?? null, has.teams),
      ];
    }),
    ...plan.waiting.flatMap(({ referralId }, i) =>
      known(`$.waiting[${i}].referralId`, 'referral', referralId, has.referrals),
    ),
    ...plan.staffing.flatMap(({ teamId, therapistIds }, i) => [
      ...known(`$.staffing[${i}].teamId`, 'team', teamId, has.teams),
      ...therapistIds.flatMap((id, k) =>
        known(`$.staffing[${i}].therapistIds[${k}]`, 'therapist', id, has.therapists),
      ),
    ]),
    ...plan.cancelled.flatMap(({ teamId }, i) =>
      known(`$.cancelled[${i}].teamId`, 'team', teamId, has.teams),
    ),
  ];
}

/** Every referral is in at most one entry of `placements` and `waiting`. */
function referralsAppearOnce({ placements, waiting }: Plan): Fault[] {
  const path = (i: number) =>
    i < placements.length
      ? `$.placements[${i}].referralId`
      : `$.waiting[${i - placements.length}].referralId`;
  return repeats([...placements, ...waiting].map((entry) => entry.referralId)).map(({ at, first, value }) =>
    fault(path(at), 'duplicateId', { id: quotable(value), first: path(first) }),
  );
}

function appointmentsLast({ placements }: Plan): Fault[] {
  return placements.flatMap(({ appointments }, i) =>
    appointments.flatMap((appointment, k) => lasts(`$.placements[${i}].appointments[${k}]`, appointment)),
  );
}

function eventReferences(path: string, event: PlanEvent, has: Known): Fault[] {
  switch (event.type) {
    case 'therapistAbsent':
      return known(`${path}.therapistId`, 'therapist', event.therapistId, has.therapists);
    case 'teamCancelled':
      return known(`${path}.teamId`, 'team', event.teamId, has.teams);
    case 'newReferral':
      return newReferral(`${path}.referral`, event.referral, has);
    default:
      return known(`${path}.referralId`, 'referral', event.referralId, has.referrals);
  }
}

function newReferral(path: string, referral: Referral, has: Known): Fault[] {
  const faults = referralRefersToKnown(path, referral, has);
  if (has.referrals.has(referral.id))
    faults.push(fault(`${path}.id`, 'duplicateId', { id: quotable(referral.id), first: '$.referrals' }));
  referral.available.forEach((interval, k) => {
    faults.push(...lasts(`${path}.available[${k}]`, interval));
  });
  referral.unavailable.forEach((range, k) => {
    faults.push(...forward(`${path}.unavailable[${k}]`, range));
  });
  return faults;
}

function eventContact(path: string, event: PlanEvent, isPublished: ReturnType<typeof contactsOf>): Fault[] {
  if (event.type !== 'citizenCancels' && event.type !== 'noShow') return [];
  const { referralId, date, from } = event;
  if (isPublished(referralId, date, from)) return [];
  return [fault(path, 'noSuchContact', { referralId: quotable(referralId), date, from })];
}
