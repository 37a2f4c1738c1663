import { type Fault, fault, quotable } from '../faults.ts';
import type { Known } from '../known.ts';
import type { Scenario } from '../scenario.ts';

/** A therapist is at work in one place at a time: no two intervals of a weekday overlap. */
export function weeklyIntervalsDoNotOverlap({ therapists }: Scenario): Fault[] {
  return therapists.flatMap(({ weekly }, i) =>
    weekly.flatMap((later, k) => {
      const other = weekly.findIndex(
        (earlier, e) =>
          e < k && earlier.weekday === later.weekday && earlier.from < later.to && later.from < earlier.to,
      );
      const path = `$.therapists[${i}].weekly`;
      return other < 0 ? [] : [fault(`${path}[${k}]`, 'weeklyOverlap', { other: `${path}[${other}]` })];
    }),
  );
}

/** A team never holds two sessions on one day. Contract rule 11. */
export function teamsMeetOnceADay({ teams }: Scenario): Fault[] {
  return teams.flatMap(({ sessions }, i) =>
    sessions.flatMap((session, k) => {
      const other = sessions.findIndex((earlier) => earlier.weekday === session.weekday);
      const path = `$.teams[${i}].sessions`;
      return other === k ? [] : [fault(`${path}[${k}]`, 'twoSessionsOneDay', { other: `${path}[${other}]` })];
    }),
  );
}

/** A team meets in a room of its own site. */
export function teamRoomsAreOnSite({ teams }: Scenario, { rooms }: Known): Fault[] {
  return teams.flatMap((team, i) => {
    const room = rooms.get(team.roomId);
    if (!room || room.siteId === team.siteId) return [];
    const [roomId, roomSiteId, teamSiteId] = [room.id, room.siteId, team.siteId].map(quotable);
    return [fault(`$.teams[${i}].roomId`, 'roomElsewhere', { roomId, roomSiteId, teamSiteId })];
  });
}

/** Every modality that a referral allows has a place in the standard's order, or it would have no cost. */
export function modalitiesAreOrdered({ standard, referrals }: Scenario): Fault[] {
  return referrals.flatMap(({ modalities }, i) =>
    modalities.flatMap((modality, k) =>
      standard.modalityOrder.includes(modality)
        ? []
        : [fault(`$.referrals[${i}].modalities[${k}]`, 'modalityNotOrdered', { modality })],
    ),
  );
}
