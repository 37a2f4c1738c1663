/** Words that several screens use, in Danish. */
import type { Texts } from '../texts.ts';

export const words = {
  seats: { count: '{{filled}} af {{seats}} pladser' },
  profession: {
    physiotherapist: 'fysioterapeut',
    occupationalTherapist: 'ergoterapeut',
    trainingAssistant: 'træningsassistent',
  },
  modality: { team: 'hold', individual: 'individuelt', home: 'hjemme' },
  kind: {
    startInterview: 'Opstartssamtale',
    visitation: 'Visitationsbesøg',
    midwayEvaluation: 'Midtvejsevaluering',
    finalEvaluation: 'Slutevaluering',
    individual: 'Individuel træning',
    home: 'Hjemmetræning',
    teamSession: 'Hold',
    booking: 'Optaget',
    travel: 'Kørsel',
  },
  form: {
    month: 'Måned',
    pick: 'Vælg dato: {{label}}',
    noDate: 'Skriv datoen som {{example}}.',
    noTime: 'Skriv klokkeslættet som 09:30.',
  },
} as const satisfies Texts;
