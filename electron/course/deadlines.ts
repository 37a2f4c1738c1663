import type { IsoDate } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { DeadlineState, DeadlineStatus } from '#shared/course/verdicts.ts';
import type { DeadlineRule, QualityRules } from '#shared/standards/quality.ts';
import { afterGrant, clockStarted, clockStopped, clockWillStop } from './clocks.ts';
import { concerns, endedOn, isForService, isRefused, stepsOf } from './facts.ts';
import type { CourseGround } from './ground.ts';
import { endOfSpan, workingDaysLeft } from './spans.ts';

/** A deadline is called for soon when so many working days, or fewer, are left. */
const soonWithinWorkingDays = 3;

/** The deadlines of a course (V9, I4, K1, K2, K5, B3, B4, S21): those not met first, the earliest due first. */
export function deadlineStates(
  history: CourseHistory,
  quality: QualityRules,
  ground: CourseGround,
): DeadlineState[] {
  const states = quality.deadlines.flatMap((rule) => deadlineState(rule, history, quality, ground) ?? []);
  const isMet = (state: DeadlineState) => (state.metOn === null && state.status !== 'lapsed' ? 0 : 1);
  return states.sort((a, b) => isMet(a) - isMet(b) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Where one deadline stands; null while its clock has not started, and where it does not concern the course. */
export function deadlineState(
  rule: DeadlineRule,
  history: CourseHistory,
  quality: QualityRules,
  ground: CourseGround,
): DeadlineState | null {
  const startedOn = clockStarted(rule.from, history);
  if (startedOn === null) return null;
  if (!concerns(rule, history, quality) || !isForService(rule, history.serviceId)) return null;
  if (isRefused(history) && afterGrant.has(rule.until)) return null;
  const due = endOfSpan(startedOn, rule.within, ground.workingDays);
  const metOn = clockStopped(rule.until, history);
  const plannedOn = metOn === null ? clockWillStop(rule.until, history) : null;
  const status = statusOf(due, metOn, endedOn(history), ground);
  const isPending = status === 'open' || status === 'soon' || status === 'late';
  const excuse =
    stepsOf(history, 'excuse').findLast((step) => step.facts.deadlineId === rule.id)?.facts.reason ?? null;
  const isHopeless = status === 'late' || (plannedOn !== null && plannedOn > due) || excuse === 'noCapacity';
  const owesLetter =
    rule.letterWhenLate !== null &&
    isPending &&
    isHopeless &&
    endedOn(history) === null &&
    !history.letters.some(
      (letter) => letter.kind === rule.letterWhenLate && letter.sentOn !== null && letter.sentOn >= startedOn,
    );
  return {
    id: rule.id,
    row: rule.row,
    name: rule.name,
    startedOn,
    due,
    metOn,
    plannedOn,
    status,
    workingDaysLeft: isPending ? workingDaysLeft(ground.today, due, ground.workingDays) : null,
    excuse,
    letterOwed: owesLetter ? rule.letterWhenLate : null,
  };
}

/** A deadline holds on its last day. A course that ended before that day owed it to nobody; one that ended later did. */
function statusOf(
  due: IsoDate,
  metOn: IsoDate | null,
  ended: IsoDate | null,
  { today, workingDays }: CourseGround,
): DeadlineStatus {
  if (metOn !== null) return metOn <= due ? 'metInTime' : 'metLate';
  if (ended !== null) return ended < due ? 'lapsed' : 'late';
  if (today > due) return 'late';
  return workingDaysLeft(today, due, workingDays) <= soonWithinWorkingDays ? 'soon' : 'open';
}
