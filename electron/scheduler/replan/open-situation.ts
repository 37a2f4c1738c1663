/** The morning as it is: everything that stands laid out, absent leaders replaced where that can be, what was hit still open. */
import type { PlanEvents } from '#shared/model/events.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { afterEvents, type PublishedContact } from './after-events.ts';
import { contestedUntil, findLeaders, layOut } from './answer-hits.ts';
import { lacking, type RepairSettings } from './repair.ts';
import { Situation } from './situation.ts';

const LEADERS: Omit<RepairSettings, 'contestedUntil'> = { branches: 6, steps: 100, freeing: true };

/** Opens the situation after events that fit the scenario and its published plan. */
export function openSituation(scenario: Scenario, published: Plan, events: PlanEvents): Situation {
  const situation = new Situation(afterEvents(scenario, published, events));
  findLeaders(situation, layOut(situation), { ...LEADERS, contestedUntil: contestedUntil(situation) });
  return situation;
}

/** Every contact that lacks an answer: hit, and neither another in its place yet nor the course at an end. */
export function openContacts(situation: Situation): PublishedContact[] {
  return situation.courseList.flatMap((course) => {
    if (situation.after.ended.has(course.id)) return [];
    const { needs, lost } = lacking(situation, course);
    const sessions = course.published.filter(
      (c) => c.kind === 'team' && situation.isHit(c) && !course.contacts.some(({ was }) => was === c),
    );
    return [...needs, ...lost, ...sessions];
  });
}
