/** Rules 1 to 3 and 5 to 10, and 13: those that look at one course alone. */
import { expect, test } from 'vitest';
import {
  aLonePlacement,
  anAppointment,
  aPlan,
  aReferral,
  aRoom,
  aScenario,
  aService,
  aSession,
  aStandard,
  aTeamPlacement,
  aTherapist,
  at,
  day,
  weekdays,
} from '../builders.ts';
import { breaches, problems } from './rules.ts';

const plain = aScenario();
const sessionDays = ['2026-09-08', '2026-09-10', '2026-09-15'];
const alone = (dates = sessionDays) => aPlan({ placements: [aLonePlacement(dates)] });

test('a plain team course and a plain course alone break no rule', () => {
  expect(problems(plain, aPlan())).toEqual([]);
  expect(problems(plain, alone())).toEqual([]);
});

test('rule 0: a referral that is neither placed nor waiting is named', () => {
  const found = breaches(plain, aPlan({ placements: [] }));
  expect(found).toEqual([{ rule: 'once', problem: 'missing', facts: { referralId: 'r1' } }]);
});

test('rule 0: a referral may not both be placed and wait', () => {
  const waiting = [{ referralId: 'r1', reasons: ['no-team' as const], earliestStart: null }];
  expect(problems(plain, aPlan({ waiting }))).toEqual(['once: twice']);
});

test('rule 1: the notice holds: the day before `earliest` is too soon, `earliest` itself is not', () => {
  const noticed = aScenario({ standard: aStandard({ noticeWorkingDays: 1 }) });
  const later = aTeamPlacement({ appointments: [anAppointment({ date: day('2026-09-08') })] });
  later.enrolment = { teamId: 'balance', dates: sessionDays.slice(1).concat('2026-09-17').map(day) };
  expect(problems(noticed, aPlan())).toContain('days: notAUsableDay');
  expect(problems(noticed, aPlan({ placements: [later] }))).toEqual([]);
});

test('rule 1: nobody is seen on site on a day on which the site is closed, but a home visit needs no open site', () => {
  const closed = { closures: [{ siteId: 'north', from: day('2026-09-07'), to: day('2026-09-07') }] };
  expect(problems(aScenario(closed), aPlan())).toEqual(['days: notAUsableDay']);
  const visits = aLonePlacement(['2026-09-09', '2026-09-11', '2026-09-14'], { modality: 'home' });
  for (const a of visits.appointments) {
    Object.assign(a, { roomId: null, from: '08:30', to: '09:30' });
    if (a.kind === 'individual') a.kind = 'home';
  }
  const referrals = [aReferral({ modalities: ['home'] })];
  expect(problems(aScenario({ ...closed, referrals }), aPlan({ placements: [visits] }))).toEqual([]);
});

test('rule 2: 08:10 is off a grid of 15 minutes, 08:15 is on it; 45 minutes are not 60', () => {
  const start = (from: string, to: string) =>
    aPlan({
      placements: [aTeamPlacement({ appointments: [anAppointment({ from: at(from), to: at(to) })] })],
    });
  expect(problems(plain, start('08:10', '09:10'))).toEqual(['grid: offGrid']);
  expect(problems(plain, start('08:15', '09:15'))).toEqual([]);
  expect(problems(plain, start('08:15', '09:00'))).toEqual(['grid: wrongLength']);
});

test('rule 3: an appointment may end when the working hours end, and not a quarter later', () => {
  const until = (from: string, to: string) =>
    aPlan({
      placements: [aTeamPlacement({ appointments: [anAppointment({ from: at(from), to: at(to) })] })],
    });
  expect(problems(plain, until('15:00', '16:00'))).toEqual([]);
  expect(problems(plain, until('15:15', '16:15'))).toEqual(['therapist: notAtWork']);
});

test('rule 3: an appointment does not reach across the lunch break, nor into an absence', () => {
  const halves = weekdays.flatMap((weekday) => [
    { weekday, from: at('08:00'), to: at('12:00'), siteId: 'north' },
    { weekday, from: at('12:30'), to: at('16:00'), siteId: 'north' },
  ]);
  const lunch = aScenario({ therapists: [aTherapist({ weekly: halves })] });
  const over = aTeamPlacement({ appointments: [anAppointment({ from: at('11:45'), to: at('12:45') })] });
  expect(problems(lunch, aPlan({ placements: [over] }))).toEqual(['therapist: notAtWork']);
  const away = aScenario({
    therapists: [aTherapist({ absences: [{ from: day('2026-09-07'), to: day('2026-09-07') }] })],
  });
  expect(problems(away, aPlan())).toEqual(['therapist: notAtWork']);
});

test('rule 3: a home visit fits into the working hours together with the way there and back', () => {
  const visit = (from: string, to: string) => {
    const home = { kind: 'home' as const, from: at(from), to: at(to), roomId: null };
    const sessions = ['2026-09-09', '2026-09-11', '2026-09-14'].map((d) => aSession(d, home));
    const start = anAppointment({ from: at('09:00'), to: at('10:00'), roomId: null });
    return aPlan({
      placements: [
        { referralId: 'r1', modality: 'home', appointments: [start, ...sessions], enrolment: null },
      ],
    });
  };
  const referrals = [aReferral({ modalities: ['home'], travelMinutes: 15 })];
  const scenario = aScenario({ referrals });
  expect(problems(scenario, visit('08:15', '09:15'))).toEqual([]);
  expect(problems(scenario, visit('08:00', '09:00'))).toEqual(Array(3).fill('therapist: notAtWork'));
});

test('rule 5: a training room is no consulting room, and another site is no site of the citizen', () => {
  const inRoom = (roomId: string) =>
    aPlan({ placements: [aTeamPlacement({ appointments: [anAppointment({ roomId })] })] });
  expect(problems(plain, inRoom('gym'))).toEqual(['rooms: notARoomForIt']);
  const two = aScenario({
    sites: [
      { id: 'north', name: 'Nord' },
      { id: 'south', name: 'Syd' },
    ],
    rooms: [aRoom(), aRoom({ id: 'far', siteId: 'south' })],
    therapists: [
      aTherapist({
        weekly: weekdays.map((weekday) => ({ weekday, from: at('08:00'), to: at('16:00'), siteId: 'south' })),
      }),
    ],
    teams: [],
    referrals: [aReferral({ sites: ['north'] })],
  });
  const far = aLonePlacement(sessionDays);
  for (const a of far.appointments) a.roomId = 'far';
  expect(problems(two, aPlan({ placements: [far], staffing: [] }))).toEqual(
    Array(4).fill('rooms: notARoomForIt'),
  );
});

test('rule 6: profession and competence bind the interview and training, and not the evaluation', () => {
  const professions = {
    startInterview: ['physiotherapist', 'occupationalTherapist'],
    training: ['physiotherapist', 'occupationalTherapist'],
    evaluation: ['physiotherapist', 'occupationalTherapist'],
  } as const;
  const service = aService({
    hours: 4.5,
    finalEvaluation: true,
    professions: structuredClone(professions) as never,
  });
  const scenario = (changes: Parameters<typeof aReferral>[0]) =>
    aScenario({
      standard: aStandard({ services: [service] }),
      therapists: [
        aTherapist({ competences: ['neuro'] }),
        aTherapist({ id: 'ole', profession: 'occupationalTherapist' }),
      ],
      referrals: [aReferral(changes)],
    });
  const final = anAppointment({
    kind: 'finalEvaluation',
    date: day('2026-09-16'),
    to: at('08:30'),
    therapistId: 'ole',
  });
  const byAnna = aPlan({ placements: [aTeamPlacement({ appointments: [anAppointment(), final] })] });
  const byOle = aPlan({
    placements: [aTeamPlacement({ appointments: [anAppointment({ therapistId: 'ole' }), final] })],
  });
  expect(problems(scenario({ competence: 'neuro' }), byAnna)).toEqual([]);
  expect(problems(scenario({ competence: 'neuro' }), byOle)).toEqual(['whoMay: wrongTherapist']);
  expect(problems(scenario({ profession: 'physiotherapist' }), byAnna)).toEqual([]);
  expect(problems(scenario({ profession: 'physiotherapist' }), byOle)).toEqual(['whoMay: wrongTherapist']);
});

test('rule 7: the citizen is there from the first minute to the last of each contact', () => {
  const available = weekdays.map((weekday) => ({ weekday, from: at('08:00'), to: at('11:00') }));
  const late = weekdays.map((weekday) => ({ weekday, from: at('08:15'), to: at('11:00') }));
  expect(problems(aScenario({ referrals: [aReferral({ available })] }), aPlan())).toEqual([]);
  expect(problems(aScenario({ referrals: [aReferral({ available: late })] }), aPlan())).toEqual([
    'citizen: cannotCome',
  ]);
});

test('rule 8: training begins on the tenth working day after the interview at the latest, and never on its day', () => {
  const first = (date: string) => {
    const dates = [date, '2026-09-24', '2026-09-29'];
    return aPlan({
      placements: [aTeamPlacement({ enrolment: { teamId: 'balance', dates: dates.map(day) } })],
    });
  };
  const standard = aStandard({ trainingWithinWorkingDays: 11 });
  expect(problems(plain, first('2026-09-22'))).toContain('course: firstTraining');
  expect(problems(aScenario({ standard }), first('2026-09-22'))).toEqual([]);
  const sameDay = aPlan({
    placements: [aTeamPlacement({ appointments: [anAppointment({ date: day('2026-09-08') })] })],
  });
  expect(problems(plain, sameDay)).toEqual(['course: firstTraining']);
});

test('rule 8: the midway evaluation comes after the first session, in its window, and before the final one', () => {
  const service = aService({ hours: 5, midwayEvaluation: true, finalEvaluation: true });
  const scenario = aScenario({ standard: aStandard({ services: [service], midwayWithinDays: 3 }) });
  const plan = (midway: string, from: string, final: string) =>
    aPlan({
      placements: [
        aTeamPlacement({
          appointments: [
            anAppointment(),
            anAppointment({
              kind: 'midwayEvaluation',
              date: day(midway),
              from: at(from),
              to: at(`${from.slice(0, 2)}:30`),
            }),
            anAppointment({ kind: 'finalEvaluation', date: day(final), from: at('13:00'), to: at('13:30') }),
          ],
        }),
      ],
    });
  expect(problems(scenario, plan('2026-09-08', '11:00', '2026-09-15'))).toEqual([]);
  expect(problems(scenario, plan('2026-09-08', '09:00', '2026-09-15'))).toEqual([
    'course: midwayOutOfWindow',
  ]);
  expect(problems(scenario, plan('2026-09-11', '11:00', '2026-09-15'))).toEqual([
    'course: midwayOutOfWindow',
  ]);
  expect(problems(scenario, plan('2026-09-08', '11:00', '2026-09-14'))).toEqual([
    'course: finalBeforeLastSession',
  ]);
});

test('rule 8: nothing comes after the same day of the month, so many months on', () => {
  const standard = aStandard({ maxMonths: 1, maxGapDays: 40 });
  const scenario = aScenario({ standard });
  expect(problems(scenario, alone(['2026-09-08', '2026-09-09', '2026-10-07']))).toEqual([]);
  expect(problems(scenario, alone(['2026-09-08', '2026-09-09', '2026-10-08']))).toEqual(['course: tooLong']);
});

test('rule 9: the referral decides which modalities there may be', () => {
  const scenario = aScenario({ referrals: [aReferral({ modalities: ['team'] })] });
  expect(problems(scenario, alone())).toEqual(['training: modalityNotAllowed']);
});

test('rule 10: three sessions are full; two of three are too few at a share of 0.8, and enough at 0.6', () => {
  const two = alone(['2026-09-08', '2026-09-10']);
  expect(problems(plain, two)).toEqual(['howMany: tooFew']);
  const loose = aScenario({ standard: aStandard({ minSessionShare: 0.6 }) });
  expect(problems(loose, two)).toEqual([]);
  const four = alone([...sessionDays, '2026-09-17']);
  expect(problems(plain, four)).toEqual(['howMany: tooMany']);
});

test('rule 10: the length of the first weekly session counts, whatever the others last', () => {
  const sessions = [
    { weekday: 2, from: at('10:00'), to: at('10:45') },
    { weekday: 4, from: at('10:00'), to: at('11:30') },
  ];
  const found = breaches(aScenario({ teams: [{ ...aScenario().teams[0], sessions }] as never }), aPlan());
  expect(found).toMatchObject([{ rule: 'howMany', facts: { sessions: 3, full: 4, least: 4 } }]);
});

test('rule 13: two sessions a week and no third; a gap of 14 days and not of 15', () => {
  expect(problems(plain, alone(['2026-09-08', '2026-09-09', '2026-09-10']))).toEqual([
    'rhythm: tooManyInAWeek',
  ]);
  expect(problems(plain, alone(['2026-09-08', '2026-09-22', '2026-10-06']))).toEqual([]);
  expect(problems(plain, alone(['2026-09-08', '2026-09-23', '2026-10-06']))).toEqual(['rhythm: gapTooLong']);
});
