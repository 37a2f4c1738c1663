import { describe, expect, test } from 'vitest';
import type { Appointment, Placement } from '#shared/model/plan.ts';
import type { Modality, Scenario } from '#shared/model/scenario.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import { judge } from '../../../electron/scheduler/judge.ts';
import { solve } from '../../../electron/scheduler/solve.ts';
import { afterIterations } from '../../../electron/scheduler/stop/stop.ts';
import { standard } from '../course/builders.ts';
import { aReferral, aScenario, aTeam, aTherapist, at, day } from '../scheduler/builders.ts';

/**
 * One scenario, but for its standard and the id of the service granted: a physiotherapist, a team on Tuesdays and Thursdays until
 * Christmas, one citizen visitated on the Monday of planning.
 */
function scenarioUnder(id: StandardId, serviceId: string, changes: Partial<Scenario> = {}): Scenario {
  const teams = [aTeam({ services: [serviceId], to: day('2026-12-18') })];
  return aScenario({
    standard: standard(id).planning,
    horizon: { from: day('2026-09-07'), to: day('2026-12-18') },
    teams,
    referrals: [aReferral({ service: serviceId, modalities: ['team'] })],
    ...changes,
  });
}

/** The plan, which the judge accepts under that standard. */
function planUnder(scenario: Scenario) {
  const { plan, figures } = solve(scenario, { seed: 1, stop: afterIterations(30) });
  expect(judge(scenario, plan).violations).toEqual([]);
  return { plan, figures };
}

function placed(id: StandardId, serviceId: string, changes: Partial<Scenario> = {}): Placement {
  const [placement] = planUnder(scenarioUnder(id, serviceId, changes)).plan.placements;
  if (!placement) throw new Error(`nobody placed under ${id}`);
  return placement;
}
const kinds = ({ appointments }: Placement) => appointments.map(({ kind }: Appointment) => kind).sort();
const startOf = ({ appointments }: Placement) =>
  appointments.find(({ kind }) => kind === 'startInterview')?.date;

/** From 8 to 9 on those weekdays, or to another hour. */
const hour = (...weekdays: number[]) =>
  weekdays.map((weekday) => ({ weekday, from: at('08:00'), to: at('09:00'), siteId: 'north' }));

/** Anna on Wednesdays from 8 to 9, too little to train alone, and away for five weeks; Asger, an assistant, all week. */
const annaAndAsger = [
  aTherapist({ weekly: hour(3), absences: [{ from: day('2026-09-24'), to: day('2026-10-30') }] }),
  aTherapist({ id: 'asger', name: 'Asger', profession: 'trainingAssistant' }),
];

describe('the same scenario under two standards', () => {
  test('row K5: Standard 10 A plans a midway evaluation within six weeks, Vejen none', () => {
    expect(kinds(placed('vejen', 'gen-12'))).toEqual(['finalEvaluation', 'startInterview']);
    const course = placed('standard-10a', 'gen-14');
    expect(kinds(course)).toEqual(['finalEvaluation', 'midwayEvaluation', 'startInterview']);
    const midway = course.appointments.find(({ kind }) => kind === 'midwayEvaluation')?.date ?? '';
    expect(midway <= '2026-10-22').toBe(true);
  });

  test('row S1: 26 hours are planned as more sessions than 13 hours', () => {
    // 13 hours less an interview of one and two evaluations of half an hour; 26 hours the same.
    expect(placed('sonderborg', 's1-gen-13').enrolment?.dates).toHaveLength(11);
    expect(placed('sonderborg', 's1-gen-26').enrolment?.dates).toHaveLength(24);
  });

  test('row K3: under three months no session lies after the day three months on, where twelve months allow it', () => {
    const once = { sessions: aTeam().sessions.slice(0, 1) };
    const weekly = (months: number) => {
      const planning = { ...standard('sonderborg').planning, maxMonths: months, minSessionShare: 0.5 };
      const scenario = scenarioUnder('sonderborg', 's1-gen-26', {
        standard: planning,
        teams: [aTeam({ ...once, services: ['s1-gen-26'], to: day('2026-12-18') })],
      });
      return planUnder(scenario).plan.placements[0]?.enrolment?.dates.at(-1) ?? '';
    };
    expect(weekly(3) <= '2026-12-10').toBe(true);
    expect(weekly(12) > '2026-12-10').toBe(true);
  });

  test('rows V9, I4: a start on the eleventh working day is late within 10 days and in time within 15', () => {
    const away = { unavailable: [{ from: day('2026-09-07'), to: day('2026-09-21') }] };
    const figures = (id: StandardId, service: string) =>
      planUnder(
        scenarioUnder(id, service, { referrals: [aReferral({ service, modalities: ['team'], ...away })] }),
      ).figures;
    expect(figures('vejen', 'gen-12')).toMatchObject({ inTime: 0, late: 1 });
    expect(figures('ishoj', 'gen-16')).toMatchObject({ inTime: 1, late: 0 });
  });

  test('rows V9, I4: of two citizens and one early interview, 10 days give it to who is nearest the deadline, 15 to the more urgent', () => {
    // Anna has an hour on Monday the 14th and one on Thursday the 17th; Bo leads the team.
    const therapists = [
      aTherapist({ weekly: hour(1, 4), absences: [{ from: day('2026-09-07'), to: day('2026-09-13') }] }),
      aTherapist({ id: 'bo', name: 'Bo', profession: 'trainingAssistant' }),
    ];
    const first = (id: StandardId, service: string) => {
      const one = { service, modalities: ['team'] as Modality[] };
      const { placements } = planUnder(
        scenarioUnder(id, service, {
          therapists,
          teams: [aTeam({ services: [service], to: day('2026-12-18'), leaders: ['bo'] })],
          referrals: [
            // The tenth working day is the 14th, the fifteenth the 21st.
            aReferral({ ...one, visitatedOn: day('2026-08-31'), priority: 2 }),
            aReferral({ ...one, id: 'r2', citizenId: 'c2', priority: 1 }),
          ],
        }),
      ).plan;
      return placements.find((placement) => startOf(placement) === '2026-09-14')?.referralId;
    };
    expect(first('vejen', 'gen-12')).toBe('r1');
    expect(first('ishoj', 'vedl-12')).toBe('r2');
  });

  test('row B7: Brønderslev, which agrees each appointment, starts a day later than Vejen', () => {
    expect(startOf(placed('vejen', 'gen-12'))).toBe('2026-09-09');
    expect(startOf(placed('bronderslev', 'gen-13'))).toBe('2026-09-10');
  });

  test('row K9: an assistant may train under Standard 10 A and not under Vejen', () => {
    const together = { therapists: annaAndAsger, teams: [] };
    const alone = (service: string) => [aReferral({ service, modalities: ['individual'] as Modality[] })];
    const vejen = scenarioUnder('vejen', 'gen-12', { ...together, referrals: alone('gen-12') });
    expect(planUnder(vejen).plan.placements).toEqual([]);
    const k = scenarioUnder('standard-10a', 'gen-8', { ...together, referrals: alone('gen-8') });
    const [placement] = planUnder(k).plan.placements;
    const by = (kind: string) =>
      new Set(placement?.appointments.filter((a) => a.kind === kind).map((a) => a.therapistId));
    expect([...by('individual')]).toEqual(['asger']);
    expect([...by('startInterview'), ...by('finalEvaluation')]).toEqual(['anna', 'anna']);
  });

  test('row I7: an assistant trains in maintenance and not in rehabilitation', () => {
    const count = (service: string) =>
      planUnder(
        scenarioUnder('ishoj', service, {
          therapists: annaAndAsger,
          teams: [],
          referrals: [aReferral({ service, modalities: ['individual'] })],
        }),
      ).plan.placements.length;
    expect(count('vedl-12')).toBe(1);
    expect(count('gen-16')).toBe(0);
  });

  test('row K8: where a team and training alone both fit, the team is chosen; turned round, it is not', () => {
    const both = [aReferral({ service: 'gen-8', modalities: ['individual', 'team'] as Modality[] })];
    const { planning } = standard('standard-10a');
    const modality = (order: Modality[]) =>
      planUnder(
        scenarioUnder('standard-10a', 'gen-8', {
          standard: { ...planning, modalityOrder: order },
          referrals: both,
        }),
      ).plan.placements[0]?.modality;
    expect(modality(planning.modalityOrder)).toBe('team');
    expect(modality(['individual', 'team', 'home'])).toBe('individual');
  });

  test('rows V4, B6: nothing is planned at a weekend, though somebody works then', () => {
    const everyDay = aTherapist({
      weekly: hour(1, 2, 3, 4, 5, 6, 7).map((h) => ({ ...h, to: at('16:00') })),
    });
    const course = placed('bronderslev', 'gen-13', { therapists: [everyDay] });
    const weekend = course.appointments.filter(({ date }) =>
      [0, 6].includes(new Date(`${date}T12:00Z`).getUTCDay()),
    );
    expect(weekend).toEqual([]);
  });
});
