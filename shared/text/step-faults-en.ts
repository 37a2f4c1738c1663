import type { StepFaultTexts } from './step-fault-texts.ts';

/** The row of the standard, where one says so: " (K5)". */
const by = ({ row }: Readonly<Record<string, string | number>>) => (row ? ` (${row})` : '');

const modalities: Record<string, string> = {
  team: 'Team training',
  individual: 'Individual training',
  home: 'Training at home',
};
const housings: Record<string, string> = {
  home: 'their own home',
  careCentre: 'a care centre',
  nursingHome: 'an independent nursing home',
  shortStay: 'a short-stay place',
};
const professions: Record<string, string> = {
  physiotherapist: 'a physiotherapist',
  occupationalTherapist: 'an occupational therapist',
  trainingAssistant: 'a training assistant',
};
const list = (words: string | number | undefined, names: Record<string, string>) =>
  String(words ?? '')
    .split(' ')
    .map((word) => names[word] ?? word)
    .join(' or ');
const modality = (details: Readonly<Record<string, string | number>>) =>
  modalities[String(details.modality)] ?? 'This form of training';

/** What a standard has against a step, in English. */
export const stepFaultsEn: StepFaultTexts = {
  problems: {
    inFuture: ({ today }) => `The date lies in the future (today is ${today}). Choose a day that has been.`,
    beforeInquiry: ({ inquiry }) => `The date lies before the inquiry (${inquiry}). Correct the date.`,
    noInquiry: () => 'The course has no inquiry yet. Record it first.',
    inquiryExists: () => 'The course already has an inquiry. Correct it, or open a new course.',
    courseClosed: () => 'The course is closed. Take the closing back, or open a new course.',
    noVisitation: () => 'A visitation is needed before the decision. Record it first.',
    reasonMissing: (details) => `A reason is missing${by(details)}. Write it.`,
    unknownQuestion: () => "One of the questions is not in the course's quality standard. Reload the page.",
    noExceptionAllowed: (details) =>
      `The quality standard allows no exception here${by(details)}. Choose met or not met.`,
    questionsOpen: (details) =>
      `One or more of the standard's questions are not answered${by(details)}. Answer them before granting.`,
    criterionNotMet: (details) =>
      `A criterion is not met${by(details)}, so it cannot be granted. Refuse, or correct the answer.`,
    alreadyGranted: () => 'The course has already been granted. Correct the decision that stands.',
    serviceMissing: () => 'A service is missing. Choose what is granted.',
    unknownService: () => "The service is not in the course's quality standard. Choose another.",
    notGranted: () => 'The course has not been granted yet. Record the decision first.',
    alreadyOrdered: () => 'The course has already been ordered. Correct the order that stands.',
    notStarted: () => 'The course had not started on that day. Mark the start interview as attended first.',
    noExtensionAsked: () => 'There is no request for an extension to answer. Record it first.',
    noConsent: () => 'The citizen has not consented to that party. Record the consent first.',
    unknownDeadline: () => "The deadline is not in the course's quality standard. Reload the page.",
    unknownProposal: () => 'The proposal to end no longer holds. Reload the page.',
    alreadyAnswered: () => 'The proposal to end has already been answered.',
    unknownRecord: () => "The field is not in the course's quality standard. Reload the page.",
    valueNotAllowed: () => 'The field cannot have that value. Choose one of those offered.',
    unknownReason: () => "The reason is not in the course's quality standard. Choose another.",
    endsBeforeItBegins: ({ last }) =>
      `The last day lies before what happened last on the course (${last}). Correct the date.`,
    notForThisService: () => 'This does not belong to the service that was granted.',
    modalityNotOffered: (details) =>
      `${modality(details)} is not offered for the service${by(details)}. Choose another form.`,
    siteNotOffered: (details) =>
      `${modality(details)} is not offered at that place${by(details)}. Choose another place.`,
    residentsOnly: (details) =>
      `The team there is only for those who live there${by(details)}. Choose another place, or correct where the citizen lives.`,
    reasonNotRecorded: (details) =>
      `${modality(details)} needs a recorded reason${by(details)}. Record it before ordering.`,
    professionNeeded: (details) =>
      `${modality(details)} must be led by ${list(details.professions, professions)}${by(details)}. Choose the profession in the order.`,
    tooYoung: (details) =>
      `The service is for citizens from ${details.ageFrom}; this one is ${details.age}${by(details)}. Choose another service.`,
    notForThisHousing: (details) =>
      `The service is only for citizens in ${list(details.only, housings)}${by(details)}. Choose another service, or correct where the citizen lives.`,
    siteMissing: () =>
      'A place where the citizen can train is missing. Choose at least one, or only training at home.',
  },
  steps: {
    inquiry: 'the inquiry',
    application: 'the application',
    visitatorContact: "the visitator's contact",
    calledIn: 'the calling in',
    visitation: 'the visitation',
    eligibility: 'the eligibility questions',
    decision: 'the decision',
    order: 'the order',
    providerContact: "the provider's contact",
    goals: 'the goals',
    midwayEvaluation: 'the midway evaluation',
    status: 'the status',
    extensionRequest: 'the request for an extension',
    extensionDecision: 'the answer on the extension',
    consent: 'the consent',
    coordination: 'the coordination',
    deviation: 'the deviation',
    interruption: 'the pause',
    reassessment: 'the reassessment',
    finalEvaluation: 'the final evaluation',
    continuation: 'the plan for further training',
    recommendation: 'the recommendation',
    excuse: 'the cause of the delay',
    endingAnswer: 'the answer to the proposal to end',
    record: 'the recorded field',
    closing: 'the closing',
  },
};
