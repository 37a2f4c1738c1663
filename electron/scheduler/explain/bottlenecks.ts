/** What is short: the resources that the late and the waiting need more of, by how many each one delays. */
import { dayNumber } from '#shared/calendar/dates.ts';
import { type IsoWeek, isoWeek } from '#shared/calendar/weeks.ts';
import type { Profession } from '#shared/model/scenario.ts';
import type { Change } from './changes.ts';
import type { Explainer, WhyNotEarlier } from './explainer.ts';

export type Resource =
  | {
      readonly kind: 'interviewTime';
      readonly profession: Profession;
      readonly competence: string | null;
      readonly siteId: string | null;
    }
  | { readonly kind: 'rooms'; readonly siteId: string }
  | { readonly kind: 'seats' | 'intake'; readonly teamId: string }
  | { readonly kind: 'availability' | 'sites' | 'modality' | 'requirements' };

export interface Bottleneck {
  readonly resource: Resource;
  readonly referralIds: string[];
  /** By ISO week in which it is short: how many it delays. */
  readonly weeks: Record<IsoWeek, number>;
}

export interface Bottlenecks {
  readonly late: number;
  readonly waiting: number;
  /** How many of them have been looked at so far. */
  readonly lookedAt: number;
  /** Of these: could start by their goal without any change, at a higher cost for the plan as a whole. */
  readonly byChoice: number;
  /** Of these: nothing that was tried helps. */
  readonly unexplained: readonly string[];
  /** The one that delays most first. */
  readonly bottlenecks: readonly Bottleneck[];
}

/** Looks at the late and the waiting one by one, in the scenario's order, in as many goes as whoever asks has patience for. */
export class BottleneckSearch {
  private readonly explainer: Explainer;
  private readonly lookedAt: Delayed[] = [];

  constructor(explainer: Explainer) {
    this.explainer = explainer;
  }

  /** Goes on where the last go ended, until it is time to stop, by one citizen at least; what is short as far as is known by then. */
  goOn(stop: () => boolean): Bottlenecks {
    for (const { referralId } of this.explainer.delayed().slice(this.lookedAt.length)) {
      const why = this.explainer.whyNotEarlier(referralId, { remedies: 1, whole: false });
      this.lookedAt.push({ referralId, why });
      if (stop()) break;
    }
    return countBottlenecks(this.explainer, this.lookedAt);
  }
}

export interface Delayed {
  readonly referralId: string;
  readonly why: WhyNotEarlier;
}

/** A citizen counts once for each resource in the smallest remedy. */
export function countBottlenecks(explainer: Explainer, lookedAt: readonly Delayed[]): Bottlenecks {
  const found = new Map<string, Bottleneck>();
  for (const { referralId, why } of lookedAt)
    for (const change of why.found[0]?.changes ?? []) {
      const resource = resourceOf(change);
      const key = JSON.stringify(resource);
      const entry = found.get(key) ?? { resource, referralIds: [], weeks: {} };
      found.set(key, entry);
      entry.referralIds.push(referralId);
      const week = weekOf(change);
      if (week) entry.weeks[week] = (entry.weeks[week] ?? 0) + 1;
    }
  const all = explainer.delayed();
  const waiting = all.filter(({ status }) => status === 'waiting').length;
  return {
    late: all.length - waiting,
    waiting,
    lookedAt: lookedAt.length,
    byChoice: lookedAt.filter(({ why }) => why.asItIs !== null).length,
    unexplained: lookedAt.filter(({ why }) => why.found.length === 0).map(({ referralId }) => referralId),
    bottlenecks: [...found.values()].sort((a, b) => b.referralIds.length - a.referralIds.length),
  };
}

function resourceOf(change: Change): Resource {
  switch (change.kind) {
    case 'interviewHour': {
      const { profession, competence, siteId } = change;
      return { kind: 'interviewTime', profession, competence, siteId };
    }
    case 'room':
      return { kind: 'rooms', siteId: change.siteId };
    case 'seat':
      return { kind: 'seats', teamId: change.teamId };
    case 'intakeDate':
      return { kind: 'intake', teamId: change.teamId };
    case 'site':
      return { kind: 'sites' };
    case 'modality':
      return { kind: 'modality' };
    case 'anyTherapist':
      return { kind: 'requirements' };
    default:
      return { kind: 'availability' };
  }
}

function weekOf(change: Change): IsoWeek | null {
  if (change.kind === 'seat') return isoWeek(dayNumber(change.from));
  return 'date' in change ? isoWeek(dayNumber(change.date)) : null;
}
