/**
 * The rules that can be relaxed, in the order from the smallest change to the largest. Each can be opened wide for a while
 * (one more seat in every team, say), and then named as the little that a course made use of.
 */
import { dayNumber, isoDate } from '#shared/calendar/dates.ts';
import { clockTime, minuteOf } from '#shared/calendar/times.ts';
import { type Citizen, compileCitizens, MODALITIES } from '../instance/citizens.ts';
import type { Facts, ReferralFacts } from '../view/facts.ts';
import { type Change, type ChangeKind, type CitizenChange, relaxReferral } from './changes.ts';
import type { Outcome } from './outcome.ts';
import { type Terms, underTerms } from './terms.ts';
import type { Trial } from './trial.ts';

export interface Relaxation {
  readonly kind: ChangeKind;
  /** Is it a matter of single days? */
  readonly daily: boolean;
  /**
   * The widest forms in which it is worth trying for this citizen on these planning days, both included; each runs `look` and
   * closes again.
   */
  openings(trial: Trial, first: number, last: number): (<T>(look: () => T) => T)[];
  /** What of it the course made use of; null for none. */
  used(trial: Trial, outcome: Outcome): Change | null;
}

const seat: Relaxation = {
  kind: 'seat',
  daily: false,
  openings: (trial) => {
    const teams = trial.citizen.teams.map(({ team }) => team);
    return teams.length === 0
      ? []
      : [(look) => teams.reduceRight((inner, t) => () => moreSeats(trial, t, inner), look)()];
  },
  used: (trial, { placement: { enrolment } }) => {
    const { sessions, days } = trial.state.instance;
    const [first, last] = [enrolment?.dates[0], enrolment?.dates.at(-1)];
    if (!enrolment || !first || !last) return null;
    const dates = new Set(enrolment.dates.map(dayNumber));
    const team = sessions.teams.findIndex((t) => t.source.id === enrolment.teamId);
    for (let s = sessions.firstOfTeam[team]; s < sessions.firstOfTeam[team + 1]; s++)
      // One more seat is open while this is asked.
      if (trial.state.freeSeats[s] <= 1 && dates.has(days.number[sessions.day[s]]))
        return { kind: 'seat', teamId: enrolment.teamId, from: first, to: last };
    return null;
  },
};

function moreSeats<T>({ state }: Trial, team: number, look: () => T): T {
  const { firstOfTeam } = state.instance.sessions;
  const add = (seats: number) => {
    for (let s = firstOfTeam[team]; s < firstOfTeam[team + 1]; s++) state.freeSeats[s] += seats;
  };
  add(1);
  try {
    return look();
  } finally {
    add(-1);
  }
}

const room: Relaxation = {
  kind: 'room',
  daily: true,
  openings: (trial, first, last) => [
    (look) => {
      const rooms = trial.extras.roomOfSite.filter((_, site) => trial.citizen.sites[site] === 1);
      for (let day = first; day <= last; day++) for (const r of rooms) trial.extras.freeRoom(r, day);
      try {
        return look();
      } finally {
        for (let day = first; day <= last; day++) for (const r of rooms) trial.extras.takeRoom(r, day);
      }
    },
  ],
  used: (trial, outcome) => {
    const { places } = trial.state.instance;
    const start = startOf(outcome);
    const index = places.roomIndex.get(start.roomId ?? '') ?? -1;
    const site = trial.extras.roomOfSite.indexOf(index);
    if (index < 0 || site < 0) return null;
    return { kind: 'room', siteId: [...places.siteIndex.keys()][site] ?? '', date: start.date };
  },
};

const interviewHour: Relaxation = {
  kind: 'interviewHour',
  daily: true,
  openings: (trial, first, last) => {
    const { competence } = trial.citizen.facts.source;
    const able = trial.extras.therapists.filter((e) => e.competence === competence);
    const each = (act: (therapist: number, day: number) => void) => {
      for (const { therapist } of able) for (let d = first; d <= last; d++) act(therapist, d);
    };
    return [
      (look) => {
        each((therapist, day) => trial.extras.freeDay(therapist, day));
        try {
          return look();
        } finally {
          each((therapist, day) => trial.extras.takeDay(therapist, day));
        }
      },
    ];
  },
  used: (trial, outcome) => {
    const { staff, places } = trial.state.instance;
    const start = startOf(outcome);
    const index = staff.indexOf.get(start.therapistId) ?? -1;
    const extra = trial.extras.therapists.find(({ therapist }) => therapist === index);
    if (!extra) return null;
    const travel = start.roomId === null ? trial.citizen.travelMinutes : 0;
    const siteIndex = places.roomSite[places.roomIndex.get(start.roomId ?? '') ?? -1];
    return {
      kind: 'interviewHour',
      profession: extra.profession,
      competence: extra.competence,
      siteId: start.roomId === null ? null : ([...places.siteIndex.keys()][siteIndex] ?? null),
      date: start.date,
      from: clockTime(minuteOf(start.from) - travel),
      to: clockTime(minuteOf(start.to) + travel),
    };
  },
};

const intakeDate: Relaxation = {
  kind: 'intakeDate',
  daily: false,
  openings: (trial) => {
    const { sessions } = trial.state.instance;
    const fixed = trial.citizen.teams.filter(({ team }) => sessions.teams[team].source.intake === 'fixed');
    if (fixed.length === 0) return [];
    return [
      (look) => {
        const own = sessions.takesIn.slice();
        for (const { team } of fixed)
          sessions.takesIn.fill(1, sessions.firstOfTeam[team], sessions.firstOfTeam[team + 1]);
        try {
          return look();
        } finally {
          sessions.takesIn.set(own);
        }
      },
    ];
  },
  used: (trial, { placement: { enrolment } }) => {
    const team = trial.state.instance.sessions.teams.find((t) => t.source.id === enrolment?.teamId);
    const first = enrolment?.dates[0];
    if (!team || !first || team.source.intake !== 'fixed' || team.source.intakeDates.includes(first))
      return null;
    return { kind: 'intakeDate', teamId: team.source.id, date: first };
  },
};

/** A relaxation of what the referral says: each of its forms is already as narrow as it gets. */
function ofCitizen<Kind extends CitizenChange['kind']>(
  kind: Kind,
  forms: (referral: ReferralFacts, trial: Trial) => (CitizenChange & { kind: Kind })[],
): Relaxation {
  let now: Change | null = null;
  return {
    kind,
    daily: false,
    openings: (trial) =>
      forms(trial.citizen.facts, trial).map((change) => (look) => {
        const terms = termsAfter(trial, change);
        if (!terms) return look();
        now = change;
        try {
          return underTerms(trial.state, trial.referral, terms, look);
        } finally {
          now = null;
        }
      }),
    used: () => now,
  };
}

const citizenRelaxations: Relaxation[] = [
  ofCitizen('availability', ({ available }) =>
    available.length === 0 ? [] : [1, 2, 3, 4, 5].map((weekday) => ({ kind: 'availability', weekday })),
  ),
  ofCitizen('site', ({ source }, { state }) =>
    [...state.instance.places.siteIndex.keys()]
      .filter((id) => !source.sites.includes(id))
      .map((siteId) => ({ kind: 'site', siteId })),
  ),
  ofCitizen('modality', ({ source }) =>
    MODALITIES.filter((m) => !source.modalities.includes(m)).map((modality) => ({
      kind: 'modality',
      modality,
    })),
  ),
  ofCitizen('notAway', ({ source }) => source.unavailable.map((range) => ({ kind: 'notAway', ...range }))),
  ofCitizen('anyTime', ({ available }) => (available.length === 0 ? [] : [{ kind: 'anyTime' }])),
  ofCitizen('anyTherapist', ({ source }) =>
    source.profession === null && source.competence === null ? [] : [{ kind: 'anyTherapist' }],
  ),
];

const [availability, site, modality, notAway, anyTime, anyTherapist] = citizenRelaxations as [
  Relaxation,
  Relaxation,
  Relaxation,
  Relaxation,
  Relaxation,
  Relaxation,
];

/** Tried alone, the smallest change first. */
export const singles: readonly Relaxation[] = [
  seat,
  room,
  availability,
  interviewHour,
  intakeDate,
  site,
  modality,
  notAway,
  anyTherapist,
  anyTime,
];

/** Tried where no single change helps. */
export const pairs: readonly (readonly [Relaxation, Relaxation])[] = [
  [room, interviewHour],
  [seat, interviewHour],
  [seat, room],
  [intakeDate, interviewHour],
  [availability, interviewHour],
  [notAway, interviewHour],
  [modality, interviewHour],
  [site, interviewHour],
  [availability, seat],
  [anyTime, interviewHour],
];

/** Runs `look` with exactly these changes made, no more. */
export function withChanges<T>(trial: Trial, changes: readonly Change[], look: () => T): T {
  const [change, ...others] = changes;
  if (!change) return look();
  return withChange(trial, change, () => withChanges(trial, others, look));
}

function withChange<T>(trial: Trial, change: Change, look: () => T): T {
  const { sessions, places, days } = trial.state.instance;
  const { extras } = trial;
  switch (change.kind) {
    case 'seat':
      return moreSeats(
        trial,
        sessions.teams.findIndex((t) => t.source.id === change.teamId),
        look,
      );
    case 'room': {
      const roomIndex = extras.roomOfSite[places.siteIndex.get(change.siteId) ?? -1] ?? -1;
      const day = days.indexOf(dayNumber(change.date));
      extras.freeRoom(roomIndex, day);
      try {
        return look();
      } finally {
        extras.takeRoom(roomIndex, day);
      }
    }
    case 'interviewHour': {
      const { profession, competence } = change;
      const extra = extras.therapists.find((e) => e.profession === profession && e.competence === competence);
      const day = days.indexOf(dayNumber(change.date));
      const [therapist, from, to] = [extra?.therapist ?? -1, minuteOf(change.from), minuteOf(change.to)];
      extras.freeHour(therapist, day, from, to);
      try {
        return look();
      } finally {
        extras.takeHour(therapist, day, from, to);
      }
    }
    case 'intakeDate': {
      const own = sessions.takesIn.slice();
      const team = sessions.teams.findIndex((t) => t.source.id === change.teamId);
      for (let s = sessions.firstOfTeam[team]; s < sessions.firstOfTeam[team + 1]; s++)
        if (isoDate(days.number[sessions.day[s]]) === change.date) sessions.takesIn[s] = 1;
      try {
        return look();
      } finally {
        sessions.takesIn.set(own);
      }
    }
    default: {
      const terms = termsAfter(trial, change);
      return terms ? underTerms(trial.state, trial.referral, terms, look) : look();
    }
  }
}

function startOf({ placement }: Outcome) {
  const start = placement.appointments.find(({ kind }) => kind === 'startInterview');
  if (!start) throw new Error('A course without a start interview');
  return start;
}

/**
 * The citizen compiled anew with the change made. Null for one whose other referral has a course in the plan: then what is
 * free is not known from the referral alone.
 */
function termsAfter({ state, citizen }: Trial, change: CitizenChange): Terms | null {
  const { instance } = state;
  const { source } = citizen.facts;
  if (citizen.siblings.some((sibling) => state.courses[sibling] !== null)) return null;
  const relaxed = relaxReferral(source, change);
  const own: Facts = {
    ...instance.facts,
    referrals: new Map([[source.id, factsAfter(citizen.facts, relaxed)]]),
    bookings: instance.facts.bookingsOfCitizen.get(source.citizenId) ?? [],
    oldSeats: instance.facts.oldSeats.filter(({ citizenId }) => citizenId === source.citizenId),
  };
  const { days, grid, lengths, places, staff, sessions } = instance;
  const { list, starts } = compileCitizens(own, days, grid, lengths, places, staff, sessions);
  const compiled = list[0] as Citizen;
  return { citizen: { ...compiled, siblings: citizen.siblings }, free: starts };
}

function factsAfter(facts: ReferralFacts, source: ReferralFacts['source']): ReferralFacts {
  const range = ({ from, to }: { from: string; to: string }) => `${from} ${to}`;
  const away = new Set(source.unavailable.map(range));
  return {
    ...facts,
    source,
    available: source.available.map((a) => ({
      weekday: a.weekday,
      from: minuteOf(a.from),
      to: minuteOf(a.to),
    })),
    unavailable: facts.unavailable.filter((_, i) => {
      const was = facts.source.unavailable[i];
      return was !== undefined && away.has(range(was));
    }),
  };
}
