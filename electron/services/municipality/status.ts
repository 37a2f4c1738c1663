import type { MunicipalityStatus } from '#shared/api/views.ts';
import type { Ground } from '../ground.ts';
import { findSituation, type Situation } from '../situation.ts';

/** Which municipality is open, if any, and what there is to choose from. */
export async function getStatus(ground: Ground): Promise<MunicipalityStatus> {
  const situation = await findSituation(ground);
  return situation ? openStatus(situation) : { open: false };
}

function openStatus(situation: Situation): MunicipalityStatus {
  const { municipality, scenario, planningDayFixed, therapistRefs } = situation;
  return {
    open: true,
    name: municipality.name,
    isDemo: municipality.is_demo === 1,
    planningDay: scenario.today,
    planningDayFixed,
    horizon: scenario.horizon,
    standardName: scenario.standard.name,
    startWithinWorkingDays: scenario.standard.startWithinWorkingDays,
    counts: {
      sites: scenario.sites.length,
      therapists: scenario.therapists.length,
      teams: scenario.teams.length,
      waiting: scenario.referrals.length,
    },
    sites: scenario.sites,
    therapists: [...therapistRefs.values()],
    teams: scenario.teams.map(({ id, name, siteId }) => ({ id, name, siteId })),
  };
}
