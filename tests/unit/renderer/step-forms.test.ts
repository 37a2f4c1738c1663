import { describe, expect, test } from 'vitest';
import type { CourseView } from '#shared/api/course-views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { newStep, type StepKind, stepFacts, stepKinds } from '#shared/course/step.ts';
import {
  type Facts,
  firstFacts,
  goalsOf,
  missingIn,
  newStepOf,
  settledFacts,
  shownFields,
  stepForms,
} from '../../../renderer/course/step-forms.ts';

const day = '2026-09-07' as IsoDate;
const phrase = { da: 'Spørgsmål', en: 'Question' };

/** A course with one service, one site and two questions, of which the product knows the first answer. */
const course = {
  courseId: 'c1',
  today: day,
  illness: 'KOL',
  steps: [],
  legalBases: ['§ 86'],
  services: [{ id: 'train', name: 'Genoptræning', hours: 13 }],
  questions: [
    { id: 'age', row: 'I1', question: phrase, suggested: 'met' },
    { id: 'motivated', row: 'B2', question: phrase, suggested: null },
  ],
  orderChoices: { needs: [], competences: [], sites: [{ id: 's1', name: 'Havnen' }] },
} as unknown as CourseView;

const withGoals = {
  ...course,
  steps: [
    {
      id: 'g',
      kind: 'goals',
      on: day,
      at: null,
      facts: { goals: [{ text: 'Gå på trapper', subGoals: [] }] },
    },
  ],
} as unknown as CourseView;

/** What somebody would fill in at least, for each kind that is not ready as it opens. */
const filled: Partial<Record<StepKind, Facts>> = {
  application: { form: 'paper', training: 'rehabilitation' },
  eligibility: {
    answers: [
      { questionId: 'age', answer: 'met', reason: '' },
      { questionId: 'motivated', answer: 'notMet', reason: 'Ønsker ikke træning' },
    ],
  },
  decision: { outcome: 'granted' },
  goals: { goals: [{ text: 'Gå på trapper', subGoals: ['5 trin', ' '] }] },
  midwayEvaluation: { progress: 'Går bedre' },
  status: { text: 'Går bedre' },
  extensionRequest: { why: 'Målet er nær' },
  extensionDecision: { granted: false, reasons: 'Ikke grundlag' },
  consent: { party: 'Hjemmeplejen', given: true },
  coordination: { party: 'Hjemmeplejen', about: 'Hjælp til trappen' },
  deviation: { text: 'Træner hjemme' },
  interruption: { reason: 'holiday' },
  reassessment: { outcome: 'goesOn' },
  continuation: { goesOn: false },
  recommendation: { motivation: true, potential: true, chance: false, next: 'guidance' },
  excuse: { deadlineId: 'start', reason: 'noCapacity' },
  endingAnswer: { proposalId: 'p', end: false, why: 'Var syg' },
  record: { fieldId: 'transport', value: 'yes' },
  closing: { reasonId: 'goalReached' },
};

const formOf = (kind: StepKind) => ({ ...firstFacts(kind, course), ...filled[kind] });

describe('the form of a step', () => {
  test.each(stepKinds)('%s, filled in at least, is a step that the core takes', (kind) => {
    const facts = formOf(kind);
    expect(missingIn(kind, facts, course)).toEqual([]);
    const step = newStepOf(kind, day, settledFacts(kind, facts, course));
    expect(newStep.safeParse(step).error?.issues ?? []).toEqual([]);
  });

  test.each(stepKinds)('%s shows a field for each of its facts', (kind) => {
    const named = stepForms[kind].map(({ name }) => name as string);
    const inPlace = { endingAnswer: ['proposalId'], record: ['fieldId'] };
    const elsewhere = inPlace[kind as keyof typeof inPlace] ?? [];
    expect([...named, ...elsewhere].sort()).toEqual(Object.keys(stepFacts[kind].shape).sort());
  });

  test('asks for the reason of a visitation without a visit, and only then', () => {
    const visit = firstFacts('visitation', course);
    expect(missingIn('visitation', visit, course)).toEqual([]);
    expect(missingIn('visitation', { ...visit, form: 'phone' }, course)).toEqual(['whyNoVisit']);
  });

  test('asks for reasons of a refusal and drops the service that was chosen before', () => {
    const refused = { ...firstFacts('decision', course), outcome: 'refused', serviceId: 'train' };
    expect(missingIn('decision', refused, course)).toEqual(['reasons']);
    expect(settledFacts('decision', refused, course).serviceId).toBeNull();
  });

  test('begins with the answers that the product knows, and leaves the others open', () => {
    const facts = firstFacts('eligibility', course);
    expect(facts.answers).toEqual([{ questionId: 'age', answer: 'met', reason: '' }]);
    expect(missingIn('eligibility', facts, course)).toEqual(['outcome']);
  });

  test('lets no criterion be departed from without a reason', () => {
    const answers = [
      { questionId: 'age', answer: 'met', reason: '' },
      { questionId: 'motivated', answer: 'exception', reason: ' ' },
    ];
    expect(missingIn('eligibility', { answers }, course)).toEqual(['outcome']);
  });

  test('keeps no empty goal and no empty sub-goal', () => {
    const goals = [
      { text: ' Gå ', subGoals: ['', '5 trin'] },
      { text: '  ', subGoals: [] },
    ];
    expect(settledFacts('goals', { ...firstFacts('goals', course), goals }, course).goals).toEqual([
      { text: 'Gå', subGoals: ['5 trin'] },
    ]);
  });

  test('asks of each goal whether it was reached, and of none where none was set', () => {
    const facts = firstFacts('finalEvaluation', course);
    expect(goalsOf(withGoals)).toEqual(['Gå på trapper']);
    expect(missingIn('finalEvaluation', facts, withGoals)).toEqual(['attained']);
    expect(missingIn('finalEvaluation', facts, course)).toEqual([]);
  });

  test('wants no site for training at home alone, and no time that ends before it begins', () => {
    const order = firstFacts('order', { ...course, orderChoices: { ...course.orderChoices, sites: [] } });
    expect(missingIn('order', order, course)).toEqual(['sites']);
    const home = { ...order, modalities: ['home'], available: [{ weekday: 1, from: '12:00', to: '09:00' }] };
    expect(missingIn('order', home, course)).toEqual([]);
    expect(shownFields('order', home).map(({ name }) => name)).toContain('travelMinutes');
    expect(settledFacts('order', home, course).available).toEqual([]);
  });
});
