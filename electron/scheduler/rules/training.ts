import { perCourse } from './violation.ts';

/** Contract rule 9. The modality is one the referral allows; a team course has a seat and no sessions alone, any other has only sessions of its own kind and no seat. */
export const training = perCourse((course) => {
  const { source } = course.referral;
  const bad = (problem: string) => [
    { rule: 'training' as const, problem, facts: { referralId: source.id, modality: course.modality } },
  ];
  if (!source.modalities.includes(course.modality)) return bad('modalityNotAllowed');
  if ((course.modality === 'team') !== (course.enrolment !== null)) return bad('enrolment');
  return course.training.some((session) => session.kind !== course.modality) ? bad('mixed') : [];
});
