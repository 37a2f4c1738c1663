import type { AppointmentKind, Referral, Service, Therapist } from '#shared/model/scenario.ts';
import { momentOf, perCourse } from './violation.ts';

/**
 * Contract rule 6. The therapist's profession is one that the service lets hold this kind of appointment; start
 * interview and training are also by the profession and the competence that the referral names.
 */
export const whoMay = perCourse((course, { facts }) =>
  course.appointments.flatMap((a) => {
    const who = facts.therapists.get(a.therapistId ?? '');
    const { source, service } = course.referral;
    if (!who || a.kind === 'team' || mayHold(who.source, source, service, a.kind)) return [];
    const names = { ...momentOf(course, a), therapistId: who.source.id };
    return [{ rule: 'whoMay', problem: 'wrongTherapist', facts: names }];
  }),
);

/** May this therapist hold an appointment of this kind for the referral? */
export function mayHold(
  who: Therapist,
  referral: Referral,
  service: Service,
  kind: AppointmentKind,
): boolean {
  const role = roleOf(kind);
  if (!service.professions[role].includes(who.profession)) return false;
  if (role === 'evaluation') return true;
  if (referral.profession !== null && referral.profession !== who.profession) return false;
  return referral.competence === null || who.competences.includes(referral.competence);
}

function roleOf(kind: AppointmentKind): keyof Service['professions'] {
  if (kind === 'startInterview') return 'startInterview';
  return kind === 'individual' || kind === 'home' ? 'training' : 'evaluation';
}
