/** The ways in which a referral could train on a team after a start interview on a given day, the cheapest first. */
import { gapCost } from '../cost/gap.ts';
import { missingCost } from '../cost/missing.ts';
import { ATTENDS, BLOCKS, type TeamChoice } from '../instance/citizens.ts';
import type { Instance } from '../instance/instance.ts';
import type { PlanState } from '../state/state.ts';

export class TeamOptions {
  private readonly state: PlanState;
  private readonly instance: Instance;
  /** Which of the citizen's teams, the first session, and how many sessions at most. */
  readonly choice: number[] = [];
  readonly first: number[] = [];
  readonly most: number[] = [];
  /** Gap and missing sessions together, at the most sessions. */
  readonly cost: number[] = [];
  readonly gap: number[] = [];

  constructor(state: PlanState) {
    this.state = state;
    this.instance = state.instance;
  }

  get count(): number {
    return this.choice.length;
  }

  /** Lists the options for a start interview on `startDay` that cost less than `limit`. */
  list(referral: number, startDay: number, limit: number): void {
    const { days, citizens, sessions, facts } = this.instance;
    const { weights } = facts.scenario.standard;
    this.choice.length = this.first.length = this.most.length = this.cost.length = this.gap.length = 0;
    const { teams } = citizens.list[referral];
    const until = days.firstTrainingUntil[startDay];
    for (let c = 0; c < teams.length; c++) {
      const option = teams[c];
      if (option.full < 0) continue;
      if (option.full === 0) {
        this.insert(c, -1, 0, 0, 0);
        continue;
      }
      const { team } = option;
      let first = sessions.nextFrom[team * (days.count + 1) + startDay + 1];
      for (; first < sessions.firstOfTeam[team + 1] && sessions.day[first] <= until; first++) {
        if (!this.mayBegin(referral, option, first)) continue;
        const gap = gapCost(weights, sessions.day[first] - startDay);
        if (gap >= limit) break;
        const most = this.reach(referral, option, first, days.contactUntil[startDay]);
        if (most < option.least || most === 0) continue;
        const cost = gap + missingCost(weights, option.full, most);
        if (cost < limit) this.insert(c, first, most, cost, gap);
      }
    }
  }

  /** The sessions of a course of `count` sessions from `first` on, appended to `into`. */
  collect(referral: number, choice: number, first: number, count: number, into: number[]): void {
    const option = this.instance.citizens.list[referral].teams[choice];
    for (let s = first; into.length < count; s++) if (this.attends(referral, option, s)) into.push(s);
  }

  private mayBegin(referral: number, option: TeamChoice, s: number): boolean {
    if (this.instance.sessions.takesIn[s] === 0 || this.state.freeSeats[s] <= 0) return false;
    return this.attends(referral, option, s);
  }

  private attends(referral: number, option: TeamChoice, s: number): boolean {
    const { firstOfTeam } = this.instance.sessions;
    if (this.state.cancelled[s] === 1) return false;
    return option.attendance[s - firstOfTeam[option.team]] === ATTENDS && !this.isTaken(referral, s);
  }

  private isTaken(referral: number, s: number): boolean {
    if (this.instance.citizens.list[referral].siblings.length === 0) return false;
    return this.state.isTakenElsewhere(referral, s);
  }

  /** How many sessions in a row, up to a full course, the citizen could attend from `first` to the day `until`. */
  private reach(referral: number, option: TeamChoice, first: number, until: number): number {
    const { sessions } = this.instance;
    const start = sessions.firstOfTeam[option.team];
    const end = sessions.firstOfTeam[option.team + 1];
    let count = 0;
    for (let s = first; s < end && count < option.full && sessions.day[s] <= until; s++) {
      if (this.state.cancelled[s] === 1) continue;
      const attendance = option.attendance[s - start];
      if (attendance === BLOCKS) break;
      if (attendance !== ATTENDS) continue;
      if (this.state.freeSeats[s] <= 0 || this.isTaken(referral, s)) break;
      count++;
    }
    return count;
  }

  private insert(choice: number, first: number, most: number, cost: number, gap: number): void {
    let i = this.count;
    while (i > 0 && this.cost[i - 1] > cost) {
      this.choice[i] = this.choice[i - 1];
      this.first[i] = this.first[i - 1];
      this.most[i] = this.most[i - 1];
      this.cost[i] = this.cost[i - 1];
      this.gap[i] = this.gap[i - 1];
      i--;
    }
    this.choice[i] = choice;
    this.first[i] = first;
    this.most[i] = most;
    this.cost[i] = cost;
    this.gap[i] = gap;
  }
}
