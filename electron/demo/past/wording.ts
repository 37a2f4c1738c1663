/** What an invented visitator and therapist write: short Danish sentences, of nobody. */
import type { StepFacts } from '#shared/course/step.ts';
import type { Random } from '../random.ts';

/** The illness that brings somebody with a need; the same words for the same thing, as a register has them. */
const illnesses: Readonly<Record<string, readonly string[]>> = {
  strength: ['Svækket efter længere sygdom', 'Nedsat kraft i benene'],
  endurance: ['Træthed efter infektion', 'Svækket efter lungebetændelse'],
  balance: ['Faldtendens', 'Svimmelhed'],
  back: ['Lænderygsmerter'],
  pain: ['Længerevarende smerter'],
  'knee-hip': ['Slidgigt i knæ', 'Slidgigt i hofte'],
  adl: ['Svært ved daglige gøremål'],
  cognition: ['Hukommelsesbesvær'],
  hand: ['Gigt i hænderne'],
  heart: ['Stabil hjertesygdom'],
  lung: ['KOL'],
  neuro: ['Parkinsons sygdom', 'Følger efter ældre blodprop'],
  pool: ['Leddegigt'],
};

const goals: Readonly<Record<string, readonly [string, string]>> = {
  strength: ['Rejse sig fra en almindelig stol uden hjælp', 'Rejse sig fem gange i træk'],
  endurance: ['Gå til købmanden og hjem igen', 'Gå ti minutter uden pause'],
  balance: ['Gå sikkert i egen bolig uden at falde', 'Stå på ét ben i ti sekunder'],
  back: ['Kunne løfte indkøb uden smerter', 'Bukke sig og samle noget op'],
  pain: ['Sove en hel nat', 'Kende tre øvelser, der lindrer'],
  'knee-hip': ['Gå på trapper med gelænder', 'Gå fem trin op og ned'],
  adl: ['Lave en varm ret selv', 'Stå op i tyve minutter'],
  cognition: ['Holde styr på ugens aftaler', 'Bruge en kalender hver dag'],
  hand: ['Knappe en skjorte', 'Åbne et glas med hjælpemiddel'],
  heart: ['Cykle en lille tur', 'Cykle ti minutter på kondicykel'],
  lung: ['Gå en tur med ægtefællen', 'Bruge vejrtrækningsøvelser'],
  neuro: ['Vende sig i sengen uden hjælp', 'Rejse sig fra gulvet med støtte'],
  pool: ['Bevæge skuldrene frit', 'Nå den øverste hylde'],
};

export const illnessFor = (random: Random, needs: readonly string[]): string =>
  random.pick(illnesses[needs[0] ?? ''] ?? ['Nedsat funktion']);

export function goalsFor(
  needs: readonly string[],
  present: StepFacts<'goals'>['present'],
): StepFacts<'goals'> {
  const found = needs.flatMap((need) => {
    const goal = goals[need];
    return goal ? [{ text: goal[0], subGoals: [goal[1]] }] : [];
  });
  const list = found.length > 0 ? found : [{ text: 'Klare hverdagen på egen hånd', subGoals: [] }];
  return {
    goals: list,
    plan: 'Træning som aftalt og øvelser hjemme.',
    tests: 'Rejse-sætte-sig-test',
    present,
  };
}

export function attainmentOf(
  random: Random,
  { goals: list }: StepFacts<'goals'>,
): StepFacts<'finalEvaluation'> {
  return {
    goals: list.map(({ text }) => ({
      text,
      attained: random.weighted([
        ['yes', 58],
        ['partly', 31],
        ['no', 11],
      ]),
    })),
    tests: 'Rejse-sætte-sig-test',
    ownTraining: 'Daglige gåture og øvelserne fra forløbet.',
    present: random.chance(0.2) ? 'citizenAndRelative' : 'citizen',
  };
}

export const continuationOf = (random: Random): StepFacts<'continuation'> =>
  random.weighted<StepFacts<'continuation'>>([
    [{ goesOn: true, where: 'Foreningshold', how: 'En gang om ugen' }, 40],
    [{ goesOn: true, where: 'Hjemme', how: 'Øvelsesprogram tre gange om ugen' }, 35],
    [{ goesOn: true, where: 'Fitnesscenter', how: 'To gange om ugen' }, 15],
    [{ goesOn: false, where: '', how: '' }, 10],
  ]);
