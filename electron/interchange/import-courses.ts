/** The courses of referrals that come from a file: what a referral tells of the way up to it. */
import type { StepFacts } from '#shared/course/step.ts';
import type { Referral } from '#shared/model/scenario.ts';
import type { QualityRules } from '#shared/standards/quality.ts';
import { inPortions, type Writer } from '../database/database.ts';
import { newId } from '../database/ids.ts';
import { toJson } from '../database/json.ts';

/** A file says on which day the visitation was, and nothing else about it. */
const visitationInFile: StepFacts<'visitation'> = {
  form: 'paper',
  whyNoVisit: 'Indlæst fra en fil, der ikke siger hvordan.',
  therapistId: null,
  assessment: '',
};

/** The paragraph of each service by a standard's rules; where they name none, the one that covers both kinds of training. */
export function legalBasisBy(quality: QualityRules | null): (serviceId: string) => string {
  const bases = new Map(quality?.services.map((service) => [service.id, service.legalBasis]));
  return (serviceId) => bases.get(serviceId) ?? 'Serviceloven § 86';
}

/** What a referral asks for, as the order that it came with. */
export function orderOf(referral: Referral): StepFacts<'order'> {
  const { priority, needs, modalities, profession, competence } = referral;
  const { sites, available, unavailable, travelMinutes } = referral;
  return {
    priority,
    needs,
    modalities,
    profession,
    competence,
    sites,
    available,
    unavailable,
    travelMinutes,
  };
}

/** A referral is a grant; the file does not say more of the decision. */
const grantInFile = (legalBasis: string, serviceId: string): StepFacts<'decision'> => ({
  outcome: 'granted',
  legalBasis,
  serviceId,
  hours: null,
  granted: '',
  notGranted: '',
  reasons: '',
});

/**
 * A course each, under the standard, with its visitation, grant and order on the day that the referral names. `legalBasis`
 * gives the paragraph of a service.
 */
export async function insertReferralCourses(
  writer: Writer,
  standardId: string,
  courses: readonly { id: string; referral: Referral }[],
  legalBasis: (serviceId: string) => string,
): Promise<void> {
  await inPortions(
    courses.map(({ id, referral }) => ({
      id,
      citizen_id: referral.citizenId,
      standard_id: standardId,
      opened_on: referral.visitatedOn,
      referral_id: referral.id,
      service_id: referral.service,
      legal_basis: legalBasis(referral.service),
      modality: null,
      follows_course_id: null,
    })),
    (rows) => writer.insertInto('courses').values(rows).execute(),
  );
  await inPortions(
    courses.flatMap(({ id, referral }) => {
      const step = { course_id: id, on_date: referral.visitatedOn, at_time: null };
      const grant = grantInFile(legalBasis(referral.service), referral.service);
      return [
        { id: newId(), ...step, position: 0, kind: 'visitation' as const, facts: toJson(visitationInFile) },
        { id: newId(), ...step, position: 1, kind: 'decision' as const, facts: toJson(grant) },
        { id: newId(), ...step, position: 2, kind: 'order' as const, facts: toJson(orderOf(referral)) },
      ];
    }),
    (rows) => writer.insertInto('course_steps').values(rows).execute(),
  );
}
