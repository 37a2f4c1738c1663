/** A whole municipality on a postcard: one of most things, two where they must be told apart. Valid as it stands. */
export function postcard() {
  return {
    format: 'holdplan-scenario',
    version: 1,
    name: 'postcard',
    today: '2026-09-07',
    horizon: { from: '2026-09-07', to: '2026-12-18' },
    standard: {
      id: 'std',
      name: 'Standard',
      startWithinWorkingDays: 10,
      noticeWorkingDays: 2,
      trainingWithinWorkingDays: 10,
      midwayWithinDays: 42,
      maxMonths: 3,
      maxSessionsPerWeek: 2,
      maxGapDays: 14,
      minSessionShare: 0.8,
      gridMinutes: 15,
      minutes: { startInterview: 60, midwayEvaluation: 30, finalEvaluation: 30, individual: 60, home: 60 },
      modalityOrder: ['team', 'individual', 'home'],
      services: [
        {
          id: 'gen',
          name: 'Genoptræning',
          hours: 8,
          midwayEvaluation: true,
          finalEvaluation: true,
          professions: {
            startInterview: ['physiotherapist'],
            training: ['physiotherapist'],
            evaluation: ['physiotherapist'],
          },
        },
      ],
      weights: {
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
        moved: 15,
      },
    },
    holidays: ['2026-10-16'],
    closures: [{ siteId: 'north', from: '2026-10-12', to: '2026-10-12' }],
    sites: [
      { id: 'north', name: 'Nord' },
      { id: 'south', name: 'Syd' },
    ],
    rooms: [
      { id: 'talk', siteId: 'north', name: 'Samtale', use: 'consulting' },
      { id: 'gym', siteId: 'north', name: 'Sal', use: 'training' },
      { id: 'hall', siteId: 'south', name: 'Hal', use: 'training' },
    ],
    therapists: [
      {
        id: 'ann',
        name: 'Ann',
        profession: 'physiotherapist',
        competences: ['neuro'],
        weekly: [
          { weekday: 1, from: '08:00', to: '12:00', siteId: 'north' },
          { weekday: 1, from: '12:30', to: '15:00', siteId: 'north' },
        ],
        absences: [{ from: '2026-11-02', to: '2026-11-02' }],
      },
      { id: 'bo', name: 'Bo', profession: 'trainingAssistant', competences: [], weekly: [], absences: [] },
    ],
    teams: [
      {
        id: 'balance',
        name: 'Balance',
        siteId: 'north',
        roomId: 'gym',
        // Mondays and Fridays
        sessions: [
          { weekday: 1, from: '10:00', to: '11:00' },
          { weekday: 5, from: '10:00', to: '11:00' },
        ],
        from: '2026-08-03',
        to: '2026-11-30',
        seats: 1,
        intake: 'rolling',
        intakeDates: [] as string[],
        services: ['gen'],
        needs: ['balance'],
        leaders: ['ann', 'bo'],
        leadersNeeded: 1,
        skip: ['2026-10-19'],
      },
    ],
    referrals: [
      {
        id: 'r1',
        citizenId: 'c1',
        service: 'gen',
        visitatedOn: '2026-09-04',
        priority: 2,
        needs: ['balance'],
        modalities: ['team'],
        profession: null as string | null,
        competence: null,
        sites: ['north'],
        available: [{ weekday: 1, from: '08:00', to: '16:00' }],
        unavailable: [{ from: '2026-10-05', to: '2026-10-09' }],
        travelMinutes: 15,
      },
    ],
    bookings: [
      aBooking({ id: 'b1', from: '08:00', to: '09:00' }),
      aBooking({ id: 'b2', from: '09:00', to: '10:00', citizenId: null }),
    ],
    enrolments: [{ teamId: 'balance', citizenId: 'c9', dates: ['2026-09-14', '2026-09-18'] }],
  };
}

/** A booking of Ann in the consulting room on Monday 14 September, with citizen c9. */
export function aBooking(own: {
  id: string;
  from: string;
  to: string;
  therapistId?: string;
  roomId?: string | null;
  citizenId?: string | null;
  date?: string;
}) {
  return { therapistId: 'ann', roomId: 'talk', citizenId: 'c9', date: '2026-09-14', ...own } as {
    id: string;
    from: string;
    to: string;
    therapistId: string;
    roomId: string | null;
    citizenId: string | null;
    date: string;
  };
}

export type Postcard = ReturnType<typeof postcard>;
