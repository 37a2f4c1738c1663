/** Courses through the services, step by step. */
import type { CourseView } from '#shared/api/course-views.ts';
import type { Input } from '#shared/api/procedures.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { StepFacts, StepKind } from '#shared/course/step.ts';
import { planByHand } from '../../../electron/scheduler/by-hand.ts';
import { readSituation } from '../../../electron/services/situation.ts';
import { newStep } from '../course/builders.ts';
import { plantDraft, type Standing, standingOn } from './ground.ts';

/** A replacement number (7 + 60): nobody's. */
export const inventedCpr = '670147-0003';

export const aCitizen: Input<'citizens.save'> = {
  citizenId: null,
  name: 'Asta Bro Nielsen',
  cpr: inventedCpr,
  address: 'Bakkevej, Havnbæk',
  phone: '+45 00 11 22 33',
  digitalPost: true,
  resident: true,
  housing: 'home',
};

/** The example municipality, its planning day following the clock. */
export async function aMunicipality(): Promise<Standing> {
  const place = await standingOn('tiny');
  await place.services['municipality.releasePlanningDay']({});
  return place;
}

/** A call from a new citizen; the course's id. */
export async function anInquiry(
  { services }: Standing,
  on: string,
  changes: Partial<Input<'course.open'>> = {},
): Promise<string> {
  const { citizenId: _, ...citizen } = aCitizen;
  const { courseId } = await services['course.open']({
    citizen,
    on: on as IsoDate,
    at: null,
    inquiry: { from: 'self', by: 'phone', asksFor: 'Balance', illness: 'Faldtendens' },
    follows: null,
    ...changes,
  });
  return courseId;
}

export function record<K extends StepKind>(
  { services }: Standing,
  courseId: string,
  kind: K,
  on: string,
  facts: Partial<StepFacts<K>> = {},
): Promise<CourseView> {
  return services['course.record']({ courseId, step: newStep(kind, on, facts) });
}

/** What standard 10 A asks before a grant, answered yes. */
export const allMet: StepFacts<'eligibility'> = {
  answers: ['ableToTakePart', 'canRaiseFunction'].map((questionId) => ({
    questionId,
    answer: 'met',
    reason: '',
  })),
};
export const anOrder: Partial<StepFacts<'order'>> = {
  sites: ['s1'],
  needs: ['balance'],
  modalities: ['team', 'individual'],
};

/** From the call to the waiting list, all on one day. */
export async function anOrderedCourse(place: Standing, on: string): Promise<string> {
  const courseId = await anInquiry(place, on);
  await record(place, courseId, 'visitatorContact', on);
  await record(place, courseId, 'visitation', on);
  await record(place, courseId, 'eligibility', on, allMet);
  await record(place, courseId, 'decision', on);
  await record(place, courseId, 'order', on, anOrder);
  return courseId;
}

/** Plans all who wait, first come, first served, and publishes. */
export async function planAndPublish(place: Standing): Promise<void> {
  const { scenario } = await readSituation(place.ground);
  const draftId = await plantDraft(place, planByHand(scenario));
  await place.services['draft.publish']({ draftId });
}

export const viewOf = ({ services }: Standing, courseId: string) => services['course.get']({ courseId });

/** The state of one of the course's deadlines. */
export const deadline = (view: CourseView, id: string) =>
  view.verdict.deadlines.find((state) => state.id === id);
