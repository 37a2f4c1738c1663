/** Where a complaint goes and what may happen to it next, by the standard's route for its subject. */
import type { ComplaintStep } from '#shared/api/letters-inputs.ts';
import type { ComplaintHistory } from '#shared/course/history.ts';
import type { ComplaintRoute, ComplaintSubject, QualityRules } from '#shared/standards/quality.ts';

/** The standard's route; a subject on which it is silent is answered by the head of training, without a limit. */
export function routeOf({ complaints }: QualityRules, subject: ComplaintSubject): ComplaintRoute {
  return (
    complaints.find((route) => route.subject === subject) ?? {
      subject,
      row: null,
      goesTo: { da: 'lederen af træningen', en: 'the head of training' },
      answeredHere: true,
      receivedWithin: null,
      reassessedWithin: null,
      newDecisionWithin: null,
      appeal: null,
    }
  );
}

/** What can happen next, B11's chain: reassessed, then by the outcome; nothing where it is closed. */
export function nextSteps(route: ComplaintRoute, complaint: ComplaintHistory): ComplaintStep['kind'][] {
  const { outcome, newDecisionOn, citizenAnsweredOn, stands, forwardedOn } = complaint;
  switch (outcome) {
    case null:
      return route.answeredHere ? ['reassessed'] : ['passedOn'];
    case 'passedOn':
      return [];
    case 'full':
      return newDecisionOn === null && asksForDecision(route) ? ['newDecision'] : [];
    case 'partial':
      if (newDecisionOn === null && asksForDecision(route)) return ['newDecision'];
      if (route.appeal === null) return [];
      if (citizenAnsweredOn === null) return ['citizenAnswered'];
      return stands && forwardedOn === null ? ['forwarded'] : [];
    case 'kept':
      return route.appeal !== null && forwardedOn === null ? ['forwarded'] : [];
  }
}

/** Whether a complaint that is upheld ends in a new decision. */
export const asksForDecision = ({ newDecisionWithin, appeal }: ComplaintRoute): boolean =>
  newDecisionWithin !== null || appeal !== null;
