/** What a step must say under its standard: the reasons, the answers, and names that the standard knows. */
import { parseDate } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { NewStep, StepKind } from '#shared/course/step.ts';
import type { StepFault } from '#shared/course/verdicts.ts';
import type { Standard } from '#shared/model/scenario.ts';
import type { QualityRules, RecordField } from '#shared/standards/quality.ts';
import { questionsFor } from './eligibility.ts';
import { endingProposals } from './endings.ts';
import { firstStep, lastStep, serviceOf, stepsOf } from './facts.ts';
import type { CourseGround } from './ground.ts';

interface Case {
  readonly history: CourseHistory;
  readonly quality: QualityRules;
  readonly planning: Standard;
  readonly ground: CourseGround;
}
type Check<K extends StepKind> = (step: Extract<NewStep, { readonly kind: K }>, at: Case) => StepFault | null;

const checks: { readonly [K in StepKind]?: Check<K> } = {
  /** S13, B18: without having seen the citizen the visitator says why. */
  visitation: ({ facts }, { quality }) =>
    quality.visitRow !== null && (facts.form === 'phone' || facts.form === 'paper') && facts.whyNoVisit === ''
      ? fault('reasonMissing', { field: 'whyNoVisit', row: quality.visitRow })
      : null,

  eligibility: ({ facts: { answers } }, { quality }) => {
    for (const { questionId, answer, reason } of answers) {
      const question = quality.questions.find(({ id }) => id === questionId);
      if (!question) return fault('unknownQuestion', { questionId });
      if (answer === 'exception' && !question.exception)
        return fault('noExceptionAllowed', { questionId, row: question.row });
      if (answer !== 'met' && reason === '') return fault('reasonMissing', { questionId, row: question.row });
    }
    return null;
  },

  /** I5, B3: a refusal has reasons; a grant has a service, and every criterion met or departed from with a reason. */
  decision: ({ facts }, at) => {
    if (facts.outcome === 'refused') return facts.reasons === '' ? fault('reasonMissing') : null;
    if (facts.serviceId === null) return fault('serviceMissing');
    const service = at.quality.services.find(({ id }) => id === facts.serviceId);
    if (!service || !at.planning.services.some(({ id }) => id === facts.serviceId))
      return fault('unknownService', { serviceId: facts.serviceId });
    const answers = lastStep(at.history, 'eligibility')?.facts.answers ?? [];
    for (const question of questionsFor(at.quality.questions, service.training)) {
      const given = answers.find(({ questionId }) => questionId === question.id);
      if (!given) return fault('questionsOpen', { questionId: question.id, row: question.row });
      if (given.answer === 'notMet' && question.bearing === 'criterion')
        return fault('criterionNotMet', { questionId: question.id, row: question.row });
    }
    return null;
  },

  /** V19, S10: nothing is shared with anybody whom the citizen has not agreed to. The latest word on that party counts. */
  coordination: ({ facts, on }, { history }) => {
    const word = stepsOf(history, 'consent').findLast(
      (step) => step.on <= on && plain(step.facts.party) === plain(facts.party),
    );
    return word?.facts.given ? null : fault('noConsent', { party: facts.party });
  },

  excuse: ({ facts: { deadlineId } }, { quality }) =>
    quality.deadlines.some(({ id }) => id === deadlineId) ? null : fault('unknownDeadline', { deadlineId }),

  endingAnswer: ({ facts: { proposalId } }, { history, quality, ground }) => {
    const proposal = endingProposals(history, quality, ground).find(({ id }) => id === proposalId);
    if (!proposal) return fault('unknownProposal', { proposalId });
    return proposal.answered ? fault('alreadyAnswered', { proposalId }) : null;
  },

  record: ({ facts: { fieldId, value } }, { history, quality }) => {
    const field = quality.records.find(({ id }) => id === fieldId);
    if (!field) return fault('unknownRecord', { fieldId });
    const service = serviceOf(history, quality);
    if (service && field.services && !field.services.includes(service.id))
      return fault('notForThisService', { fieldId });
    return isAllowed(field, value) ? null : fault('valueNotAllowed', { fieldId, value });
  },

  closing: ({ facts, on }, { history, quality }) => {
    if (!quality.closingReasons.some(({ id }) => id === facts.reasonId))
      return fault('unknownReason', { reasonId: facts.reasonId });
    if (facts.endedOn > on) return fault('inFuture', { today: on });
    const attended = history.contacts.filter((contact) => contact.status === 'attended').at(-1)?.date;
    const last = attended ?? firstStep(history, 'inquiry')?.on;
    return last !== undefined && facts.endedOn < last ? fault('endsBeforeItBegins', { last }) : null;
  },
};

/** Null where the step says what its standard asks of it; else what is missing or not known. */
export function saysEnough(
  history: CourseHistory,
  step: NewStep,
  quality: QualityRules,
  planning: Standard,
  ground: CourseGround,
): StepFault | null {
  // Each check takes the steps of its own kind; the compiler cannot follow that through the lookup.
  const check = checks[step.kind] as Check<StepKind> | undefined;
  return check?.(step, { history, quality, planning, ground }) ?? null;
}

/** What one of the standard's fields takes: `yes` or `no`, a date, one of its options, any text. Empty takes it back. */
export function isAllowed({ input }: RecordField, value: string): boolean {
  if (value === '') return true;
  switch (input.kind) {
    case 'yesNo':
      return value === 'yes' || value === 'no';
    case 'date':
      return parseDate(value) !== null;
    case 'choice':
      return input.options.some(({ id }) => id === value);
    case 'text':
      return true;
  }
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase('da').replace(/\s+/g, ' ');
}

function fault(problem: StepFault['problem'], facts: StepFault['facts'] = {}): StepFault {
  return { problem, facts };
}
