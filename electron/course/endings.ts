/** When the product proposes to end a course (V7, B10, I8, S15). It proposes, with what brought it about; a person decides. */
import type { CourseContact, CourseHistory } from '#shared/course/history.ts';
import type { EndingProposal } from '#shared/course/verdicts.ts';
import type { EndingRule, QualityRules } from '#shared/standards/quality.ts';
import { concerns, endedOn, stepsOf } from './facts.ts';
import type { CourseGround } from './ground.ts';
import { daysBetween } from './spans.ts';

/** The proposals that stand, one for each rule that applies, answered ones too; none once the course is closed. */
export function endingProposals(
  history: CourseHistory,
  quality: QualityRules,
  ground: CourseGround,
): EndingProposal[] {
  if (endedOn(history) !== null) return [];
  const answers = new Set(stepsOf(history, 'endingAnswer').map((step) => step.facts.proposalId));
  return quality.endings.flatMap((rule) => {
    if (!concerns(rule, history, quality)) return [];
    const cause = causeOf(rule, history, ground);
    if (!cause) return [];
    // Named by its newest cause: whoever has said no is asked again when something new happens, and not before.
    const id = `${rule.id}:${cause.contactIds.at(-1) ?? cause.stepIds.at(-1)}`;
    const { id: ruleId, row, reason, closingReason: closingReasonId } = rule;
    return { id, ruleId, row, reason, closingReasonId, ...cause, answered: answers.has(id) };
  });
}

interface Cause {
  readonly contactIds: readonly string[];
  readonly stepIds: readonly string[];
}

function causeOf(rule: EndingRule, history: CourseHistory, ground: CourseGround): Cause | null {
  switch (rule.when.kind) {
    case 'interruption':
      return longInterruption(history, rule.when.longerThanDays, ground);
    case 'judgement':
      return judged(history, rule.when.any);
    default: {
      const contacts = missesInARow(rule, history);
      return contacts.length >= rule.when.count
        ? { contactIds: contacts.map(({ id }) => id), stepIds: [] }
        : null;
    }
  }
}

/**
 * The contacts that count towards a rule on cancellations or no-shows: of the stretches of `withinDays` that end with such a
 * contact, the one with most, the latest of these. Fewer than the rule asks for, too, so that one short can be warned of.
 */
export function missesInARow(rule: EndingRule, history: CourseHistory): CourseContact[] {
  const { when } = rule;
  if (when.kind === 'interruption' || when.kind === 'judgement') return [];
  const counted = history.contacts.filter((contact) => counts(when, contact));
  const { withinDays } = when;
  if (withinDays === null) return counted;
  let most: CourseContact[] = [];
  for (const last of counted) {
    const stretch = counted.filter(
      ({ date }) => date <= last.date && daysBetween(date, last.date) <= withinDays,
    );
    if (stretch.length >= most.length) most = stretch;
  }
  return most;
}

/** The citizen's own cancellations, and no-shows without a valid reason; a move is neither, a lost session is not the citizen's. */
function counts(
  when: Extract<EndingRule['when'], { readonly count: number }>,
  { kind, status, validReason }: CourseContact,
): boolean {
  if (kind === 'visitation') return false;
  const isNoShow = status === 'noShow' && validReason !== true;
  if (when.kind === 'noShows') return isNoShow;
  const timely = when.kind === 'misses' || when.timely;
  const isCancelled = status === 'cancelledLate' || (timely && status === 'cancelledInTime');
  return isCancelled || (when.kind === 'misses' && isNoShow);
}

/** A recorded pause of more days than that, the first and the last day away included; until today where nobody knows the end. */
function longInterruption(
  history: CourseHistory,
  longerThanDays: number,
  { today }: CourseGround,
): Cause | null {
  const long = stepsOf(history, 'interruption').findLast(
    ({ on, facts }) => daysBetween(on, facts.until ?? today) + 1 > longerThanDays,
  );
  return long ? { contactIds: [], stepIds: [long.id] } : null;
}

function judged(history: CourseHistory, any: readonly string[]): Cause | null {
  const latest = history.steps.findLast((step) => step.kind === 'status' || step.kind === 'midwayEvaluation');
  return latest && any.includes(latest.facts.judgement) ? { contactIds: [], stepIds: [latest.id] } : null;
}
