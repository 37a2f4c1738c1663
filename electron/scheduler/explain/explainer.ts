/** Everything that can be asked about one plan of one scenario; the plan is loaded once and stays as it is. */
import { dayNumber, type IsoDate, isoDate } from '#shared/calendar/dates.ts';
import { type ClockTime, minuteOf } from '#shared/calendar/times.ts';
import type { Placement, Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { alternatives, choose } from '../alternatives/alternatives.ts';
import type { CostPart } from '../cost/amount.ts';
import { deadlineOf } from '../cost/late.ts';
import { startDay } from '../course/course.ts';
import { placementOf, writePlan } from '../export/write-plan.ts';
import { MODALITIES } from '../instance/citizens.ts';
import { compileInstance } from '../instance/instance.ts';
import { START } from '../instance/lengths.ts';
import type { Violation } from '../rules/violation.ts';
import { loadPlan } from '../state/load-plan.ts';
import type { PlanState } from '../state/state.ts';
import { Extras, withExtras } from './extras.ts';
import { type DayHurdle, hurdlesBefore } from './hurdles.ts';
import { addParts, type Outcome, remember } from './outcome.ts';
import { findRemedies, type Proof, type Remedies } from './remedies.ts';
import { Trial } from './trial.ts';

export type Opened =
  | { readonly ok: true; readonly explainer: Explainer }
  | { readonly ok: false; readonly violations: readonly Violation[] };

/** Loads a plan of a validated scenario; refused with every broken rule where it breaks one. */
export function explainPlan(scenario: Scenario, plan: Plan): Opened {
  const loaded = loadPlan(compileInstance(withExtras(scenario)), plan);
  return loaded.ok ? { ok: true, explainer: new Explainer(loaded.state, plan) } : loaded;
}

export interface WhyThis {
  readonly placement: Placement;
  readonly cost: number;
  readonly parts: readonly { readonly part: CostPart; readonly cost: number }[];
  /** How many may hold the start interview, and how many teams take the citizen. */
  readonly therapists: number;
  readonly teams: number;
  /** Why not on each earlier day. */
  readonly earlierDays: readonly DayHurdle[];
  readonly runnerUp: Outcome | null;
}

export type StartStatus = 'inTime' | 'late' | 'waiting';

export interface WhyNotEarlier extends Remedies {
  readonly status: StartStatus;
  readonly current: Placement | null;
  readonly deadline: IsoDate;
  /** By when the remedies make the citizen start. */
  readonly goal: IsoDate;
  /** The deadline lies before the first day that may be planned. */
  readonly overdue: boolean;
  readonly days: readonly DayHurdle[];
  /** A start by the goal with no rule relaxed. */
  readonly asItIs: { readonly proof: Proof; readonly outcome: Outcome } | null;
}

/** How hard to look: for a list of all citizens, or for one of them. */
export interface Depth {
  readonly remedies: number;
  /** Day by day, and what a repair without any change could do. */
  readonly whole: boolean;
}

/** An overdue citizen is to start within this many days of those that may be planned. */
const SOON_DAYS = 5;

export class Explainer {
  private readonly state: PlanState;
  private readonly plan: Plan;
  private readonly extras: Extras;
  private readonly indexOf: ReadonlyMap<string, number>;

  constructor(state: PlanState, plan: Plan) {
    this.state = state;
    this.plan = plan;
    this.extras = new Extras(state);
    this.indexOf = new Map(state.instance.citizens.list.map((c, r) => [c.facts.source.id, r]));
  }

  /** The cheapest other courses, the rest of the plan left as it is. Throws for a referral that is not in the scenario. */
  alternatives(referralId: string, most: number): Outcome[] {
    return alternatives(this.state, this.find(referralId), most);
  }

  /** The plan with the course that begins so in place of the referral's own; null where none does. */
  choose(
    referralId: string,
    asked: {
      readonly date: IsoDate;
      readonly from: ClockTime;
      readonly therapistId: string;
      readonly modality: Placement['modality'];
      readonly teamId: string | null;
    },
  ): Plan | null {
    const { days, staff, sessions } = this.state.instance;
    const mark = this.state.mark();
    const start = {
      modality: MODALITIES.indexOf(asked.modality),
      team: sessions.teams.findIndex((team) => team.source.id === asked.teamId),
      day: days.indexOf(dayNumber(asked.date)),
      therapist: staff.indexOf.get(asked.therapistId) ?? -1,
      minute: minuteOf(asked.from),
    };
    if (start.day < 0 || start.therapist < 0) return null;
    if (!choose(this.state, this.find(referralId), start)) return null;
    const waiting = this.plan.waiting.filter((entry) => entry.referralId !== referralId);
    const plan = writePlan(this.state, waiting, this.plan.bound);
    this.state.rollback(mark);
    return plan;
  }

  /** Null where the plan lets the referral wait. */
  whyThis(referralId: string): WhyThis | null {
    const referral = this.find(referralId);
    const course = this.state.courses[referral];
    if (!course) return null;
    const citizen = this.state.instance.citizens.list[referral];
    const parts: { part: CostPart; cost: number }[] = [];
    addParts(this.state, course, (part, cost) => {
      if (cost !== 0) parts.push({ part, cost });
    });
    const able = new Set([...citizen.onSite[START], ...citizen.atHome[START]]);
    const earlierDays = this.trying(referral, startDay(course), (trial) =>
      hurdlesBefore(trial, startDay(course)),
    );
    return {
      placement: placementOf(this.state.instance, course),
      cost: course.cost,
      parts,
      therapists: [...able].filter((therapist) => !this.extras.has(therapist)).length,
      teams: citizen.teams.length,
      earlierDays,
      runnerUp: alternatives(this.state, referral, 1)[0] ?? null,
    };
  }

  whyNotEarlier(referralId: string, depth: Depth): WhyNotEarlier {
    const referral = this.find(referralId);
    const { instance, courses } = this.state;
    const citizen = instance.citizens.list[referral];
    const course = courses[referral];
    const status = this.statusOf(referral);
    const { goal, overdue } = this.goalOf(referral);
    const about = {
      status,
      current: course && placementOf(instance, course),
      deadline: isoDate(deadlineOf(instance.facts, citizen.facts)),
      goal: isoDate(instance.days.number[goal] ?? deadlineOf(instance.facts, citizen.facts)),
      overdue,
    };
    if (status === 'inTime' || goal < instance.days.firstUsable)
      return { ...about, days: [], asItIs: null, found: [], triedInVain: [], pairsTried: [] };
    return this.trying(referral, goal, (trial) => {
      const fixed = trial.restFixed('any');
      const repaired = fixed || !depth.whole ? null : trial.repaired('any');
      const outcome = fixed ?? repaired;
      return {
        ...about,
        days: depth.whole ? hurdlesBefore(trial, goal + 1) : [],
        asItIs: outcome && { proof: fixed ? 'restFixed' : 'repair', outcome },
        ...findRemedies(trial, depth.remedies),
      };
    });
  }

  /** Everybody who is late or waits, in the scenario's order. */
  delayed(): { referralId: string; status: StartStatus }[] {
    return [...this.indexOf]
      .map(([referralId, r]) => ({ referralId, status: this.statusOf(r) }))
      .filter(({ status }) => status !== 'inTime');
  }

  private statusOf(referral: number): StartStatus {
    const course = this.state.courses[referral];
    if (!course) return 'waiting';
    return startDay(course) > this.state.instance.citizens.list[referral].lastInTime ? 'late' : 'inTime';
  }

  /** The deadline where it can still be kept, else a day soon, earlier than the plan's own. */
  private goalOf(referral: number): { goal: number; overdue: boolean } {
    const { days, citizens } = this.state.instance;
    const { lastInTime } = citizens.list[referral];
    if (lastInTime >= days.firstUsable) return { goal: lastInTime, overdue: false };
    const course = this.state.courses[referral];
    const now = course ? startDay(course) : days.count;
    return { goal: Math.min(now, days.firstUsable + SOON_DAYS) - 1, overdue: true };
  }

  private trying<T>(referral: number, goal: number, look: (trial: Trial) => T): T {
    const before = remember(this.state);
    const mark = this.state.mark();
    this.state.remove(referral);
    try {
      return look(new Trial(this.state, this.extras, referral, goal, before));
    } finally {
      this.state.rollback(mark);
    }
  }

  private find(referralId: string): number {
    const referral = this.indexOf.get(referralId);
    if (referral === undefined) throw new Error('The scenario has no such referral');
    return referral;
  }
}
