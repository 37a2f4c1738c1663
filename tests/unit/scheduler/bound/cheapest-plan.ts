/**
 * The cheapest valid plan of a small scenario, by trying everything. Written from the contract's text alone, sharing
 * nothing with the scheduler but the calendar, so that a misreading there shows here.
 */
import { addMonths, dayNumber, isoDate, weekdayOf, weekNumber } from '#shared/calendar/dates.ts';
import { clockTime, minuteOf } from '#shared/calendar/times.ts';
import { type WorkingDays, workingDays } from '#shared/calendar/working-days.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { AppointmentKind, Modality, Referral, Scenario, Team } from '#shared/model/scenario.ts';

interface Contact {
  kind: AppointmentKind;
  day: number;
  from: number;
  to: number;
  therapist: string;
  /** Minutes of travel either side. */
  way: number;
  room: string | null;
}

interface Session {
  team: Team;
  day: number;
  from: number;
  to: number;
  old: number;
}

interface Option {
  cost: number;
  modality: Modality | null;
  contacts: Contact[];
  attends: Session[];
  leavesOut: Session[];
}

type Busy = { who: string; day: number; from: number; to: number };

export interface CheapestPlan {
  cost: number;
  plan: Plan;
}

/** The cheapest plan; null where there are more ways to place a citizen than `most`. */
export function cheapestPlan(s: Scenario, most = 30_000): CheapestPlan | null {
  const search = new Everything(s);
  const options = s.referrals.map((r) => search.options(r).sort((a, b) => a.cost - b.cost));
  if (options.some((list) => list.length > most)) return null;
  return search.best(options);
}

const inside = (day: number, ranges: readonly { from: string; to: string }[]) =>
  ranges.some((r) => isoDate(day) >= r.from && isoDate(day) <= r.to);
const overlaps = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  a.from < b.to && b.from < a.to;

class Everything {
  private readonly s: Scenario;
  private readonly calendar: WorkingDays;
  private readonly earliest: number;
  private readonly days: number[] = [];
  private readonly sessions: Session[] = [];

  constructor(s: Scenario) {
    this.s = s;
    this.calendar = workingDays(s.holidays);
    this.earliest = this.calendar.after(dayNumber(s.today), s.standard.noticeWorkingDays);
    for (let day = this.earliest; day <= dayNumber(s.horizon.to); day++)
      if (this.calendar.isWorkingDay(day)) this.days.push(day);
    for (const team of s.teams)
      for (const day of this.days) {
        const held = team.sessions.find((x) => x.weekday === weekdayOf(day));
        if (
          !held ||
          !inside(day, [team]) ||
          team.skip.includes(isoDate(day)) ||
          this.isClosed(team.siteId, day)
        )
          continue;
        const old = s.enrolments
          .filter((e) => e.teamId === team.id)
          .reduce((n, e) => n + e.dates.filter((d) => d === isoDate(day)).length, 0);
        this.sessions.push({ team, day, from: minuteOf(held.from), to: minuteOf(held.to), old });
      }
  }

  private isClosed(siteId: string, day: number): boolean {
    return this.s.closures.some((c) => c.siteId === siteId && inside(day, [c]));
  }

  private canCome(r: Referral, day: number, from: number, to: number): boolean {
    if (inside(day, r.unavailable)) return false;
    return (
      r.available.length === 0 ||
      r.available.some(
        (a) => a.weekday === weekdayOf(day) && minuteOf(a.from) <= from && to <= minuteOf(a.to),
      )
    );
  }

  private isBooked(
    field: 'therapistId' | 'roomId' | 'citizenId',
    id: string,
    day: number,
    from: number,
    to: number,
  ) {
    return this.s.bookings.some(
      (b) =>
        b[field] === id &&
        b.date === isoDate(day) &&
        overlaps({ from, to }, { from: minuteOf(b.from), to: minuteOf(b.to) }),
    );
  }

  private contacts(r: Referral, kind: AppointmentKind, home: boolean): Contact[] {
    const { standard } = this.s;
    const service = standard.services.find((x) => x.id === r.service);
    if (!service) return [];
    const role =
      kind === 'startInterview' ? kind : kind === 'individual' || kind === 'home' ? 'training' : 'evaluation';
    const way = home ? r.travelMinutes : 0;
    const found: Contact[] = [];
    for (const t of this.s.therapists) {
      if (!service.professions[role].includes(t.profession)) continue;
      if (role !== 'evaluation' && r.profession !== null && r.profession !== t.profession) continue;
      if (role !== 'evaluation' && r.competence !== null && !t.competences.includes(r.competence)) continue;
      for (const day of this.days)
        for (const w of t.weekly)
          for (let from = 0; from < 1440; from += standard.gridMinutes) {
            const to = from + standard.minutes[kind];
            if (w.weekday !== weekdayOf(day) || inside(day, t.absences)) continue;
            if (from - way < minuteOf(w.from) || to + way > minuteOf(w.to)) continue;
            if (!this.canCome(r, day, from, to) || this.isBooked('citizenId', r.citizenId, day, from, to))
              continue;
            if (this.isBooked('therapistId', t.id, day, from - way, to + way)) continue;
            const contact = { kind, day, from, to, therapist: t.id, way, room: null };
            if (home) found.push(contact);
            else if (!this.isClosed(w.siteId, day) && r.sites.includes(w.siteId))
              for (const room of this.s.rooms)
                if (
                  room.use === 'consulting' &&
                  room.siteId === w.siteId &&
                  !this.isBooked('roomId', room.id, day, from, to)
                )
                  found.push({ ...contact, room: room.id });
          }
    }
    return found;
  }

  /** Every way to place a citizen, and waiting. */
  options(r: Referral): Option[] {
    const { standard } = this.s;
    const w = standard.weights;
    const weight = 4 - r.priority;
    const service = standard.services.find((x) => x.id === r.service);
    const options: Option[] = [
      { cost: w.unplaced * weight, modality: null, contacts: [], attends: [], leavesOut: [] },
    ];
    if (!service) return options;
    const kinds = (['midwayEvaluation', 'finalEvaluation'] as const).filter((kind) => service[kind]);
    const overhead =
      standard.minutes.startInterview + kinds.reduce((n, kind) => n + standard.minutes[kind], 0);
    const deadline = this.calendar.after(dayNumber(r.visitatedOn), standard.startWithinWorkingDays);
    for (const modality of r.modalities) {
      const home = modality === 'home';
      const evaluations = kinds.map((kind) => this.contacts(r, kind, home));
      for (const start of this.contacts(r, 'startInterview', home)) {
        const late = this.calendar.between(deadline, start.day);
        const base =
          w.waitDay * weight * this.calendar.between(this.earliest, start.day) +
          (late > 0 ? weight * (w.late + w.lateDay * late) : 0) +
          w.modalityStep * standard.modalityOrder.indexOf(modality);
        for (const training of this.trainings(r, modality, start)) {
          const full = Math.floor((60 * service.hours - overhead) / training.minutes);
          const n = training.days.length;
          if (n > full || n < Math.ceil(standard.minSessionShare * full)) continue;
          const gap = n === 0 ? 0 : Math.max(0, this.calendar.between(start.day, training.days[0].day) - 5);
          const cost =
            base + w.gapDay * gap + w.missingSession * (full - n) + w.therapistChange * training.changes;
          for (const chosen of this.evaluationSets(start, training.days, kinds, evaluations)) {
            const contacts = [start, ...training.contacts, ...chosen];
            const end = addMonths(start.day, standard.maxMonths);
            if ([...contacts, ...training.days].some((c) => c.day > end)) continue;
            if (contacts.some((a, i) => contacts.some((b, j) => i < j && a.day === b.day && overlaps(a, b))))
              continue;
            const changed = chosen.filter((c) => c.therapist !== start.therapist).length;
            const trips = home ? contacts.length * Math.ceil(r.travelMinutes / 10) : 0;
            options.push({
              cost: cost + w.therapistChange * changed + w.travel * trips,
              modality,
              contacts,
              attends: training.attends,
              leavesOut: training.leavesOut,
            });
          }
        }
      }
    }
    return options;
  }

  private trainings(r: Referral, modality: Modality, start: Contact) {
    const { standard } = this.s;
    const firstBy = this.calendar.after(start.day, standard.trainingWithinWorkingDays);
    const found: {
      minutes: number;
      days: { day: number; to: number; from: number }[];
      contacts: Contact[];
      attends: Session[];
      leavesOut: Session[];
      changes: number;
    }[] = [];
    if (modality !== 'team') {
      const minutes = standard.minutes[modality];
      const all = this.contacts(r, modality, modality === 'home').filter((c) => c.day > start.day);
      const grow = (row: Contact[]): void => {
        const changes = row.filter((c, i) => c.therapist !== (i === 0 ? start : row[i - 1]).therapist).length;
        found.push({ minutes, days: row, contacts: row, attends: [], leavesOut: [], changes });
        if (row.length === 3) return;
        const last = row.at(-1);
        for (const c of all) {
          if (last ? c.day <= last.day || c.day - last.day > standard.maxGapDays : c.day > firstBy) continue;
          const week = row.filter((x) => weekNumber(x.day) === weekNumber(c.day)).length;
          if (week < standard.maxSessionsPerWeek) grow([...row, c]);
        }
      };
      grow([]);
      return found;
    }
    for (const team of this.s.teams) {
      if (!team.services.includes(r.service) || !r.sites.includes(team.siteId)) continue;
      if (r.needs.some((need) => !team.needs.includes(need))) continue;
      const minutes = minuteOf(team.sessions[0].to) - minuteOf(team.sessions[0].from);
      const sessions = this.sessions.filter((x) => x.team === team);
      const grow = (attends: Session[], leavesOut: Session[], i: number): void => {
        found.push({ minutes, days: attends, contacts: [], attends, leavesOut, changes: 0 });
        const passed: Session[] = [];
        for (let k = i; k < sessions.length; k++) {
          const x = sessions[k];
          const can = this.canCome(r, x.day, x.from, x.to);
          const booked = this.isBooked('citizenId', r.citizenId, x.day, x.from, x.to);
          const begins = attends.length > 0 || (x.day > start.day && x.day <= firstBy);
          const taken =
            team.intake === 'fixed' && attends.length === 0 && !team.intakeDates.includes(isoDate(x.day));
          if (can && !booked && begins && !taken) grow([...attends, x], [...leavesOut, ...passed], k + 1);
          if (attends.length > 0 && can && !booked) passed.push(x);
        }
      };
      grow([], [], 0);
    }
    return found;
  }

  private evaluationSets(
    start: Contact,
    training: { day: number; from: number; to: number }[],
    kinds: readonly AppointmentKind[],
    lists: Contact[][],
  ): Contact[][] {
    const before = (a: { day: number; to: number }, b: { day: number; from: number }) =>
      a.day < b.day || (a.day === b.day && a.to <= b.from);
    let sets: Contact[][] = [[]];
    kinds.forEach((kind, i) => {
      sets = sets.flatMap((set) =>
        lists[i].flatMap((c) => {
          if (!before(start, c) || set.some((m) => !before(m, c))) return [];
          const [first, last] = [training[0], training.at(-1)];
          if (kind === 'midwayEvaluation' && first)
            if (!before(first, c) || c.day - start.day > this.s.standard.midwayWithinDays) return [];
          if (kind === 'finalEvaluation' && last && !before(last, c)) return [];
          return [[...set, c]];
        }),
      );
    });
    return sets;
  }

  /** The cheapest choice of one option each, with every session held or cancelled. */
  best(options: Option[][]): CheapestPlan {
    let found: CheapestPlan | null = null;
    const rest = new Array<number>(options.length + 1).fill(0);
    for (let i = options.length - 1; i >= 0; i--) rest[i] = rest[i + 1] + options[i][0].cost;
    const busy: Busy[] = [];
    const chosen: Option[] = [];
    const place = (i: number, cost: number): void => {
      if (found && cost + rest[i] >= found.cost) return;
      if (i === options.length) {
        const staffing = this.staff(chosen, busy, found ? found.cost - cost : Number.POSITIVE_INFINITY);
        if (staffing)
          found = { cost: cost + staffing.cost, plan: this.write(chosen, staffing, cost + staffing.cost) };
        return;
      }
      for (const option of options[i]) {
        if (found && cost + option.cost + rest[i + 1] >= found.cost) break;
        const spans = option.contacts.flatMap((c): Busy[] => [
          { who: `t ${c.therapist}`, day: c.day, from: c.from - c.way, to: c.to + c.way },
          ...(c.room === null ? [] : [{ who: `r ${c.room}`, day: c.day, from: c.from, to: c.to }]),
        ]);
        if (spans.some((x) => busy.some((y) => x.who === y.who && x.day === y.day && overlaps(x, y))))
          continue;
        busy.push(...spans);
        chosen.push(option);
        place(i + 1, cost + option.cost);
        chosen.pop();
        busy.length -= spans.length;
      }
    };
    place(0, 0);
    if (!found) throw new Error('Waiting is always valid');
    return found;
  }

  private staff(chosen: Option[], busy: Busy[], less: number) {
    const { s } = this;
    const w = s.standard.weights;
    let best: { cost: number; leaders: (string[] | null)[] } | null = null;
    const leaders: (string[] | null)[] = [];
    const hold = (i: number, cost: number): void => {
      if (cost >= (best ? best.cost : less)) return;
      if (i === this.sessions.length) {
        best = { cost, leaders: [...leaders] };
        return;
      }
      const x = this.sessions[i];
      const attending = chosen.filter((o) => o.attends.includes(x)).length;
      const leftOut = chosen.some((o) => o.leavesOut.includes(x));
      if (attending === 0) {
        leaders.push(null);
        hold(i + 1, cost + w.cancelledSession + w.cancelledSeat * x.old);
        leaders.pop();
      }
      if (leftOut || x.old + attending > x.team.seats || this.isOldSeatTaken(x, chosen)) return;
      const choose = (k: number, who: string[], price: number): void => {
        if (who.length === x.team.leadersNeeded) {
          const spans = who.map((t) => ({ who: `t ${t}`, day: x.day, from: x.from, to: x.to }));
          if (spans.some((a) => busy.some((b) => a.who === b.who && a.day === b.day && overlaps(a, b))))
            return;
          busy.push(...spans);
          leaders.push(who);
          hold(i + 1, cost + price);
          leaders.pop();
          busy.length -= spans.length;
          return;
        }
        for (let j = k; j < x.team.leaders.length; j++)
          if (this.mayLead(x, x.team.leaders[j]))
            choose(j + 1, [...who, x.team.leaders[j]], price + w.leaderPreference * j);
      };
      choose(0, [], 0);
    };
    hold(0, 0);
    return best as { cost: number; leaders: (string[] | null)[] } | null;
  }

  /** Whether somebody with an old seat in the session is elsewhere then: booked, or in a contact or team of a new course. */
  private isOldSeatTaken(x: Session, chosen: Option[]): boolean {
    return this.s.enrolments
      .filter((e) => e.teamId === x.team.id && e.dates.some((d) => d === isoDate(x.day)))
      .some(
        (e) =>
          this.isBooked('citizenId', e.citizenId, x.day, x.from, x.to) ||
          chosen.some(
            (o, i) =>
              this.s.referrals[i].citizenId === e.citizenId &&
              [...o.contacts, ...o.attends].some((c) => c.day === x.day && overlaps(c, x)),
          ),
      );
  }

  private mayLead(x: Session, id: string): boolean {
    const t = this.s.therapists.find((y) => y.id === id);
    return (
      t !== undefined &&
      !inside(x.day, t.absences) &&
      !this.isBooked('therapistId', id, x.day, x.from, x.to) &&
      t.weekly.some(
        (w) =>
          w.weekday === weekdayOf(x.day) &&
          w.siteId === x.team.siteId &&
          minuteOf(w.from) <= x.from &&
          x.to <= minuteOf(w.to),
      )
    );
  }

  private write(chosen: Option[], staffing: { leaders: (string[] | null)[] }, cost: number): Plan {
    const { s } = this;
    return {
      format: 'holdplan-plan',
      version: 1,
      scenario: s.name,
      placements: chosen.flatMap((o, i) =>
        o.modality === null
          ? []
          : [
              {
                referralId: s.referrals[i].id,
                modality: o.modality,
                appointments: o.contacts.map((c) => ({
                  kind: c.kind,
                  date: isoDate(c.day),
                  from: clockTime(c.from),
                  to: clockTime(c.to),
                  therapistId: c.therapist,
                  roomId: c.room,
                })),
                enrolment:
                  o.modality === 'team'
                    ? {
                        teamId: (o.attends[0] ?? this.sessions[0])?.team.id ?? '',
                        dates: o.attends.map((x) => isoDate(x.day)),
                      }
                    : null,
              },
            ],
      ),
      waiting: chosen.flatMap((o, i) =>
        o.modality === null
          ? [{ referralId: s.referrals[i].id, reasons: ['no-interview' as const], earliestStart: null }]
          : [],
      ),
      staffing: this.sessions.flatMap((x, i) => {
        const therapistIds = staffing.leaders[i];
        return therapistIds
          ? [{ teamId: x.team.id, date: isoDate(x.day), from: clockTime(x.from), therapistIds }]
          : [];
      }),
      cancelled: this.sessions.flatMap((x, i) =>
        staffing.leaders[i] ? [] : [{ teamId: x.team.id, date: isoDate(x.day), from: clockTime(x.from) }],
      ),
      cost,
      bound: null,
    };
  }
}
