/** What a person should look at in a course, each kind named once, in the order they are shown. */
import type { CourseContact, CourseHistory } from '#shared/course/history.ts';
import type { CourseWarning, HoursState } from '#shared/course/verdicts.ts';
import type { QualityRules, RecordField, WarningId } from '#shared/standards/quality.ts';
import { missesInARow } from './endings.ts';
import {
  concerns,
  endedOn,
  firstStep,
  firstTraining,
  isForService,
  isGranted,
  isTraining,
  isUnmarked,
  lastStep,
  recordedValue,
  startOf,
  stepsOf,
} from './facts.ts';
import type { CourseGround } from './ground.ts';
import { daysBetween } from './spans.ts';

type Facts = CourseWarning['facts'];

interface Case {
  readonly history: CourseHistory;
  readonly quality: QualityRules;
  readonly hours: HoursState | null;
  readonly ground: CourseGround;
  readonly isOver: boolean;
  /** Started, and neither finally evaluated nor closed. */
  readonly isUnderWay: boolean;
}

type Rule = (at: Case) => Facts[];

const rules: Record<WarningId, Rule> = {
  /** Few of the granted hours are left, and no extension has been asked for (S1 to S6, S8). */
  hoursRunningOut: ({ hours, quality, isUnderWay, history }) =>
    hours &&
    isUnderWay &&
    !isExtensionOpen(history) &&
    hours.used + hours.planned <= hours.granted &&
    hours.left <= quality.hours.warnAtHoursLeft
      ? [{ left: hours.left, granted: hours.granted, planned: hours.planned }]
      : [],

  /** More is used and planned than was granted: that is for the visitation to decide (S8, B15). */
  hoursOver: ({ hours, isOver }) =>
    hours && !isOver && hours.used + hours.planned > hours.granted
      ? [{ granted: hours.granted, used: hours.used, planned: hours.planned }]
      : [],

  /** The last day of the standard's months is near (K3, S1, S4 to S6, S8). */
  monthsRunningOut: ({ hours, quality, isUnderWay, history }) =>
    hours?.lastDay && hours.daysLeft !== null && isUnderWay && !isExtensionOpen(history)
      ? hours.daysLeft >= 0 && hours.daysLeft <= quality.hours.warnAtDaysLeft
        ? [{ lastDay: hours.lastDay, daysLeft: hours.daysLeft }]
        : []
      : [],

  /** The course goes on beyond its months (K3: a longer need is a new visitation). */
  monthsOver: ({ hours, isOver }) =>
    hours?.lastDay && hours.daysLeft !== null && hours.daysLeft < 0 && !isOver
      ? [{ lastDay: hours.lastDay, daysOver: -hours.daysLeft }]
      : [],

  /** One more cancellation or no-show, and the course may end (V7, B10). */
  misses: ({ history, quality, isOver }) =>
    isOver
      ? []
      : quality.endings.flatMap((rule) => {
          const count = missesInARow(rule, history).length;
          const asked = 'count' in rule.when ? rule.when.count : 0;
          return count > 0 && count === asked - 1 ? [{ ruleId: rule.id, count, of: asked }] : [];
        }),

  /** The citizen is away just now (B9). */
  longPause: ({ history, ground: { today }, isOver }) =>
    isOver
      ? []
      : stepsOf(history, 'interruption')
          .filter(({ on, facts }) => on <= today && (facts.until === null || facts.until >= today))
          .slice(-1)
          .map(({ on, facts }) => ({ from: on, until: facts.until ?? '', reason: facts.reason })),

  /** Home from a long stay in hospital: the need is to be assessed again (B10). */
  hospitalDischarge: ({ history, quality, ground: { today }, isOver }) => {
    const stay = stepsOf(history, 'interruption').findLast(({ facts }) => facts.reason === 'hospital');
    const until = stay?.facts.until;
    if (isOver || !stay || !until || until > today) return [];
    const isLong = daysBetween(stay.on, until) + 1 > longStayDays(quality);
    const isReassessed = stepsOf(history, 'reassessment').some((step) => step.on >= until);
    return isLong && !isReassessed ? [{ from: stay.on, until }] : [];
  },

  /** The course is under way, and nothing more is agreed. */
  noNextContact: ({ history, isUnderWay, ground: { today } }) =>
    isUnderWay && !history.contacts.some((contact) => isUnmarked(contact) && contact.date >= today)
      ? [{}]
      : [],

  /** Contacts in the past of which nobody has said what became of them. */
  unmarked: ({ history, ground: { today } }) => {
    const past = history.contacts.filter((contact) => isUnmarked(contact) && contact.date < today);
    return past[0] ? [{ count: past.length, first: past[0].date }] : [];
  },

  /** Something that a row wants recorded is not, though the course has passed the point: one warning for each row. */
  recordMissing: (at) => {
    const missing = at.quality.records.filter(
      (field) =>
        field.expected &&
        isForService(field, at.history.serviceId) &&
        hasReached(field.at, at) &&
        recordedValue(at.history, field.id) === null,
    );
    return [...new Set(missing.map((field) => field.row))].map((rowId) => {
      const fields = missing.filter((field) => field.row === rowId);
      return {
        rowId,
        fields: fields.map((field) => field.id).join(' '),
        da: fields.map((field) => field.label.da).join('; '),
        en: fields.map((field) => field.label.en).join('; '),
      };
    });
  },

  /** It was granted although a consideration speaks against it (V15, B16). */
  answerNotMet: ({ history, quality, isOver }) => {
    if (isOver || !isGranted(history)) return [];
    const answers = lastStep(history, 'eligibility')?.facts.answers ?? [];
    return quality.questions
      .filter((question) => question.bearing === 'consideration' && concerns(question, history, quality))
      .filter(({ id }) => answers.some(({ questionId, answer }) => questionId === id && answer === 'notMet'))
      .map((question) => ({
        questionId: question.id,
        da: question.question.da,
        en: question.question.en,
        rowId: question.row,
      }));
  },

  /** Told by the therapist and not answered by the visitation, or training in a form that was not ordered (B15). */
  deviation: ({ history, isOver }) => {
    if (isOver) return [];
    const told = lastStep(history, 'deviation');
    const answered = history.steps.some(
      (step) =>
        told && step.on >= told.on && (step.kind === 'reassessment' || step.kind === 'extensionDecision'),
    );
    const other = otherThanOrdered(history);
    return [
      ...(told && !answered ? [{ told: told.on, text: told.facts.text }] : []),
      ...(other ? [{ contactId: other.id, date: other.date, form: formOf(other) }] : []),
    ];
  },

  /** An extension was asked for, and the visitator has not decided (S8). */
  extensionAsked: ({ history, isOver }) => {
    const asked = lastStep(history, 'extensionRequest');
    return asked && !isOver && isExtensionOpen(history)
      ? [{ on: asked.on, hours: asked.facts.hours, months: asked.facts.months }]
      : [];
  },
};

/** The warnings of a course, with the row that each rests on under its standard. */
export function warningsOf(
  history: CourseHistory,
  quality: QualityRules,
  hours: HoursState | null,
  ground: CourseGround,
): CourseWarning[] {
  const isOver = endedOn(history) !== null;
  const isUnderWay = !isOver && startOf(history) !== null && !firstStep(history, 'finalEvaluation');
  const at: Case = { history, quality, hours, ground, isOver, isUnderWay };
  return (Object.keys(rules) as WarningId[]).flatMap((id) =>
    rules[id](at).map(({ rowId, ...facts }) => ({
      id,
      row: typeof rowId === 'string' ? rowId : (quality.warningRows[id] ?? null),
      facts,
    })),
  );
}

/** Whether an extension is asked for that the visitator has not decided. */
export function isExtensionOpen(history: CourseHistory): boolean {
  const asked = stepsOf(history, 'extensionRequest').length;
  return asked > stepsOf(history, 'extensionDecision').length;
}

const aWeek = 7;

/** What a long stay in hospital is: longer than the interruption that the standard names, else than a week. */
function longStayDays(quality: QualityRules): number {
  for (const { when } of quality.endings) if (when.kind === 'interruption') return when.longerThanDays;
  return aWeek;
}

function hasReached(point: RecordField['at'], { history, isOver }: Case): boolean {
  switch (point) {
    case 'inquiry':
      return firstStep(history, 'inquiry') !== null;
    case 'visitation':
      return firstStep(history, 'visitation') !== null;
    case 'decision':
      return isGranted(history);
    case 'order':
      return firstStep(history, 'order') !== null;
    case 'startInterview':
      return startOf(history) !== null;
    case 'training':
      return firstTraining(history) !== null;
    case 'finalEvaluation':
      return firstStep(history, 'finalEvaluation') !== null;
    case 'closing':
      return isOver && startOf(history) !== null;
  }
}

function otherThanOrdered(history: CourseHistory): CourseContact | null {
  const ordered = lastStep(history, 'order')?.facts.modalities;
  if (!ordered) return null;
  const took = history.contacts.filter(
    (contact) => isTraining(contact) && (isUnmarked(contact) || contact.status === 'attended'),
  );
  return took.find((contact) => !ordered.some((modality) => modality === formOf(contact))) ?? null;
}

function formOf({ kind }: CourseContact): string {
  return kind === 'teamSession' ? 'team' : kind;
}
