import type { Referral, Standard, Team } from '#shared/model/scenario.ts';

/**
 * The standard in force as the planner needs it: with the services that people who wait, or teams, still have from an earlier
 * one (`earlier`, newest first), and behind its own the modalities that were ordered before it. Whoever waits keeps what was
 * granted. The standard itself where nothing is carried over.
 */
export function withCarriedOver(
  inForce: Standard,
  earlier: readonly Standard[],
  { referrals, teams }: { referrals: readonly Referral[]; teams: readonly Team[] },
): Standard {
  const known = new Set(inForce.services.map(({ id }) => id));
  const needed = new Set([
    ...referrals.map(({ service }) => service),
    ...teams.flatMap((team) => team.services),
  ]);
  const services = [...needed].flatMap((id) => {
    if (known.has(id)) return [];
    return earlier
      .flatMap((standard) => standard.services.filter((service) => service.id === id))
      .slice(0, 1);
  });
  const ordered = new Set(referrals.flatMap(({ modalities }) => modalities));
  const modalities = [...ordered].filter((modality) => !inForce.modalityOrder.includes(modality));
  if (services.length + modalities.length === 0) return inForce;
  return {
    ...inForce,
    services: [...inForce.services, ...services],
    modalityOrder: [...inForce.modalityOrder, ...modalities],
  };
}
