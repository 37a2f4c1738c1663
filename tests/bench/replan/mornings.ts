/** Events upon a published plan, made from a seed: the mornings that a scheduler fears, and any mixture of them. */
import { type DayNumber, dayNumber, isoDate, mondayOf, weekdayOf } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import { workingDays } from '#shared/calendar/working-days.ts';
import type { PlanEvent, PlanEvents } from '#shared/model/events.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Referral, Scenario } from '#shared/model/scenario.ts';
import { Random } from '../../../electron/scheduler/random.ts';
import { contactsInPlan, type PublishedContact } from '../../../electron/scheduler/replan/after-events.ts';

export type MorningName = (typeof mornings)[number];
export const mornings = [
  'sick-week',
  'closed-site',
  'ten-cancellations',
  'five-referrals',
  'ended-course',
  'away',
  'one-contact-twice',
  'everything',
] as const;

/** The events of one morning, `at` that many working days after the scenario's day of planning. */
export function morning(
  name: MorningName,
  scenario: Scenario,
  plan: Plan,
  { seed, daysOn }: { seed: number; daysOn: number },
): PlanEvents {
  const calendar = workingDays(scenario.holidays);
  const at = calendar.after(dayNumber(scenario.today), daysOn);
  const make = new Maker(scenario, plan, at, new Random(seed));
  const date = isoDate(at);
  return {
    format: 'holdplan-events',
    version: 1,
    at: { date, time: '08:00' as ClockTime },
    events: make.events(name),
  };
}

/** The events as the contract's file has them. */
export function eventsFile({ at, ...events }: PlanEvents): string {
  return JSON.stringify({ ...events, at: `${at.date}T${at.time}` });
}

class Maker {
  private readonly scenario: Scenario;
  private readonly plan: Plan;
  private readonly at: DayNumber;
  private readonly random: Random;
  private readonly ahead: readonly PublishedContact[];

  constructor(scenario: Scenario, plan: Plan, at: DayNumber, random: Random) {
    this.scenario = scenario;
    this.plan = plan;
    this.at = at;
    this.random = random;
    this.ahead = contactsInPlan(scenario, plan).filter(({ day }) => day > at);
  }

  events(name: MorningName): PlanEvent[] {
    switch (name) {
      case 'sick-week':
        return this.sickWeek();
      case 'closed-site':
        return this.closedSite();
      case 'ten-cancellations':
        return this.cancellations(10);
      case 'five-referrals':
        return this.referrals(5);
      case 'ended-course':
        return this.endedCourse();
      case 'away':
        return [...this.away(4), ...this.away(9)];
      case 'one-contact-twice':
        return this.oneContactTwice();
      case 'everything':
        return [
          ...this.sickWeek(),
          ...this.cancellations(4),
          ...this.away(3),
          ...this.endedCourse(),
          ...this.noShow(),
          ...this.referrals(3),
        ];
    }
  }

  private pick<T>(list: readonly T[]): T[] {
    return list.length === 0 ? [] : [list[this.random.below(list.length)] as T];
  }

  /** The next week of somebody with appointments in it. */
  private sickWeek(): PlanEvent[] {
    const [monday, sunday] = this.nextWeek();
    const busy = this.ahead.filter(({ day, therapistId }) => therapistId && monday <= day && day <= sunday);
    return this.pick(busy).flatMap(({ therapistId }) => [
      {
        type: 'therapistAbsent' as const,
        therapistId: therapistId ?? '',
        from: isoDate(monday),
        to: isoDate(sunday),
      },
    ]);
  }

  /** The contract's events name no closed site: its teams are cancelled and who works there those days is away. */
  private closedSite(): PlanEvent[] {
    const { sites, teams, therapists } = this.scenario;
    const first = this.at + (weekdayOf(this.at) === 5 ? 3 : 1);
    // One day: a longer one leaves courses whose rhythm no plan could keep.
    const days = [first];
    return this.pick(sites).flatMap(({ id }) => [
      ...teams
        .filter(({ siteId }) => siteId === id)
        .flatMap((team) =>
          days.map((day) => ({ type: 'teamCancelled' as const, teamId: team.id, date: isoDate(day) })),
        ),
      ...therapists
        .filter(({ weekly }) => weekly.some((w) => w.siteId === id))
        .flatMap(({ id: therapistId, weekly }) =>
          days
            .filter((day) => weekly.some((w) => w.siteId === id && w.weekday === weekdayOf(day)))
            .map((day) => ({
              type: 'therapistAbsent' as const,
              therapistId,
              from: isoDate(day),
              to: isoDate(day),
            })),
        ),
    ]);
  }

  private cancellations(count: number): PlanEvent[] {
    const soon = this.ahead.filter(({ day }) => day <= this.at + 28);
    const events = new Map<PublishedContact, PlanEvent>();
    for (let i = 0; i < 5 * count && events.size < count; i++)
      for (const contact of this.pick(soon)) {
        const { referralId, date, from } = contact;
        events.set(contact, { type: 'citizenCancels', referralId, date, from });
      }
    return [...events.values()];
  }

  private noShow(): PlanEvent[] {
    const past = contactsInPlan(this.scenario, this.plan).filter(
      ({ day }) => day <= this.at && day > this.at - 4,
    );
    return this.pick(past).map(({ referralId, date, from }) => ({ type: 'noShow', referralId, date, from }));
  }

  private away(days: number): PlanEvent[] {
    return this.pick(this.ahead).map(({ referralId, day }) => ({
      type: 'citizenUnavailable',
      referralId,
      from: isoDate(day),
      to: isoDate(day + days - 1),
    }));
  }

  private endedCourse(): PlanEvent[] {
    return this.pick(this.ahead).map(({ referralId }) => ({
      type: 'courseEnds',
      referralId,
      on: isoDate(this.at),
    }));
  }

  /** Its therapist is ill and its citizen cancels. */
  private oneContactTwice(): PlanEvent[] {
    return this.pick(this.ahead.filter(({ therapistId }) => therapistId !== null)).flatMap((contact) => {
      const { referralId, date, from, therapistId } = contact;
      return [
        { type: 'therapistAbsent' as const, therapistId: therapistId ?? '', from: date, to: date },
        { type: 'citizenCancels' as const, referralId, date, from },
        { type: 'citizenUnavailable' as const, referralId, from: date, to: date },
      ];
    });
  }

  /** New people like some who are in the scenario, visitated today. */
  private referrals(count: number): PlanEvent[] {
    return Array.from({ length: count }, (_, i) => i).flatMap((i) =>
      this.pick(this.scenario.referrals).map((like): PlanEvent => {
        const referral: Referral = {
          ...like,
          id: `new-${i}`,
          citizenId: `new-citizen-${i}`,
          visitatedOn: isoDate(this.at),
          priority: ([1, 2, 3] as const)[this.random.below(3)] ?? 3,
          unavailable: [],
        };
        return { type: 'newReferral', referral };
      }),
    );
  }

  private nextWeek(): [DayNumber, DayNumber] {
    const monday = mondayOf(this.at) + (weekdayOf(this.at) <= 2 ? 0 : 7);
    return [Math.max(monday, this.at + 1), monday + 6];
  }
}
