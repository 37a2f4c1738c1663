/** The facts of a letter, from its ground. What is not known is left out, and the template decides whether it is missed. */
import { longDate } from '#shared/calendar/date-text.ts';
import type { CourseStep, StepKind } from '#shared/course/step.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import type { LetterFacts } from './facts.ts';
import type { LetterAppointment, LetterComplaint, LetterGround } from './ground.ts';
import { recordLines } from './records.ts';
import {
  complaintInWords,
  dayInWords,
  goalInWords,
  hoursInWords,
  momentInWords,
  spanInWords,
  therapistInWords,
} from './words.ts';

/** Everything that is known of what the letter can say. */
export function gatherFacts(ground: LetterGround): LetterFacts {
  const { kind } = ground;
  return {
    ...common(ground),
    ...(kind === 'invitation' || kind === 'move' ? appointmentFacts(ground) : {}),
    ...(kind === 'decisionGranted' || kind === 'decisionRefused' ? decisionFacts(ground) : {}),
    ...(kind === 'waitingTime' ? waitingFacts(ground) : {}),
    ...(kind === 'ending' ? endingFacts(ground) : {}),
    ...(ground.complaint ? complaintFacts(ground.complaint, ground.standard) : {}),
  };
}

function common({ citizen, municipality, standard, history }: LetterGround): LetterFacts {
  const { letters } = standard.quality;
  return {
    name: citizen.name,
    municipality,
    standardName: standard.name,
    serviceName: serviceOf(standard, history.serviceId)?.name,
    legalBasis: history.legalBasis,
    phoneHours: letters.phoneHours,
    complaintGuidance: letters.complaintGuidance,
    transport: letters.transport,
    expectations: letters.expectations,
  };
}

function appointmentFacts(ground: LetterGround): LetterFacts {
  const { appointment, standard, history, movedFrom, citizen } = ground;
  if (!appointment) return {};
  const { date, from, to, therapist } = appointment;
  return {
    appointmentDay: dayInWords(date),
    from,
    to,
    place: placeOf(appointment, citizen.address),
    therapist: therapist && therapistInWords(therapist),
    cancelBy: momentInWords(appointment.cancelUntil),
    agreed: appointment.status === 'agreed' ? 'ja' : null,
    beforeGrant: last(history.steps, 'decision') ? null : 'ja',
    atHome: appointment.atHome ? 'ja' : null,
    homeVisit: standard.quality.letters.homeVisit,
    teamName: ground.teamName,
    firstTraining: ground.firstTraining && dayInWords(ground.firstTraining),
    earlierDay: movedFrom && dayInWords(movedFrom.date),
    earlierFrom: movedFrom?.from,
    records: [
      ...recordLines(standard.quality.records, history, 'invitation'),
      ...(appointment.atHome ? recordLines(standard.quality.records, history, 'homeVisit') : []),
    ],
  };
}

function placeOf({ atHome, place }: LetterAppointment, address: string): string | null {
  if (!atHome) return place;
  return address.trim() === ''
    ? 'hjemme hos dig'
    : `hjemme hos dig, ${address.trim().replaceAll('\n', ', ')}`;
}

function decisionFacts({ standard, history, deadlines }: LetterGround): LetterFacts {
  const { quality } = standard;
  const decision = last(history.steps, 'decision');
  if (!decision) return {};
  const { facts } = decision;
  const service = serviceOf(standard, facts.serviceId);
  const lasts = quality.services.find(({ id }) => id === facts.serviceId)?.lasts;
  const asked = last(history.steps, 'application') ?? last(history.steps, 'inquiry');
  const hours = facts.hours ?? service?.hours;
  return {
    decidedOn: longDate(decision.on, 'da'),
    applicationOn: asked && longDate(asked.on, 'da'),
    serviceName: service?.name,
    legalBasis: facts.legalBasis,
    granted: facts.granted,
    notGranted: facts.notGranted,
    reasons: facts.reasons,
    hours: hours === undefined ? null : hoursInWords(hours),
    lastsMonths: lasts?.kind === 'months' ? String(lasts.months) : null,
    startBy: startPromise(standard, deadlines),
    criteria: criteriaNotMet(standard, history.steps),
    records: recordLines(quality.records, history, 'decision'),
  };
}

/** The day by which the standard promises a start, where its clock runs. */
function startPromise({ quality }: StandardFile, deadlines: LetterGround['deadlines']): string | null {
  const promises = quality.deadlines.filter(({ until }) => until === 'start').map(({ id }) => id);
  const state = deadlines.find(({ id }) => promises.includes(id));
  return state ? dayInWords(state.due) : null;
}

/** Each criterion that was not met, with its paragraph and why. */
function criteriaNotMet({ quality }: StandardFile, steps: readonly CourseStep[]): string[] {
  const answers = last(steps, 'eligibility')?.facts.answers ?? [];
  return answers.flatMap(({ questionId, answer, reason }) => {
    const asked = quality.questions.find(({ id }) => id === questionId);
    if (answer !== 'notMet' || asked?.bearing !== 'criterion') return [];
    return [`${reason === '' ? asked.question.da : reason} (${asked.paragraph})`];
  });
}

function waitingFacts({ standard, history, deadlines, expectedStart }: LetterGround): LetterFacts {
  const rules = standard.quality.deadlines.filter(({ letterWhenLate }) => letterWhenLate === 'waitingTime');
  const rule = rules.find(({ id }) => deadlines.some((state) => state.id === id));
  const state = deadlines.find(({ id }) => id === rule?.id);
  const visitation = last(history.steps, 'visitation');
  return {
    visitatedOn: rule?.from === 'visitation' && visitation ? longDate(visitation.on, 'da') : null,
    untilInterview: rule?.until === 'firstInterview' ? 'ja' : null,
    promisedBy: state && dayInWords(state.due),
    expectedDay: state?.plannedOn && dayInWords(state.plannedOn),
    expectedStart: expectedStart && longDate(expectedStart, 'da'),
    noCapacity: state?.excuse === 'noCapacity' ? 'ja' : null,
    citizensWish: state?.excuse === 'citizensWish' ? 'ja' : null,
    hospitalStay: state?.excuse === 'hospitalStay' ? 'ja' : null,
  };
}

function endingFacts({ standard, history }: LetterGround): LetterFacts {
  const closing = last(history.steps, 'closing');
  const evaluation = last(history.steps, 'finalEvaluation');
  const continuation = last(history.steps, 'continuation')?.facts;
  const reason = standard.quality.closingReasons.find(({ id }) => id === closing?.facts.reasonId);
  return {
    endedOn: closing && longDate(closing.facts.endedOn, 'da'),
    endReason: reason?.name.da,
    ownTraining: evaluation?.facts.ownTraining,
    goals: evaluation?.facts.goals.map(goalInWords),
    goesOnWhere: continuation?.goesOn ? continuation.where : null,
    goesOnHow: continuation?.goesOn ? continuation.how : null,
  };
}

function complaintFacts(complaint: LetterComplaint, { quality }: StandardFile): LetterFacts {
  const route = quality.complaints.find(({ subject }) => subject === complaint.subject);
  const { outcome, outcomeOn } = complaint;
  const byDay = (date: LetterComplaint['answerBy']) => date && dayInWords(date);
  return {
    receivedOn: longDate(complaint.receivedOn, 'da'),
    complaintAbout: complaintInWords(complaint.subject),
    goesTo: route?.goesTo.da,
    answerBy: byDay(complaint.answerBy),
    passedOn: outcome === 'passedOn' && outcomeOn ? longDate(outcomeOn, 'da') : null,
    outcomeFull: outcome === 'full' ? 'ja' : null,
    outcomePartial: outcome === 'partial' ? 'ja' : null,
    outcomeKept: outcome === 'kept' ? 'ja' : null,
    reasons: complaint.reasons,
    newDecisionBy: complaint.newDecisionOn ? null : byDay(complaint.newDecisionBy),
    citizenAnswerBy: byDay(complaint.citizenAnswerBy),
    appealsTo: route?.appeal?.goesTo.da,
    forwardBy: byDay(complaint.forwardBy),
    forwardWithin: route?.appeal && spanInWords(route.appeal.forwardedWithin),
  };
}

const serviceOf = ({ planning }: StandardFile, id: string | null) =>
  planning.services.find((service) => service.id === id);

/** The newest step of a kind. */
function last<K extends StepKind>(
  steps: readonly CourseStep[],
  kind: K,
): Extract<CourseStep, { kind: K }> | undefined {
  return steps.findLast((step): step is Extract<CourseStep, { kind: K }> => step.kind === kind);
}
