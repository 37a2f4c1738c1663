/**
 * What each kind of step asks for, once: the form, its first values, what is missing, and the words in the list of what has been
 * done all come from here. The facts themselves are defined in `shared/course/step.ts`.
 */
import type { CourseView } from '#shared/api/course-views.ts';
import type { NewStep, StepFacts, StepKind } from '#shared/course/step.ts';
import type { da } from '../i18n/da.ts';

export type FieldWord = keyof typeof da.course.field;
export type OptionWord = keyof typeof da.course.option;
type HintWord = keyof typeof da.course.hint;

/** The facts of a step while somebody fills them in: whatever has been written so far. */
export type Facts = Readonly<Record<string, unknown>>;

/** Lists that come with the course or the municipality. */
export type ListName =
  | 'therapists'
  | 'legalBases'
  | 'services'
  | 'needs'
  | 'competences'
  | 'sites'
  | 'deadlines'
  | 'closingReasons';

type Input =
  | { is: 'line' }
  | { is: 'text'; lines: number }
  /** Null where it is left empty. */
  | { is: 'date' }
  /** Zero where it is left empty, or null where it is `nullable`. */
  | { is: 'number'; min: number; max: number; step: number; nullable?: boolean }
  | { is: 'yesNo' }
  /** All in sight; `none` stands for null, and `numeric` ones are numbers in the facts. */
  | { is: 'choice'; options: Readonly<Record<string, OptionWord>>; none?: OptionWord; numeric?: true }
  | { is: 'pick'; list: ListName }
  | { is: 'checks'; list: ListName }
  | { is: 'checks'; options: 'modalities' }
  /** Parts with a shape of their own. */
  | { is: 'goals' | 'attained' | 'answers' | 'weekly' | 'periods' };

export type Field<Name extends string = string> = Input & {
  readonly name: Name;
  readonly label: FieldWord;
  readonly hint?: HintWord;
  readonly required?: boolean | ((facts: Facts) => boolean);
  /** Left out of the form, and of what is saved, where this says no. */
  readonly shown?: (facts: Facts) => boolean;
};

type Forms = { readonly [K in StepKind]: readonly Field<Extract<keyof StepFacts<K>, string>>[] };

const yes = { required: true } as const;
const note = { name: 'note', label: 'note', is: 'text', lines: 2 } as const;
const present = {
  name: 'present',
  label: 'present',
  is: 'choice',
  options: { citizen: 'citizen', relative: 'relative', citizenAndRelative: 'citizenAndRelative' },
  ...yes,
} as const;
const judgement = {
  name: 'judgement',
  label: 'judgement',
  is: 'choice',
  options: {
    goesOn: 'goesOn',
    goalReached: 'goalReached',
    reachableOtherwise: 'reachableOtherwise',
    noNeedOfGuidance: 'noNeedOfGuidance',
    canTrainAlone: 'canTrainAlone',
    backAtEarlierLevel: 'backAtEarlierLevel',
    noProgress: 'noProgress',
    notMotivated: 'notMotivated',
    noResources: 'noResources',
  },
  ...yes,
} as const;
const withoutVisit = ({ form }: Facts) => form === 'phone' || form === 'paper';
const isGranted = ({ outcome }: Facts) => outcome === 'granted';
const isRefused = ({ outcome }: Facts) => outcome === 'refused';
const isExtended = ({ granted }: Facts) => granted === true;
const goesOn = (facts: Facts) => facts.goesOn === true;
const wantsHome = ({ modalities }: Facts) => Array.isArray(modalities) && modalities.includes('home');
const trainsAway = ({ modalities }: Facts) =>
  Array.isArray(modalities) && modalities.some((modality) => modality !== 'home');

export const stepForms: Forms = {
  inquiry: [
    {
      name: 'from',
      label: 'from',
      is: 'choice',
      options: {
        self: 'self',
        relative: 'relative',
        generalPractitioner: 'generalPractitioner',
        municipalUnit: 'municipalUnit',
        hospital: 'hospital',
        other: 'otherPerson',
      },
      ...yes,
    },
    {
      name: 'by',
      label: 'by',
      is: 'choice',
      options: {
        phone: 'phone',
        visit: 'visit',
        letter: 'letter',
        digitalPost: 'digitalPost',
        electronicForm: 'electronicForm',
        paperForm: 'paperForm',
      },
      ...yes,
    },
    { name: 'asksFor', label: 'asksFor', is: 'line' },
    { name: 'illness', label: 'illness', is: 'line', hint: 'illness' },
  ],
  application: [
    {
      name: 'form',
      label: 'form',
      is: 'choice',
      options: { electronic: 'electronic', paper: 'paper' },
      ...yes,
    },
    {
      name: 'training',
      label: 'training',
      is: 'choice',
      options: { rehabilitation: 'rehabilitation', maintenance: 'maintenance' },
      ...yes,
    },
  ],
  visitatorContact: [
    {
      name: 'by',
      label: 'by',
      is: 'choice',
      options: { phone: 'phone', visit: 'visit', digitalPost: 'digitalPost' },
      ...yes,
    },
    note,
  ],
  calledIn: [
    {
      name: 'by',
      label: 'by',
      is: 'choice',
      options: { phone: 'phone', digitalPost: 'digitalPost', letter: 'letter' },
      ...yes,
    },
    { name: 'interviewOn', label: 'interviewOn', is: 'date', hint: 'interviewUnknown' },
  ],
  visitation: [
    {
      name: 'form',
      label: 'place',
      is: 'choice',
      options: { visit: 'homeVisit', atCentre: 'atCentre', phone: 'phone', paper: 'onPaper' },
      ...yes,
    },
    { name: 'whyNoVisit', label: 'whyNoVisit', is: 'line', required: true, shown: withoutVisit },
    { name: 'therapistId', label: 'therapistId', is: 'pick', list: 'therapists' },
    { name: 'assessment', label: 'assessment', is: 'text', lines: 4, hint: 'assessment' },
  ],
  eligibility: [{ name: 'answers', label: 'outcome', is: 'answers' }],
  decision: [
    {
      name: 'outcome',
      label: 'outcome',
      is: 'choice',
      options: { granted: 'granted', refused: 'refused' },
      ...yes,
    },
    { name: 'legalBasis', label: 'legalBasis', is: 'pick', list: 'legalBases', ...yes },
    { name: 'serviceId', label: 'serviceId', is: 'pick', list: 'services', required: true, shown: isGranted },
    {
      name: 'hours',
      label: 'otherHours',
      is: 'number',
      min: 1,
      max: 500,
      step: 1,
      nullable: true,
      hint: 'otherHours',
      shown: isGranted,
    },
    { name: 'granted', label: 'granted', is: 'text', lines: 2, shown: isGranted },
    { name: 'notGranted', label: 'notGranted', is: 'text', lines: 2, shown: isGranted },
    { name: 'reasons', label: 'reasons', is: 'text', lines: 4, required: isRefused },
  ],
  order: [
    {
      name: 'priority',
      label: 'priority',
      is: 'choice',
      options: { 1: 'urgent', 2: 'ordinary', 3: 'canWait' },
      numeric: true,
      ...yes,
    },
    { name: 'modalities', label: 'modalities', is: 'checks', options: 'modalities', ...yes },
    { name: 'sites', label: 'sites', is: 'checks', list: 'sites', required: trainsAway, shown: trainsAway },
    { name: 'needs', label: 'needs', is: 'checks', list: 'needs' },
    {
      name: 'profession',
      label: 'profession',
      is: 'choice',
      options: {
        physiotherapist: 'physiotherapist',
        occupationalTherapist: 'occupationalTherapist',
      },
      none: 'anyTherapist',
    },
    { name: 'competence', label: 'competence', is: 'pick', list: 'competences' },
    { name: 'available', label: 'available', is: 'weekly' },
    { name: 'unavailable', label: 'unavailable', is: 'periods' },
    {
      name: 'travelMinutes',
      label: 'travelMinutes',
      is: 'number',
      min: 0,
      max: 240,
      step: 5,
      shown: wantsHome,
    },
  ],
  providerContact: [
    {
      name: 'by',
      label: 'by',
      is: 'choice',
      options: { phone: 'phone', letter: 'letter', digitalPost: 'digitalPost' },
      ...yes,
    },
    note,
  ],
  goals: [
    { name: 'goals', label: 'goals', is: 'goals', ...yes },
    { name: 'plan', label: 'plan', is: 'text', lines: 3 },
    { name: 'tests', label: 'tests', is: 'text', lines: 2 },
    present,
  ],
  midwayEvaluation: [
    { name: 'progress', label: 'progress', is: 'text', lines: 3, ...yes },
    { name: 'adjusted', label: 'adjusted', is: 'text', lines: 3 },
    judgement,
    present,
  ],
  status: [{ name: 'text', label: 'text', is: 'text', lines: 3, ...yes }, judgement],
  extensionRequest: [
    { name: 'hours', label: 'hours', is: 'number', min: 0, max: 200, step: 1 },
    { name: 'months', label: 'months', is: 'number', min: 0, max: 12, step: 1 },
    { name: 'why', label: 'why', is: 'text', lines: 3, ...yes },
  ],
  extensionDecision: [
    { name: 'granted', label: 'extensionGranted', is: 'yesNo', ...yes },
    { name: 'hours', label: 'hours', is: 'number', min: 0, max: 200, step: 1, shown: isExtended },
    { name: 'months', label: 'months', is: 'number', min: 0, max: 12, step: 1, shown: isExtended },
    {
      name: 'reasons',
      label: 'reasons',
      is: 'text',
      lines: 3,
      required: ({ granted }) => granted === false,
    },
  ],
  consent: [
    { name: 'party', label: 'party', is: 'line', hint: 'consent', ...yes },
    { name: 'about', label: 'about', is: 'line' },
    { name: 'given', label: 'consentGiven', is: 'yesNo', ...yes },
  ],
  coordination: [
    { name: 'party', label: 'party', is: 'line', ...yes },
    { name: 'about', label: 'about', is: 'text', lines: 2, ...yes },
  ],
  deviation: [{ name: 'text', label: 'text', is: 'text', lines: 3, ...yes }],
  interruption: [
    {
      name: 'reason',
      label: 'reason',
      is: 'choice',
      options: { holiday: 'holiday', hospital: 'hospitalStay', illness: 'illness', other: 'other' },
      ...yes,
    },
    { name: 'until', label: 'until', is: 'date', hint: 'untilUnknown' },
    note,
  ],
  reassessment: [
    {
      name: 'outcome',
      label: 'reassessed',
      is: 'choice',
      options: { goesOn: 'goesOn', changed: 'changed', ends: 'ends' },
      ...yes,
    },
    { name: 'text', label: 'text', is: 'text', lines: 3 },
  ],
  finalEvaluation: [
    { name: 'goals', label: 'attained', is: 'attained', ...yes },
    { name: 'tests', label: 'tests', is: 'text', lines: 2 },
    { name: 'ownTraining', label: 'ownTraining', is: 'text', lines: 3, hint: 'own' },
    present,
  ],
  continuation: [
    { name: 'goesOn', label: 'goesOn', is: 'yesNo', ...yes },
    { name: 'where', label: 'where', is: 'line', required: true, shown: goesOn },
    { name: 'how', label: 'how', is: 'line', shown: goesOn },
  ],
  recommendation: [
    { name: 'motivation', label: 'motivation', is: 'yesNo', ...yes },
    { name: 'potential', label: 'potential', is: 'yesNo', ...yes },
    { name: 'chance', label: 'chance', is: 'yesNo', ...yes },
    {
      name: 'next',
      label: 'next',
      is: 'choice',
      options: {
        guidance: 'guidance',
        rehabilitation: 'rehabilitation',
        maintenance: 'maintenance',
        none: 'nothing',
      },
      ...yes,
    },
    { name: 'text', label: 'text', is: 'text', lines: 3 },
  ],
  excuse: [
    { name: 'deadlineId', label: 'deadlineId', is: 'pick', list: 'deadlines', ...yes },
    {
      name: 'reason',
      label: 'reason',
      is: 'choice',
      options: { noCapacity: 'noCapacity', citizensWish: 'citizensWish', hospitalStay: 'hospitalStay' },
      ...yes,
    },
    { name: 'note', label: 'note', is: 'line' },
  ],
  // These two are answered where they are asked, not in a form of their own; the descriptions give them words in the list.
  endingAnswer: [
    { name: 'end', label: 'end', is: 'yesNo', ...yes },
    { name: 'why', label: 'why', is: 'line', ...yes },
  ],
  record: [{ name: 'value', label: 'value', is: 'line', ...yes }],
  closing: [
    { name: 'reasonId', label: 'reasonId', is: 'pick', list: 'closingReasons', ...yes },
    { name: 'endedOn', label: 'endedOn', is: 'date', ...yes },
    note,
  ],
};

/** Answered beside what asks for them, so never offered as a form of their own. */
export const answeredInPlace: readonly StepKind[] = ['endingAnswer', 'record'];

type Beginnings = { readonly [K in StepKind]: (course: CourseView) => Partial<StepFacts<K>> };

/** What a form holds before anybody has written in it. What is left out must be answered. */
const beginnings: Beginnings = {
  inquiry: ({ illness }) => ({ from: 'self', by: 'phone', asksFor: '', illness }),
  application: () => ({}),
  visitatorContact: () => ({ by: 'phone', note: '' }),
  calledIn: () => ({ by: 'phone', interviewOn: null }),
  visitation: () => ({ form: 'visit', whyNoVisit: '', therapistId: null, assessment: '' }),
  eligibility: ({ questions }) => ({
    answers: questions.flatMap(({ id, suggested }) =>
      suggested ? [{ questionId: id, answer: suggested, reason: '' }] : [],
    ),
  }),
  decision: (course) => ({
    ...(course.legalBases.length === 1 ? { legalBasis: course.legalBases[0] as string } : {}),
    serviceId: course.services.length === 1 ? (course.services[0]?.id ?? null) : null,
    hours: null,
    granted: '',
    notGranted: '',
    reasons: '',
  }),
  order: ({ orderChoices }) => ({
    priority: 2,
    modalities: ['team'],
    sites: orderChoices.sites.length === 1 ? orderChoices.sites.map(({ id }) => id) : [],
    needs: [],
    profession: null,
    competence: null,
    available: [],
    unavailable: [],
    travelMinutes: 0,
  }),
  providerContact: () => ({ by: 'phone', note: '' }),
  goals: () => ({ goals: [{ text: '', subGoals: [] }], plan: '', tests: '', present: 'citizen' }),
  midwayEvaluation: () => ({ progress: '', adjusted: '', judgement: 'goesOn', present: 'citizen' }),
  status: () => ({ text: '', judgement: 'goesOn' }),
  extensionRequest: () => ({ hours: 0, months: 0, why: '' }),
  extensionDecision: (course) => {
    const asked = lastStep(course, 'extensionRequest');
    return { hours: asked?.facts.hours ?? 0, months: asked?.facts.months ?? 0, reasons: '' };
  },
  consent: () => ({ party: '', about: '' }),
  coordination: () => ({ party: '', about: '' }),
  deviation: () => ({ text: '' }),
  interruption: () => ({ until: null, note: '' }),
  reassessment: () => ({ text: '' }),
  finalEvaluation: () => ({ goals: [], tests: '', ownTraining: '', present: 'citizen' }),
  continuation: () => ({ where: '', how: '' }),
  recommendation: () => ({ text: '' }),
  excuse: () => ({ note: '' }),
  endingAnswer: () => ({}),
  record: () => ({}),
  closing: ({ today }) => ({ endedOn: today, note: '' }),
};

/** The newest step of a kind, where there is one. */
export function lastStep<K extends StepKind>(
  course: Pick<CourseView, 'steps'>,
  kind: K,
): Extract<CourseView['steps'][number], { kind: K }> | undefined {
  return course.steps.filter((step) => step.kind === kind).at(-1) as
    | Extract<CourseView['steps'][number], { kind: K }>
    | undefined;
}

/** The goals that were set last, by their texts. */
export const goalsOf = (course: Pick<CourseView, 'steps'>): string[] =>
  lastStep(course, 'goals')?.facts.goals.map(({ text }) => text) ?? [];

export const firstFacts = (kind: StepKind, course: CourseView): Facts => beginnings[kind](course);

const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** The fields to show for what has been written so far. */
export const shownFields = (kind: StepKind, facts: Facts): readonly Field[] =>
  stepForms[kind].filter((field: Field) => field.shown?.(facts) ?? true);

export const isRequired = ({ required }: Field, facts: Facts): boolean =>
  typeof required === 'function' ? required(facts) : (required ?? false);

/** An answer that needs a reason and has none. */
export const lacksReason = ({ answer, reason }: { answer: string; reason: string }): boolean =>
  answer !== 'met' && reason.trim() === '';

/** What still has to be filled in, as the fields' words, in the form's order; empty where the step can be saved. */
export function missingIn(kind: StepKind, facts: Facts, course: CourseView): FieldWord[] {
  const settled = settledFacts(kind, facts, course);
  return shownFields(kind, facts).flatMap((field) => {
    if (isRequired(field, facts) && !isOptionalHere(field, course) && isEmpty(settled[field.name]))
      return [field.label];
    if (field.is === 'answers') {
      const answers = settled[field.name] as StepFacts<'eligibility'>['answers'];
      const open = answers.length < course.questions.length || answers.some(lacksReason);
      return open ? [field.label] : [];
    }
    return field.is === 'attained' &&
      (settled[field.name] as readonly unknown[]).length < goalsOf(course).length
      ? [field.label]
      : [];
  });
}

/** Where no goals were set, none can be judged. */
const isOptionalHere = (field: Field, course: CourseView) =>
  field.is === 'attained' && goalsOf(course).length === 0;

/** What is saved: fields that are not shown as they were at first, goals without text and empty times left out. */
export function settledFacts(kind: StepKind, facts: Facts, course: CourseView): Facts {
  const first = firstFacts(kind, course);
  const shown = new Set(shownFields(kind, facts).map(({ name }) => name));
  const settled: Record<string, unknown> = {};
  for (const field of stepForms[kind] as readonly Field[]) {
    const value = shown.has(field.name) ? facts[field.name] : first[field.name];
    settled[field.name] = filledIn[field.is]?.(value) ?? value;
  }
  if (kind === 'decision' && settled.outcome === 'refused') settled.serviceId = null;
  // Facts that no field shows, such as which proposal is answered.
  for (const [name, value] of Object.entries(facts)) if (!(name in settled)) settled[name] = value;
  return settled;
}

/** Lines that were added and never filled in do not count. */
const filledIn: Readonly<Partial<Record<Field['is'], (value: unknown) => unknown>>> = {
  goals: (value) =>
    ((value ?? []) as StepFacts<'goals'>['goals'])
      .map(({ text, subGoals }) => ({
        text: text.trim(),
        subGoals: subGoals.map((each) => each.trim()).filter(Boolean),
      }))
      .filter(({ text }) => text !== ''),
  weekly: (value) =>
    ((value ?? []) as StepFacts<'order'>['available']).filter(
      ({ weekday, from, to }) => weekday > 0 && from < to,
    ),
  periods: (value) =>
    ((value ?? []) as StepFacts<'order'>['unavailable']).filter(({ from, to }) => from && to),
};

/** The step to send. The core checks it again in full. */
export const newStepOf = (kind: StepKind, on: string, facts: Facts): NewStep =>
  ({ kind, on, at: null, facts }) as unknown as NewStep;
