/** The courses of referrals that come from a file: what a referral tells of the way up to it. */
import type { StepFacts } from '#shared/course/step.ts';
import type { Referral } from '#shared/model/scenario.ts';
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

/** A course each, under the standard, with its visitation and order on the day that the referral names. */
export async function insertReferralCourses(
  writer: Writer,
  standardId: string,
  courses: readonly { id: string; referral: Referral }[],
): Promise<void> {
  await inPortions(
    courses.map(({ id, referral }) => ({
      id,
      citizen_id: referral.citizenId,
      standard_id: standardId,
      opened_on: referral.visitatedOn,
      referral_id: referral.id,
      service_id: referral.service,
      legal_basis: null,
      modality: null,
      follows_course_id: null,
    })),
    (rows) => writer.insertInto('courses').values(rows).execute(),
  );
  await inPortions(
    courses.flatMap(({ id, referral }) => {
      const step = { course_id: id, on_date: referral.visitatedOn, at_time: null };
      return [
        { id: newId(), ...step, position: 0, kind: 'visitation' as const, facts: toJson(visitationInFile) },
        { id: newId(), ...step, position: 1, kind: 'order' as const, facts: toJson(orderOf(referral)) },
      ];
    }),
    (rows) => writer.insertInto('course_steps').values(rows).execute(),
  );
}
