/** From the inquiry to the order, as the standard's timeline has them, with delays as people have them. */
import { type DayNumber, dayNumber } from '#shared/calendar/dates.ts';
import { clockTime } from '#shared/calendar/times.ts';
import type { NewStep, StepFacts } from '#shared/course/step.ts';
import type { Referral } from '#shared/model/scenario.ts';
import type { RecordField } from '#shared/standards/quality.ts';
import { questionsFor } from '../../course/eligibility.ts';
import { orderOf } from '../../interchange/import-courses.ts';
import type { PastLetter } from '../../interchange/past.ts';
import { isStrained } from './calendar.ts';
import {
  dateOf,
  lastWorkingDay,
  type PastGround,
  serviceRulesOf,
  step,
  workingDaysBefore,
} from './ground.ts';
import { illnessFor } from './wording.ts';

export interface FirstSteps {
  readonly illness: string;
  readonly steps: NewStep[];
  readonly letters: PastLetter[];
}

type Asked = Omit<Referral, 'id' | 'citizenId'>;

/**
 * The way to the order of a referral, which says on which day its clock started; nothing of it lies after today. With
 * `refusal` the decision is a no, and the course ends with it.
 */
export function firstSteps(ground: PastGround, referral: Asked, refusal: string | null = null): FirstSteps {
  const { random, file, working, today } = ground;
  const { quality } = file;
  const has = new Set(quality.timeline.map((place) => place.step));
  const illness = illnessFor(random, referral.needs);
  const { inquiry, contact, visit } = daysBeforeOrder(ground, referral);
  const after = (day: DayNumber, most: number) =>
    Math.min(lastWorkingDay(working, today), working.after(day, random.int(0, most)));
  const decided = after(visit, 2);
  const ordered = after(decided, 1);
  const rules = serviceRulesOf(ground, referral.service);
  const steps: NewStep[] = [step('inquiry', inquiry, inquiryFacts(ground, illness), timeOf(ground))];
  if (has.has('application'))
    steps.push(
      step('application', inquiry, {
        form: random.pick(['electronic', 'paper'] as const),
        training: rules.training === 'maintenance' ? 'maintenance' : 'rehabilitation',
      }),
    );
  if (has.has('visitatorContact')) steps.push(step('visitatorContact', contact, { by: 'phone', note: '' }));
  if (has.has('calledIn') && placeOf(ground, 'calledIn') < placeOf(ground, 'visitation'))
    steps.push(step('calledIn', contact, { by: 'phone', interviewOn: dateOf(visit) }));
  const byPhone = quality.visitRow === null && random.chance(0.2);
  steps.push(
    step('visitation', visit, {
      form: byPhone ? 'phone' : random.chance(0.7) ? 'visit' : 'atCentre',
      whyNoVisit: byPhone ? 'Borgeren er kendt fra et tidligere forløb.' : '',
      therapistId: null,
      assessment: 'Nedsat funktion i hverdagen; motiveret for træning.',
    }),
    ...recordsAt(ground, 'visitation', visit, rules.id),
    step('eligibility', visit, { answers: answersTo(ground, rules.training, refusal) }),
  );
  if (refusal !== null) return { illness, ...refused(ground, steps, decided, refusal) };
  steps.push(
    step('decision', decided, {
      outcome: 'granted',
      legalBasis: rules.legalBasis,
      serviceId: rules.id,
      hours: null,
      granted: 'Træning som aftalt ved visitationen.',
      notGranted: '',
      reasons: '',
    }),
    ...recordsAt(ground, 'decision', decided, rules.id),
    step('order', ordered, orderOf({ ...referral, id: '', citizenId: '' })),
    ...recordsAt(ground, 'order', ordered, rules.id),
  );
  if (has.has('calledIn') && placeOf(ground, 'calledIn') > placeOf(ground, 'order'))
    steps.push(step('calledIn', after(ordered, 4), { by: 'digitalPost', interviewOn: null }));
  if (has.has('providerContact')) {
    const reached = working.after(ordered, random.int(1, isStrained(ordered, today) ? 8 : 5));
    if (reached <= today) steps.push(step('providerContact', reached, { by: 'phone', note: '' }));
  }
  return { illness, steps, letters: [letter(ground, 'decisionGranted', decided)] };
}

/** The days of inquiry, contact and visitation round the day on which the referral's clock started. */
function daysBeforeOrder(
  { random, file, working, today }: PastGround,
  { visitatedOn }: Asked,
): { inquiry: DayNumber; contact: DayNumber; visit: DayNumber } {
  const clock = dayNumber(visitatedOn);
  const untilContact = random.weighted([
    [random.int(1, 4), 60],
    [random.int(5, 7), 33],
    [random.int(8, 13), isStrained(clock, today) ? 26 : 4],
  ]);
  const untilVisit = random.int(1, 6);
  if (file.startCountsFrom === 'application') {
    const last = lastWorkingDay(working, today);
    const contact = Math.min(last, working.after(clock, Math.min(untilContact, 6)));
    return { inquiry: clock, contact, visit: Math.min(last, working.after(contact, untilVisit)) };
  }
  const contact = workingDaysBefore(working, clock, untilVisit);
  return { inquiry: workingDaysBefore(working, contact, untilContact), contact, visit: clock };
}

function refused(
  ground: PastGround,
  steps: NewStep[],
  decided: DayNumber,
  reasons: string,
): Omit<FirstSteps, 'illness'> {
  const { quality } = ground.file;
  const [legalBasis = 'Serviceloven § 86'] = ground.file.legalBases;
  const reasonId = quality.closingReasons.find(({ id }) => id === 'refused')?.id ?? 'refused';
  steps.push(
    step('decision', decided, {
      outcome: 'refused',
      legalBasis,
      serviceId: null,
      hours: null,
      granted: '',
      notGranted: 'Genoptræning',
      reasons,
    }),
    step('closing', decided, { reasonId, endedOn: dateOf(decided), note: '' }),
  );
  return { steps, letters: [letter(ground, 'decisionRefused', decided)] };
}

/** A letter sent a working day or so after `day`, at the latest today. */
export function letter(
  { random, working, today }: PastGround,
  kind: 'decisionGranted' | 'decisionRefused' | 'invitation' | 'ending' | 'waitingTime',
  day: DayNumber,
): PastLetter {
  const sent = Math.min(today, working.after(day, random.int(0, 1)));
  return {
    kind,
    on: dateOf(sent),
    by: random.chance(0.8) ? 'digitalPost' : 'print',
    subject: subjects[kind],
    paragraphs: ['Brevet er sendt, før Holdplan blev taget i brug. Teksten ligger i journalen.'],
  };
}

const subjects = {
  decisionGranted: 'Bevilling af træning',
  decisionRefused: 'Afslag på træning',
  invitation: 'Indkaldelse til opstartssamtale',
  ending: 'Dit forløb er afsluttet',
  waitingTime: 'Besked om ventetid',
};

function inquiryFacts({ random, file }: PastGround, illness: string): StepFacts<'inquiry'> {
  return {
    from: random.weighted([
      ['self', 38],
      ['generalPractitioner', 27],
      ['municipalUnit', 19],
      ['relative', 16],
    ]),
    by:
      file.startCountsFrom === 'application'
        ? random.pick(['electronicForm', 'paperForm'] as const)
        : random.weighted([
            ['phone', 62],
            ['digitalPost', 26],
            ['letter', 12],
          ]),
    asksFor: 'Træning',
    illness,
  };
}

/** Some calls have their hour. */
function timeOf({ random }: PastGround) {
  return random.chance(0.5) ? clockTime(random.int(8 * 4, 14 * 4) * 15) : null;
}

function placeOf({ file: { quality } }: PastGround, kind: 'calledIn' | 'visitation' | 'order'): number {
  return quality.timeline.findIndex((place) => place.step === kind);
}

/** Yes to everything; of a refusal the first criterion is not met. */
function answersTo(
  { file: { quality } }: PastGround,
  training: 'rehabilitation' | 'maintenance' | 'assessment' | 'guidance',
  refusal: string | null,
) {
  const questions = questionsFor(quality.questions, training);
  const against = refusal === null ? undefined : questions.findLast(({ bearing }) => bearing === 'criterion');
  return questions.map((question) => ({
    questionId: question.id,
    answer: question === against ? ('notMet' as const) : ('met' as const),
    reason: question === against ? (refusal ?? '') : '',
  }));
}

/** The fields that the standard expects at a point of the course, filled in. */
export function recordsAt(
  { random, file: { quality } }: PastGround,
  at: RecordField['at'],
  day: DayNumber,
  serviceId: string,
): NewStep[] {
  const expected = expectedRecords.get(quality) ?? quality.records.filter((field) => field.expected);
  expectedRecords.set(quality, expected);
  return expected
    .filter((field) => field.at === at)
    .filter(({ services }) => services === null || services.includes(serviceId))
    .map(({ id, input }) => {
      const value =
        input.kind === 'yesNo'
          ? 'yes'
          : input.kind === 'date'
            ? dateOf(day + 60)
            : input.kind === 'choice'
              ? random.pick(input.options).id
              : 'Se journalen.';
      return step('record', day, { fieldId: id, value });
    });
}

// Asked for at every step of every course; most standards expect few fields, or none.
const expectedRecords = new WeakMap<object, readonly RecordField[]>();
