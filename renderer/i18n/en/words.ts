/** Words that several screens use, in English. */
import type { words as danish } from '../da/words.ts';
import type { SameKeys } from '../texts.ts';

export const words: SameKeys<typeof danish> = {
  seats: { count: '{{filled}} of {{seats}} seats' },
  profession: {
    physiotherapist: 'physiotherapist',
    occupationalTherapist: 'occupational therapist',
    trainingAssistant: 'training assistant',
  },
  modality: { team: 'team', individual: 'individual', home: 'at home' },
  kind: {
    startInterview: 'Start interview',
    visitation: 'Visitation visit',
    midwayEvaluation: 'Midway evaluation',
    finalEvaluation: 'Final evaluation',
    individual: 'Individual training',
    home: 'Training at home',
    teamSession: 'Team',
    booking: 'Busy',
    travel: 'Travel',
  },
  form: {
    month: 'Month',
    pick: 'Pick a date: {{label}}',
    noDate: 'Type the date as {{example}}.',
    noTime: 'Type the time as 09:30.',
  },
};
