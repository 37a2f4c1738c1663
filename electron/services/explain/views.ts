/** From the scheduler's findings to what the window is shown: ids become people, teams and places. */
import type {
  AlternativeView,
  BottleneckView,
  ChangeView,
  DayHurdleView,
  MoveView,
  RemedyView,
  ResourceView,
} from '#shared/api/explanations.ts';
import type { ProposedStart, TherapistRef } from '#shared/api/views.ts';
import type { Placement } from '#shared/model/plan.ts';
import type { Referral } from '#shared/model/scenario.ts';
import type { Bottleneck, Resource } from '../../scheduler/explain/bottlenecks.ts';
import type { Change } from '../../scheduler/explain/changes.ts';
import { siteOfExtraRoom } from '../../scheduler/explain/extras.ts';
import { type DayHurdle, ruleBehind } from '../../scheduler/explain/hurdles.ts';
import type { Move, Outcome } from '../../scheduler/explain/outcome.ts';
import type { Proof, Remedy } from '../../scheduler/explain/remedies.ts';
import type { Situation } from '../situation.ts';
import { proposedStart } from '../waiting-list/rows.ts';

export class Views {
  private readonly situation: Situation;
  private readonly referrals: ReadonlyMap<string, Referral>;

  constructor(situation: Situation) {
    this.situation = situation;
    this.referrals = new Map(situation.scenario.referrals.map((referral) => [referral.id, referral]));
  }

  /** A course's start; staff and rooms that a remedy would add are shown too, the therapist without a name. */
  start(placement: Placement): ProposedStart {
    const start = placement.appointments.find(({ kind }) => kind === 'startInterview');
    const referral = this.referrals.get(placement.referralId);
    if (!start || !referral) throw new Error('a course without a start, or of nobody');
    const [therapistRefs, rooms] = [new Map(this.situation.therapistRefs), new Map(this.situation.rooms)];
    therapistRefs.set(start.therapistId, this.therapist(start.therapistId));
    const siteId = siteOfExtraRoom(start.roomId ?? '');
    if (start.roomId !== null && siteId !== null)
      rooms.set(start.roomId, { id: start.roomId, siteId, name: '', use: 'consulting' });
    const view = proposedStart({ ...this.situation, therapistRefs, rooms }, referral, placement);
    if (!view) throw new Error('a course whose start cannot be shown');
    return view;
  }

  alternative(outcome: Outcome): AlternativeView {
    const { placement, costDifference, parts, moves } = outcome;
    const start = this.start(placement);
    const { date, from, modality, teamId } = start;
    return {
      choice: { date, from, therapistId: start.therapist.id, modality, teamId },
      start,
      costDifference,
      parts: parts.map((part) => ({ ...part })),
      moves: moves.map((move) => this.move(move)),
    };
  }

  proven(proof: Proof, outcome: Outcome): Omit<RemedyView, 'changes'> {
    return {
      proof,
      start: this.start(outcome.placement),
      costDifference: outcome.costDifference,
      moves: outcome.moves.map((move) => this.move(move)),
    };
  }

  remedy({ changes, proof, outcome }: Remedy): RemedyView {
    return { changes: changes.map((change) => this.change(change)), ...this.proven(proof, outcome) };
  }

  days(hurdles: readonly DayHurdle[]): DayHurdleView[] {
    return hurdles.map(({ date, hurdle }) => ({ date, hurdle, rule: ruleBehind[hurdle] }));
  }

  bottleneck({ resource, referralIds, weeks }: Bottleneck): BottleneckView {
    return {
      resource: this.resource(resource),
      delayed: referralIds.length,
      referralIds,
      weeks: Object.entries(weeks)
        .map(([week, delayed]) => ({ week, delayed }))
        .sort((a, b) => (a.week < b.week ? -1 : 1)),
    };
  }

  private move(move: Move): MoveView {
    if (move.kind === 'citizen')
      return {
        kind: 'citizen',
        referralId: move.referralId,
        citizen: this.situation.citizen(this.referrals.get(move.referralId)?.citizenId ?? move.referralId),
        was: this.start(move.was),
        now: this.start(move.now),
      };
    const teamName = this.teamName(move.teamId);
    if (move.kind === 'cancelled') return { ...move, teamName };
    return { ...move, teamName, was: this.therapist(move.was), now: this.therapist(move.now) };
  }

  private change(change: Change): ChangeView {
    switch (change.kind) {
      case 'seat':
      case 'intakeDate':
        return { ...change, teamName: this.teamName(change.teamId) };
      case 'room':
      case 'site':
        return { ...change, siteName: this.siteName(change.siteId) };
      case 'interviewHour':
        return { ...change, siteName: change.siteId === null ? null : this.siteName(change.siteId) };
      default:
        return change;
    }
  }

  private resource(resource: Resource): ResourceView {
    switch (resource.kind) {
      case 'interviewTime':
        return { ...resource, siteName: resource.siteId === null ? null : this.siteName(resource.siteId) };
      case 'rooms':
        return { ...resource, siteName: this.siteName(resource.siteId) };
      case 'seats':
      case 'intake':
        return { kind: resource.kind, teamId: resource.teamId, teamName: this.teamName(resource.teamId) };
      default:
        return { kind: resource.kind };
    }
  }

  private therapist(id: string): TherapistRef {
    return (
      this.situation.therapistRefs.get(id) ?? { id, name: '', initials: '+', profession: 'physiotherapist' }
    );
  }

  private teamName(id: string): string {
    return this.situation.teams.get(id)?.name ?? id;
  }

  private siteName(id: string): string {
    return this.situation.sites.get(id)?.name ?? id;
  }
}
