/** The deadlines of a complaint (I11, B11), worked out from its facts and the route that its subject takes. */
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ComplaintHistory } from '#shared/course/history.ts';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import type { ComplaintRoute, Phrase, Span } from '#shared/standards/quality.ts';
import type { CourseGround } from './ground.ts';
import { endOfSpan, workingDaysLeft } from './spans.ts';

const names = {
  received: { da: 'Klagen er modtaget i tide', en: 'The complaint was received in time' },
  reassessed: { da: 'Genvurdering af klagen', en: 'Reassessment of the complaint' },
  newDecision: { da: 'Ny afgørelse', en: 'New decision' },
  citizenAnswer: {
    da: 'Borgeren svarer, om klagen fastholdes',
    en: 'The citizen says whether the complaint stands',
  },
  forwarded: { da: 'Videresendt til klageinstansen', en: 'Forwarded to the appeals board' },
} satisfies Record<string, Phrase>;
type Name = keyof typeof names;

const soonWithinWorkingDays = 3;

/** The deadlines that run, or ran, for a complaint, in the order in which they come. */
export function complaintDeadlines(
  route: ComplaintRoute,
  complaint: ComplaintHistory,
  ground: CourseGround,
): DeadlineState[] {
  const { decidedOn, receivedOn, outcome, outcomeOn, newDecisionOn, citizenAnsweredOn, forwardedOn } =
    complaint;
  const found: DeadlineState[] = [];
  const add = (name: Name, from: IsoDate | null, within: Span | null, metOn: IsoDate | null) => {
    if (from !== null && within !== null) found.push(state(name, route.row, from, within, metOn, ground));
  };
  add('received', decidedOn, route.receivedWithin, receivedOn);
  if (outcome === 'passedOn') return found;
  add('reassessed', receivedOn, route.reassessedWithin, outcomeOn);
  const isChanged = outcome === 'full' || outcome === 'partial';
  if (isChanged) add('newDecision', receivedOn, route.newDecisionWithin, newDecisionOn);
  if (route.appeal === null) return found;
  if (outcome === 'partial') {
    add('citizenAnswer', newDecisionOn, route.appeal.citizenAnswersWithin, citizenAnsweredOn);
    if (complaint.stands) add('forwarded', citizenAnsweredOn, route.appeal.forwardedWithin, forwardedOn);
  }
  if (outcome === 'kept') add('forwarded', receivedOn, route.appeal.keptForwardedWithin, forwardedOn);
  return found;
}

function state(
  name: Name,
  row: string | null,
  startedOn: IsoDate,
  within: Span,
  metOn: IsoDate | null,
  { today, workingDays }: CourseGround,
): DeadlineState {
  const due = endOfSpan(startedOn, within, workingDays);
  const left = metOn === null ? workingDaysLeft(today, due, workingDays) : null;
  return {
    id: name,
    row,
    name: names[name],
    startedOn,
    due,
    metOn,
    plannedOn: null,
    status: statusOf(),
    workingDaysLeft: left,
    excuse: null,
    letterOwed: null,
  };

  function statusOf(): DeadlineState['status'] {
    if (metOn !== null) return metOn <= due ? 'metInTime' : 'metLate';
    if (today > due) return 'late';
    return left !== null && left <= soonWithinWorkingDays ? 'soon' : 'open';
  }
}
