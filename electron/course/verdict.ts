import type { CourseHistory } from '#shared/course/history.ts';
import type { CourseVerdict } from '#shared/course/verdicts.ts';
import type { Standard } from '#shared/model/scenario.ts';
import type { QualityRules } from '#shared/standards/quality.ts';
import { deadlineStates } from './deadlines.ts';
import { endingProposals } from './endings.ts';
import { endedOn } from './facts.ts';
import type { CourseGround } from './ground.ts';
import { hoursState } from './hours.ts';
import { allowedSteps } from './may-record.ts';
import { stageOf, timelineOf } from './timeline.ts';
import { warningsOf } from './warnings.ts';

/** Everything that the rules of its standard say of a course on a day. */
export function verdictOf(
  history: CourseHistory,
  quality: QualityRules,
  planning: Standard,
  ground: CourseGround,
): CourseVerdict {
  const deadlines = deadlineStates(history, quality, ground);
  const hours = hoursState(history, quality, planning, ground);
  const timeline = timelineOf(history, quality, planning, deadlines);
  return {
    stage: stageOf(timeline),
    isClosed: endedOn(history) !== null,
    timeline,
    deadlines,
    hours,
    warnings: warningsOf(history, quality, hours, ground),
    endings: endingProposals(history, quality, ground),
    allowed: allowedSteps(history, quality, planning, ground, timeline),
  };
}
