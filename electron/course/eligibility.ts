import { longDate } from '#shared/calendar/date-text.ts';
import { addMonths, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { CitizenFacts, EarlierCourse } from '#shared/course/history.ts';
import type { SuggestedAnswer } from '#shared/course/verdicts.ts';
import type { EligibilityQuestion, Phrase, TrainingKind } from '#shared/standards/quality.ts';

/** What the known answers go by. `on` is the day of the grant, or today while there is none. */
export interface EligibilityFacts {
  readonly on: IsoDate;
  readonly citizen: CitizenFacts;
  readonly illness: string;
  /** The citizen's other courses in the municipality. */
  readonly earlier: readonly EarlierCourse[];
}

/** The questions that such training asks, all of them while it is not known which (I1, I3). */
export function questionsFor(
  questions: readonly EligibilityQuestion[],
  training: TrainingKind | null,
): EligibilityQuestion[] {
  return questions.filter(
    (question) => question.training === null || training === null || question.training.includes(training),
  );
}

/** What the product itself can answer (age, residence, months since the last course, I1 and I3); a person may correct it. */
export function suggestedAnswers(
  questions: readonly EligibilityQuestion[],
  facts: EligibilityFacts,
): SuggestedAnswer[] {
  return questions.map((question) => ({ questionId: question.id, ...answerTo(question.known, facts) }));
}

type Answer = Omit<SuggestedAnswer, 'questionId'>;
const unknown: Answer = { suggested: null, fact: null };

function answerTo(known: EligibilityQuestion['known'], facts: EligibilityFacts): Answer {
  switch (known?.by) {
    case 'age':
      return byAge(facts, known.atLeast);
    case 'residence':
      return facts.citizen.resident
        ? said(true, { da: 'Bor i kommunen.', en: 'Lives in the municipality.' })
        : said(false, { da: 'Bor ikke i kommunen.', en: 'Does not live in the municipality.' });
    case 'monthsSinceSameIllness':
      return byMonthsSince(facts, known.atLeast);
    default:
      return unknown;
  }
}

function byAge({ citizen: { birthDate }, on }: EligibilityFacts, atLeast: number): Answer {
  if (birthDate === null) return unknown;
  const years = ageOn(birthDate, on);
  return said(years >= atLeast, { da: `Er ${years} år.`, en: `Is ${years} years old.` });
}

/** Whole years of age on a day; one who was born on 29 February is a year older on 28 February of other years. */
export function ageOn(birthDate: IsoDate, on: IsoDate): number {
  let years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  if (isoDate(addMonths(dayNumber(birthDate), years * 12)) > on) years--;
  return years;
}

/** The same illness is the same text, spaces and capitals apart. On the very day that the months are over it is granted again. */
function byMonthsSince({ on, illness, earlier }: EligibilityFacts, atLeast: number): Answer {
  const wanted = plain(illness);
  if (wanted === '') return unknown;
  const same = earlier.filter((course) => plain(course.illness) === wanted);
  if (same.some((course) => course.endedOn === null))
    return said(false, {
      da: 'Et forløb for samme lidelse er i gang.',
      en: 'A course for the same illness is under way.',
    });
  const last = same
    .flatMap((course) => course.endedOn ?? [])
    .sort()
    .at(-1);
  if (last === undefined)
    return said(true, {
      da: 'Intet tidligere forløb for samme lidelse.',
      en: 'No earlier course for the same illness.',
    });
  const allowedFrom = isoDate(addMonths(dayNumber(last), atLeast));
  return said(on >= allowedFrom, {
    da: `Sidste forløb for samme lidelse sluttede ${longDate(last, 'da')}; et nyt kan bevilges fra ${longDate(allowedFrom, 'da')}.`,
    en: `The last course for the same illness ended on ${longDate(last, 'en')}; a new one can be granted from ${longDate(allowedFrom, 'en')}.`,
  });
}

function said(isMet: boolean, fact: Phrase): Answer {
  return { suggested: isMet ? 'met' : 'notMet', fact };
}

function plain(text: string): string {
  return text.trim().toLocaleLowerCase('da').replace(/\s+/g, ' ');
}
