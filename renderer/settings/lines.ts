/** Which values of a standard can be changed, in the order in which they are shown. */
import type {
  ClockStart,
  ClockStop,
  ComplaintSubject,
  EndingRule,
  Phrase,
} from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { longestService, midwayDeadline, startDeadline } from './linked-planning.ts';
import { rateOf } from './linked-rates.ts';
import type { Control, Setting, Unit } from './setting.ts';

/** Sections of the screen that hold settings. */
export type SettingSection = 'deadlines' | 'attendance' | 'planning' | 'days' | 'letters';

/** One line of a section: what it is called and what it means, and the values that belong together. */
export interface SettingLine {
  readonly id: string;
  readonly section: SettingSection;
  /** Under which heading of its section. */
  readonly group: SettingGroup;
  /** The standard's own words, or the key of ours under `standards.line`. */
  readonly name: Phrase | LineKey;
  /** Fills our words in, where the meaning is made of a rule. */
  readonly rule: LineRule | null;
  /** The rows of the source that it rests on; none where the source is silent. */
  readonly rows: readonly string[];
  /** How the source was read, in Danish as it stands in the file. */
  readonly note: string | null;
  readonly settings: readonly Setting[];
}

export type SettingGroup =
  | 'deadlines'
  | 'rates'
  | 'complaints'
  | 'cancelling'
  | 'endings'
  | 'hours'
  | 'times'
  | 'lengths'
  | 'services'
  | 'weights'
  | 'days'
  | 'letters';

export const planningKeys = [
  'startWithinWorkingDays',
  'noticeWorkingDays',
  'trainingWithinWorkingDays',
  'midwayWithinDays',
  'maxMonths',
  'maxSessionsPerWeek',
  'maxGapDays',
  'minSessionShare',
  'gridMinutes',
] as const;
export const minuteKeys = [
  'startInterview',
  'midwayEvaluation',
  'finalEvaluation',
  'individual',
  'home',
] as const;
export const weightKeys = [
  'unplaced',
  'late',
  'lateDay',
  'waitDay',
  'gapDay',
  'missingSession',
  'modalityStep',
  'therapistChange',
  'travel',
  'cancelledSession',
  'cancelledSeat',
  'leaderPreference',
  'moved',
] as const;
export const letterKeys = [
  'sender',
  'phoneHours',
  'complaintGuidance',
  'expectations',
  'transport',
  'homeVisit',
] as const;
export const dayKeys = ['constitutionDay', 'christmasEve', 'newYearsEve', 'countAsWorkingDays'] as const;

export type LineKey =
  | (typeof planningKeys)[number]
  | `minutes.${(typeof minuteKeys)[number]}`
  | `weights.${(typeof weightKeys)[number]}`
  | `letters.${(typeof letterKeys)[number]}`
  | (typeof dayKeys)[number]
  | 'cancellation'
  | 'warnAtHoursLeft'
  | 'warnAtDaysLeft'
  | 'accountForMissedTargets'
  | `complaints.${ComplaintPart}`;

export const complaintParts = [
  'receivedWithin',
  'reassessedWithin',
  'newDecisionWithin',
  'citizenAnswersWithin',
  'forwardedWithin',
  'keptForwardedWithin',
] as const;
type ComplaintPart = (typeof complaintParts)[number];

export type LineRule =
  | {
      readonly kind: 'deadline';
      readonly from: ClockStart;
      readonly until: ClockStop;
      readonly planned: boolean;
    }
  | { readonly kind: 'ending'; readonly of: EndingRule['when']['kind'] }
  | { readonly kind: 'complaint'; readonly subject: ComplaintSubject };

const number = (min: number, max: number, more: Partial<Control & { kind: 'number' }> = {}): Control => ({
  kind: 'number',
  min,
  max,
  whole: true,
  optional: false,
  ...more,
});

const at = (path: readonly string[], control: Control, unit: Unit | null = null): Setting => ({
  id: path.join('.'),
  path,
  control,
  unit,
});

/** What the fields of a form may lie between; the schema of the file goes further, for files made elsewhere. */
const planningControl: Readonly<Record<(typeof planningKeys)[number], readonly [Control, Unit]>> = {
  startWithinWorkingDays: [number(0, 260), 'workingDays'],
  noticeWorkingDays: [number(0, 60), 'workingDays'],
  trainingWithinWorkingDays: [number(1, 260), 'workingDays'],
  midwayWithinDays: [number(1, 365), 'calendarDays'],
  maxMonths: [number(1, 60), 'months'],
  maxSessionsPerWeek: [number(1, 14), 'perWeek'],
  maxGapDays: [number(1, 365), 'calendarDays'],
  minSessionShare: [{ kind: 'percent', optional: false }, 'percent'],
  gridMinutes: [number(1, 60), 'minutes'],
};

const timeUnits: Control = { kind: 'choice', choices: ['workingDays', 'calendarDays', 'weeks', 'months'] };

const spanSettings = (path: readonly string[], least: number): Setting[] => [
  at([...path, 'count'], number(least, 1000)),
  at([...path, 'unit'], timeUnits),
];

function deadlineLines(file: StandardFile): SettingLine[] {
  const planned = [startDeadline(file)?.id, midwayDeadline(file)?.id];
  return file.quality.deadlines.map((rule) => ({
    id: `deadline.${rule.id}`,
    section: 'deadlines',
    group: 'deadlines',
    name: rule.name,
    rule: { kind: 'deadline', from: rule.from, until: rule.until, planned: planned.includes(rule.id) },
    rows: [rule.row],
    note: null,
    settings: [
      ...spanSettings(['quality', 'deadlines', `@${rule.id}`, 'within'], 0),
      // Where a rate counts it, the target is the rate's.
      ...(rateOf(file, rule)
        ? []
        : [
            at(
              ['quality', 'deadlines', `@${rule.id}`, 'target'],
              { kind: 'percent', optional: true },
              'percent',
            ),
          ]),
    ],
  }));
}

function rateLines({ quality }: StandardFile): SettingLine[] {
  const rates = quality.rates.map(
    (rate): SettingLine => ({
      id: `rate.${rate.id}`,
      section: 'deadlines',
      group: 'rates',
      name: rate.name,
      rule: null,
      rows: [rate.row],
      note: null,
      settings: [
        at(['quality', 'rates', `@${rate.id}`, 'target'], { kind: 'percent', optional: true }, 'percent'),
        ...(rate.counts.kind === 'endedWithinMonths'
          ? [at(['quality', 'rates', `@${rate.id}`, 'counts', 'months'], number(1, 60), 'months')]
          : []),
      ],
    }),
  );
  const account: SettingLine = {
    id: 'accountForMissedTargets',
    section: 'deadlines',
    group: 'rates',
    name: 'accountForMissedTargets',
    rule: null,
    rows: quality.rows.filter(({ id }) => id === 'K11').map(({ id }) => id),
    note: null,
    settings: [at(['quality', 'accountForMissedTargets'], { kind: 'switch' })],
  };
  return quality.rates.length === 0 ? [] : [...rates, account];
}

function complaintLines({ quality }: StandardFile): SettingLine[] {
  return quality.complaints.flatMap((route): SettingLine[] => {
    const path = ['quality', 'complaints', `@${route.subject}`];
    const parts = (['receivedWithin', 'reassessedWithin', 'newDecisionWithin'] as const).filter(
      (part) => route[part] !== null,
    );
    const appeal = route.appeal
      ? (['citizenAnswersWithin', 'forwardedWithin', 'keptForwardedWithin'] as const)
      : [];
    return [
      ...parts.map((part) => ({ part, path: [...path, part] })),
      ...appeal.map((part) => ({ part, path: [...path, 'appeal', part] })),
    ].map(
      ({ part, path: where }): SettingLine => ({
        id: `complaint.${route.subject}.${part}`,
        section: 'deadlines',
        group: 'complaints',
        name: `complaints.${part}`,
        rule: { kind: 'complaint', subject: route.subject },
        rows: route.row === null ? [] : [route.row],
        note: null,
        settings: spanSettings(where, 1),
      }),
    );
  });
}

function attendanceLines({ quality }: StandardFile): SettingLine[] {
  const within = (path: readonly string[]) =>
    at([...path, 'withinDays'], number(1, 400, { optional: true }), 'calendarDays');
  const endings = quality.endings.map((rule): SettingLine => {
    const path = ['quality', 'endings', `@${rule.id}`, 'when'];
    const settings = () => {
      switch (rule.when.kind) {
        case 'cancellations':
          return [
            at([...path, 'count'], number(1, 100), 'times'),
            within(path),
            at([...path, 'timely'], { kind: 'switch' }),
          ];
        case 'noShows':
        case 'misses':
          return [at([...path, 'count'], number(1, 100), 'times'), within(path)];
        case 'interruption':
          return [at([...path, 'longerThanDays'], number(1, 400), 'calendarDays')];
        case 'judgement':
          return [];
      }
    };
    return {
      id: `ending.${rule.id}`,
      section: 'attendance',
      group: 'endings',
      name: rule.reason,
      rule: { kind: 'ending', of: rule.when.kind },
      rows: [rule.row],
      note: null,
      settings: settings(),
    };
  });
  return [
    {
      id: 'cancellation',
      section: 'attendance',
      group: 'cancelling',
      name: 'cancellation',
      rule: null,
      rows: quality.cancellation.row === null ? [] : [quality.cancellation.row],
      note: null,
      settings: [
        at(['quality', 'cancellation', 'time'], { kind: 'time' }),
        at(['quality', 'cancellation', 'dayBefore'], {
          kind: 'choice',
          choices: ['calendarDay', 'workingDay'],
        }),
      ],
    },
    ...endings,
    ...(['warnAtHoursLeft', 'warnAtDaysLeft'] as const).map(
      (key): SettingLine => ({
        id: key,
        section: 'attendance',
        group: 'hours',
        name: key,
        rule: null,
        rows: [],
        note: null,
        settings: [
          key === 'warnAtHoursLeft'
            ? at(['quality', 'hours', key], number(0, 100, { whole: false }), 'hours')
            : at(['quality', 'hours', key], number(0, 365), 'calendarDays'),
        ],
      }),
    ),
  ];
}

function planningLines(file: StandardFile): SettingLine[] {
  const { planning, origins, quality } = file;
  const line = (
    key: LineKey,
    group: SettingGroup,
    origin: { rules: readonly string[]; note: string | null },
    setting: Setting,
  ): SettingLine => ({
    id: key,
    section: 'planning',
    group,
    name: key,
    rule: null,
    rows: origin.rules,
    note: origin.note,
    settings: [setting],
  });
  // What a deadline or a service says is changed there.
  const elsewhere: string[] = [
    ...(startDeadline(file) ? ['startWithinWorkingDays'] : []),
    ...(midwayDeadline(file) ? ['midwayWithinDays'] : []),
    ...(longestService(file) === null ? [] : ['maxMonths']),
  ];
  return [
    ...planningKeys
      .filter((key) => !elsewhere.includes(key))
      .map((key) => line(key, 'times', origins[key], at(['planning', key], ...planningControl[key]))),
    ...minuteKeys.map((key) =>
      line(
        `minutes.${key}`,
        'lengths',
        origins.minutes,
        at(['planning', 'minutes', key], number(5, 480), 'minutes'),
      ),
    ),
    ...planning.services.map((service): SettingLine => {
      const rules = quality.services.findIndex(({ id }) => id === service.id);
      const lasts = quality.services[rules]?.lasts;
      return {
        id: `service.${service.id}`,
        section: 'planning',
        group: 'services',
        name: { da: service.name, en: service.name },
        rule: null,
        rows: origins.services[service.id]?.rules ?? [],
        note: origins.services[service.id]?.note ?? null,
        settings: [
          at(
            ['planning', 'services', `@${service.id}`, 'hours'],
            number(0.25, 500, { whole: false }),
            'hours',
          ),
          ...(lasts?.kind === 'months'
            ? [at(['quality', 'services', `@${service.id}`, 'lasts', 'months'], number(1, 60), 'months')]
            : []),
        ],
      };
    }),
    ...weightKeys
      .filter((key) => planning.weights[key] !== undefined)
      .map((key) =>
        line(
          `weights.${key}`,
          'weights',
          origins.weights,
          at(['planning', 'weights', key], number(0, 100_000, { whole: false }), 'points'),
        ),
      ),
  ];
}

const simpleLine = (
  key: LineKey,
  section: SettingSection,
  group: SettingGroup,
  setting: Setting,
): SettingLine => ({
  id: key,
  section,
  group,
  name: key,
  rule: null,
  rows: [],
  note: null,
  settings: [setting],
});

const textLength: Readonly<Record<(typeof letterKeys)[number], readonly [max: number, lines: number]>> = {
  sender: [1000, 3],
  phoneHours: [400, 2],
  complaintGuidance: [4000, 6],
  expectations: [2000, 3],
  transport: [2000, 3],
  homeVisit: [2000, 3],
};

/** Every line of a standard. */
export function settingLines(file: StandardFile): SettingLine[] {
  return [
    ...deadlineLines(file),
    ...rateLines(file),
    ...complaintLines(file),
    ...attendanceLines(file),
    ...planningLines(file),
    ...dayKeys.map((key) => simpleLine(key, 'days', 'days', at(['closedDays', key], { kind: 'switch' }))),
    ...letterKeys.map((key) => {
      const [max, lines] = textLength[key];
      return simpleLine(
        `letters.${key}`,
        'letters',
        'letters',
        at(['quality', 'letters', key], { kind: 'text', max, lines, optional: true }),
      );
    }),
  ];
}
