import type { Modality, Standard } from '../model/scenario.ts';
import type { DeadlineRule, Phrase, QualityRules, TrainingForm } from './quality.ts';
import { usualTimeline } from './usual-timeline.ts';

const formNames: Record<Modality, Phrase> = {
  team: { da: 'Træning på hold', en: 'Training in a team' },
  individual: { da: 'Individuel træning', en: 'Individual training' },
  home: { da: 'Træning i hjemmet', en: 'Training at home' },
};

/**
 * The quality rules of a standard that came with `planning` only, as a scenario file's does: its two deadlines, its services
 * and forms, and nothing that it does not say.
 */
export function bareQuality(planning: Standard): QualityRules {
  const withMidway = planning.services.filter((service) => service.midwayEvaluation);
  const deadlines: DeadlineRule[] = [
    {
      id: 'start',
      row: 'X1',
      name: { da: 'Start efter visitation', en: 'Start after the visitation' },
      from: 'visitation',
      until: 'start',
      within: { count: planning.startWithinWorkingDays, unit: 'workingDays' },
      target: null,
      excuses: [],
      training: null,
      services: null,
      letterWhenLate: null,
    },
    {
      id: 'midway',
      row: 'X2',
      name: { da: 'Midtvejsevaluering', en: 'Midway evaluation' },
      from: 'start',
      until: 'midwayEvaluation',
      within: { count: planning.midwayWithinDays, unit: 'calendarDays' },
      target: null,
      excuses: [],
      training: null,
      services: withMidway.map((service) => service.id),
      letterWhenLate: null,
    },
  ];
  return {
    rows: [
      {
        id: 'X1',
        text: {
          da: `Et forløb starter senest ${planning.startWithinWorkingDays} hverdage efter visitationen.`,
          en: `A course starts at most ${planning.startWithinWorkingDays} working days after the visitation.`,
        },
        uses: ['plan', 'deadline'],
      },
      {
        id: 'X2',
        text: {
          da: `Der holdes midtvejsevaluering senest ${planning.midwayWithinDays} dage efter starten.`,
          en: `A midway evaluation is held at most ${planning.midwayWithinDays} days after the start.`,
        },
        uses: ['plan', 'deadline'],
      },
    ],
    services: planning.services.map((service) => ({
      id: service.id,
      rows: ['X1'],
      training: 'rehabilitation',
      legalBasis: 'Serviceloven § 86, stk. 1',
      lasts: { kind: 'months', months: planning.maxMonths },
      ageFrom: null,
      housing: null,
      forms: [...planning.modalityOrder],
    })),
    forms: planning.modalityOrder.map(
      (modality): TrainingForm => ({
        id: modality,
        rows: ['X1'],
        name: formNames[modality],
        plannedAs: modality,
        at: null,
        residentsOnly: false,
        by: null,
        needsRecord: null,
      }),
    ),
    timeline: usualTimeline(),
    visitRow: null,
    deadlines: withMidway.length > 0 ? deadlines : deadlines.slice(0, 1),
    cancellation: {
      row: null,
      time: '24:00' as QualityRules['cancellation']['time'],
      dayBefore: 'calendarDay',
    },
    questions: [],
    records: [],
    endings: [],
    closingReasons: [
      { id: 'ended', row: null, name: { da: 'Forløbet er gennemført', en: 'The course was completed' } },
      { id: 'endedEarly', row: null, name: { da: 'Forløbet er afbrudt', en: 'The course was broken off' } },
      { id: 'refused', row: null, name: { da: 'Der er givet afslag', en: 'It was refused' } },
    ],
    complaints: [],
    rates: deadlines.slice(0, withMidway.length > 0 ? 2 : 1).map(({ id, row, name, target }) => ({
      id,
      row,
      name,
      target,
      counts: { kind: 'deadline', deadline: id, measuredAt: null },
    })),
    accountForMissedTargets: false,
    responseTime: null,
    warningRows: {},
    hours: { warnAtHoursLeft: 2, warnAtDaysLeft: 14 },
    letters: {
      sender: '',
      phoneHours: '',
      complaintGuidance: '',
      expectations: '',
      transport: '',
      homeVisit: '',
    },
  };
}
