import type { CourseView, PlanView } from '../view/plan-view.ts';

/** The parts of a plan's cost, named as the contract's checker names them. */
export type CostPart =
  | 'unplaced'
  | 'late'
  | 'wait'
  | 'gap'
  | 'missing'
  | 'modality'
  | 'therapistChange'
  | 'travel'
  | 'cancelled'
  | 'leaders';

/** What one thing adds to a part of the cost, and the ids of where it comes from. */
export interface Amount {
  readonly cost: number;
  readonly source: Readonly<Record<string, string>>;
}

/** One part of the cost: every amount above nothing in a plan. */
export type Price = (plan: PlanView) => Amount[];

/** A part that each course has for itself. */
export function pricePerCourse(cost: (course: CourseView, plan: PlanView) => number): Price {
  return (plan) =>
    plan.courses.flatMap((course) => {
      const amount = cost(course, plan);
      return amount === 0 ? [] : [{ cost: amount, source: { referralId: course.referral.source.id } }];
    });
}
