/**
 * Small scenarios and plans to count on fingers. The week of Monday 7 September 2026 has no holidays; planning is on that
 * Monday without notice unless a test says otherwise. One site, one consulting room, one physiotherapist who works
 * Monday to Friday 8 to 16.
 */
import type { IsoDate } from '../../../shared/calendar/dates.ts';
import type { ClockTime } from '../../../shared/calendar/times.ts';
import type { Appointment, Placement, Plan, Staffing } from '../../../shared/model/plan.ts';
import type {
  Booking,
  Referral,
  Room,
  Scenario,
  Service,
  Standard,
  Team,
  Therapist,
  Weights,
} from '../../../shared/model/scenario.ts';

export const day = (text: string) => text as IsoDate;
export const at = (text: string) => text as ClockTime;

export const weekdays = [1, 2, 3, 4, 5];

export function someWeights(changes: Partial<Weights> = {}): Weights {
  return {
    unplaced: 400,
    late: 60,
    lateDay: 4,
    waitDay: 1,
    gapDay: 1,
    missingSession: 7,
    modalityStep: 25,
    therapistChange: 4,
    travel: 1,
    cancelledSession: 80,
    cancelledSeat: 20,
    leaderPreference: 1,
    ...changes,
  };
}

/** A service of one start interview and, at 60 minutes each, three sessions. */
export function aService(changes: Partial<Service> = {}): Service {
  return {
    id: 'short',
    name: 'Kort forløb',
    hours: 4,
    midwayEvaluation: false,
    finalEvaluation: false,
    professions: {
      startInterview: ['physiotherapist'],
      training: ['physiotherapist'],
      evaluation: ['physiotherapist'],
    },
    ...changes,
  };
}

export function aStandard(changes: Partial<Standard> = {}): Standard {
  return {
    id: 'test',
    name: 'Test',
    startWithinWorkingDays: 10,
    noticeWorkingDays: 0,
    trainingWithinWorkingDays: 10,
    midwayWithinDays: 42,
    maxMonths: 3,
    maxSessionsPerWeek: 2,
    maxGapDays: 14,
    minSessionShare: 0.8,
    gridMinutes: 15,
    minutes: { startInterview: 60, midwayEvaluation: 30, finalEvaluation: 30, individual: 60, home: 60 },
    modalityOrder: ['team', 'individual', 'home'],
    services: [aService()],
    weights: someWeights(),
    ...changes,
  };
}

export function aTherapist(changes: Partial<Therapist> = {}): Therapist {
  return {
    id: 'anna',
    name: 'Anna',
    profession: 'physiotherapist',
    competences: [],
    weekly: weekdays.map((weekday) => ({ weekday, from: at('08:00'), to: at('16:00'), siteId: 'north' })),
    absences: [],
    ...changes,
  };
}

export function aRoom(changes: Partial<Room> = {}): Room {
  return { id: 'talk', siteId: 'north', name: 'Samtale', use: 'consulting', ...changes };
}

/** Tuesdays and Thursdays 10 to 11, three seats. */
export function aTeam(changes: Partial<Team> = {}): Team {
  return {
    id: 'balance',
    name: 'Balance',
    siteId: 'north',
    roomId: 'gym',
    sessions: [2, 4].map((weekday) => ({ weekday, from: at('10:00'), to: at('11:00') })),
    from: day('2026-09-01'),
    to: day('2026-10-09'),
    seats: 3,
    intake: 'rolling',
    intakeDates: [],
    services: ['short'],
    needs: ['balance'],
    leaders: ['anna'],
    leadersNeeded: 1,
    skip: [],
    ...changes,
  };
}

/** Team first, alone second; visitated on the day of planning. */
export function aReferral(changes: Partial<Referral> = {}): Referral {
  return {
    id: 'r1',
    citizenId: 'c1',
    service: 'short',
    visitatedOn: day('2026-09-07'),
    priority: 2,
    needs: ['balance'],
    modalities: ['team', 'individual'],
    profession: null,
    competence: null,
    sites: ['north'],
    available: [],
    unavailable: [],
    travelMinutes: 20,
    ...changes,
  };
}

export function aBooking(changes: Partial<Booking> = {}): Booking {
  return {
    id: 'b1',
    therapistId: 'anna',
    roomId: null,
    citizenId: null,
    date: day('2026-09-08'),
    from: at('08:00'),
    to: at('09:00'),
    ...changes,
  };
}

export function aScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    format: 'holdplan-scenario',
    version: 1,
    name: 'test',
    today: day('2026-09-07'),
    horizon: { from: day('2026-09-07'), to: day('2026-10-09') },
    standard: aStandard(),
    holidays: [],
    closures: [],
    sites: [{ id: 'north', name: 'Nord' }],
    rooms: [aRoom(), aRoom({ id: 'gym', name: 'Sal', use: 'training' })],
    therapists: [aTherapist()],
    teams: [aTeam()],
    referrals: [aReferral()],
    bookings: [],
    enrolments: [],
    ...changes,
  };
}

export function anAppointment(changes: Partial<Appointment> = {}): Appointment {
  return {
    kind: 'startInterview',
    date: day('2026-09-07'),
    from: at('08:00'),
    to: at('09:00'),
    therapistId: 'anna',
    roomId: 'talk',
    ...changes,
  };
}

/** A session alone, 8 to 9. */
export function aSession(date: string, changes: Partial<Appointment> = {}): Appointment {
  return anAppointment({ kind: 'individual', date: day(date), ...changes });
}

/** A placement with the team on three session dates in a row. */
export function aTeamPlacement(changes: Partial<Placement> = {}): Placement {
  return {
    referralId: 'r1',
    modality: 'team',
    appointments: [anAppointment()],
    enrolment: { teamId: 'balance', dates: ['2026-09-08', '2026-09-10', '2026-09-15'].map(day) },
    ...changes,
  };
}

/** A placement alone: the interview on Monday, sessions on the following days named. */
export function aLonePlacement(dates: readonly string[], changes: Partial<Placement> = {}): Placement {
  return {
    referralId: 'r1',
    modality: 'individual',
    appointments: [anAppointment(), ...dates.map((date) => aSession(date))],
    enrolment: null,
    ...changes,
  };
}

/** Every session of `aTeam` in the scenario's horizon, led by Anna. */
export function fullStaffing(): Staffing[] {
  return ['08', '10', '15', '17', '22', '24', '29']
    .map((d) => `2026-09-${d}`)
    .concat(['2026-10-01', '2026-10-06', '2026-10-08'])
    .map((date) => ({ teamId: 'balance', date: day(date), from: at('10:00'), therapistIds: ['anna'] }));
}

export function aPlan(changes: Partial<Plan> = {}): Plan {
  return {
    format: 'holdplan-plan',
    version: 1,
    scenario: 'test',
    placements: [aTeamPlacement()],
    waiting: [],
    staffing: fullStaffing(),
    cancelled: [],
    cost: 0,
    bound: null,
    ...changes,
  };
}
