/** What can be asked of the thread that has a plan loaded, and what it answers. */
import type { Choice } from '#shared/api/explanations.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { BottleneckSearch, type Bottlenecks } from '../../scheduler/explain/bottlenecks.ts';
import type { Explainer, WhyNotEarlier, WhyThis } from '../../scheduler/explain/explainer.ts';
import type { Outcome } from '../../scheduler/explain/outcome.ts';

/** What the thread is started with. */
export interface ExplainOrder {
  readonly task: 'explain';
  readonly scenario: Scenario;
  readonly plan: Plan;
}

export type ExplainQuestion =
  | { readonly ask: 'alternatives'; readonly referralId: string; readonly most: number }
  | { readonly ask: 'whyThis'; readonly referralId: string }
  | { readonly ask: 'whyNotEarlier'; readonly referralId: string }
  | { readonly ask: 'bottlenecks'; readonly seconds: number }
  | { readonly ask: 'choose'; readonly referralId: string; readonly choice: Choice };

export interface ExplainAnswers {
  alternatives: Outcome[];
  whyThis: WhyThis | null;
  whyNotEarlier: WhyNotEarlier;
  bottlenecks: Bottlenecks;
  /** Null where no such course fits. */
  choose: Plan | null;
}

/** So many remedies are shown for one citizen. */
const REMEDIES = 3;

/** Answers questions about one plan. */
export class Answers {
  private readonly explainer: Explainer;
  private readonly bottlenecks: BottleneckSearch;

  constructor(explainer: Explainer) {
    this.explainer = explainer;
    this.bottlenecks = new BottleneckSearch(explainer);
  }

  to(question: ExplainQuestion): ExplainAnswers[ExplainQuestion['ask']] {
    const { explainer } = this;
    switch (question.ask) {
      case 'alternatives':
        return explainer.alternatives(question.referralId, question.most);
      case 'whyThis':
        return explainer.whyThis(question.referralId);
      case 'whyNotEarlier':
        return explainer.whyNotEarlier(question.referralId, { remedies: REMEDIES, whole: true });
      case 'bottlenecks': {
        const end = performance.now() + 1000 * question.seconds;
        return this.bottlenecks.goOn(() => performance.now() >= end);
      }
      case 'choose':
        return explainer.choose(question.referralId, question.choice);
    }
  }
}
