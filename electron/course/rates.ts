/** The rates that a standard's leader answers for (K1 to K7, and the like for the other standards). */
import { addMonths, dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { Rate } from '#shared/course/verdicts.ts';
import type { DateRange } from '#shared/model/scenario.ts';
import type { QualityRules, RateRule } from '#shared/standards/quality.ts';
import { deadlineState } from './deadlines.ts';
import { endedOn, firstTraining, startOf, stepsOf } from './facts.ts';
import type { CourseGround } from './ground.ts';

/** One course that a rate counts, and the day that says in which period. */
interface Counted {
  readonly on: IsoDate;
  readonly isReached: boolean;
  readonly isExcused: boolean;
  readonly missed: Rate['missed'][number];
}

/** A rate's rule with every course it ever counts. */
export interface RateCases {
  readonly rule: RateRule;
  readonly counted: readonly Counted[];
}

/**
 * Every rate of the standard over a period, both days included. `histories` are the courses under this standard. With excuses
 * (K2: no free capacity) the rate is shown twice; nobody is dropped from the first figure.
 */
export function ratesOf(
  histories: readonly CourseHistory[],
  quality: QualityRules,
  period: DateRange,
  ground: CourseGround,
): Rate[] {
  return casesOf(histories, quality, ground).map((cases) => rateOver(cases, period));
}

/** The cases of every rate, whatever the period: worked out once where many periods are looked at (a trend). */
export function casesOf(
  histories: readonly CourseHistory[],
  quality: QualityRules,
  ground: CourseGround,
): RateCases[] {
  return quality.rates.map((rule) => ({
    rule,
    counted: histories.flatMap((history) => count(rule, history, quality, ground) ?? []),
  }));
}

/** The rate over a period, both days included. */
export function rateOver({ rule, counted }: RateCases, period: DateRange): Rate {
  const within = counted.filter(({ on }) => period.from <= on && on <= period.to);
  const free = within.filter((one) => !one.isExcused);
  return {
    id: rule.id,
    row: rule.row,
    name: rule.name,
    target: rule.target,
    numerator: reached(within),
    denominator: within.length,
    withoutExcused: { numerator: reached(free), denominator: free.length },
    missed: within.filter((one) => !one.isReached).map((one) => one.missed),
  };
}

function reached(counted: readonly Counted[]): number {
  return counted.filter((one) => one.isReached).length;
}

function count(
  rule: RateRule,
  history: CourseHistory,
  quality: QualityRules,
  ground: CourseGround,
): Counted | null {
  switch (rule.counts.kind) {
    case 'deadline':
      return keptDeadline(rule.counts, history, quality, ground);
    case 'step':
      return hasStep(rule.counts.step, rule.counts.over, history);
    case 'endedWithinMonths':
      return endedInTime(rule.counts.months, history);
  }
}

/**
 * A case belongs to the period in which its deadline falls due, and is counted once that day is past, so that a period's figure
 * does not begin with those who were quick. A course that ended before is left out (K5).
 */
function keptDeadline(
  { deadline, measuredAt }: Extract<RateRule['counts'], { kind: 'deadline' }>,
  history: CourseHistory,
  quality: QualityRules,
  ground: CourseGround,
): Counted | null {
  const rule = quality.deadlines.find(({ id }) => id === deadline);
  if (!rule) return null;
  const measured = { ...rule, until: measuredAt ?? rule.until };
  const state = deadlineState(measured, history, quality, ground);
  if (!state || state.status === 'lapsed') return null;
  const { due, metOn, excuse } = state;
  if (due >= ground.today) return null;
  return {
    on: due,
    isReached: state.status === 'metInTime',
    isExcused: excuse !== null && rule.excuses.includes(excuse),
    missed: { courseId: history.courseId, due, metOn, excuse },
  };
}

/** K4 is over the courses that started, K6 and K7 over those that had started and ended. */
function hasStep(
  step: 'goals' | 'finalEvaluation' | 'continuation',
  over: 'started' | 'ended',
  history: CourseHistory,
): Counted | null {
  const start = startOf(history);
  const on = over === 'started' ? start : endedOn(history);
  if (start === null || on === null) return null;
  const metOn = filledIn[step](history);
  return {
    on,
    isReached: metOn !== null,
    isExcused: false,
    missed: { courseId: history.courseId, due: null, metOn, excuse: null },
  };
}

/** When a step was recorded with all that its row asks for; null where it was not. */
const filledIn = {
  /** K4: goals, a sub-goal and a plan, and the course starts with it: not after its first day of training. */
  goals: (history: CourseHistory) => {
    const training = firstTraining(history);
    return (
      stepsOf(history, 'goals').find(
        ({ on, facts }) =>
          facts.plan !== '' &&
          facts.goals.some((goal) => goal.subGoals.length > 0) &&
          (training === null || on <= training),
      )?.on ?? null
    );
  },
  /** K6: how far each goal was reached, and a plan for training on one's own. */
  finalEvaluation: (history: CourseHistory) =>
    stepsOf(history, 'finalEvaluation').find(
      ({ facts }) => facts.goals.length > 0 && facts.ownTraining !== '',
    )?.on ?? null,
  /** K7: whether, where and how it goes on. */
  continuation: (history: CourseHistory) =>
    stepsOf(history, 'continuation').find(
      ({ facts }) => !facts.goesOn || (facts.where !== '' && facts.how !== ''),
    )?.on ?? null,
};

/** K3: on the same day of the month, so many months after the start, it has still ended in time. */
function endedInTime(months: number, history: CourseHistory): Counted | null {
  const [start, ended] = [startOf(history), endedOn(history)];
  if (start === null || ended === null) return null;
  const due = isoDate(addMonths(dayNumber(start), months));
  return {
    on: ended,
    isReached: ended <= due,
    isExcused: false,
    missed: { courseId: history.courseId, due, metOn: ended, excuse: null },
  };
}
