import { describe, expect, test } from 'vitest';
import { stages } from '#shared/standards/quality.ts';
import { standardIds } from '#shared/standards/standard-file.ts';
import { contact, course, grantedCourse, standard, step, verdict } from './builders.ts';

function states(...args: Parameters<typeof verdict>): Record<string, string> {
  return Object.fromEntries(verdict(...args).timeline.map(({ kind, state }) => [kind, state]));
}

describe('the steps of a course', () => {
  test('row S7: all five stages are on the timeline of every service, and of every standard', () => {
    for (const id of standardIds)
      for (const { id: service } of standard(id).planning.services) {
        const { timeline } = verdict(id, grantedCourse(service), '2026-03-12');
        expect([...new Set(timeline.map(({ stage }) => stage))].sort()).toEqual([...stages].sort());
      }
  });

  test('row S7: one step is next; what went before it is done or passed over, what follows comes later', () => {
    const found = states('standard-10a', grantedCourse('gen-14'), '2026-03-12');
    expect(found).toMatchObject({
      inquiry: 'done',
      visitatorContact: 'skipped',
      order: 'done',
      startInterview: 'next',
      goals: 'later',
      training: 'later',
      closing: 'later',
    });
    expect(Object.values(found).filter((state) => state === 'next')).toHaveLength(1);
  });

  test('row K4: goals that were not set at the start are next although training is under way', () => {
    const history = grantedCourse('gen-14', {
      contacts: [contact('startInterview', '2026-03-16'), contact('teamSession', '2026-03-18')],
    });
    const found = states('standard-10a', history, '2026-03-20');
    expect(found).toMatchObject({ startInterview: 'done', goals: 'next', training: 'underWay' });
    const evaluated = { ...history, steps: [...history.steps, step('midwayEvaluation', '2026-04-20')] };
    expect(states('standard-10a', evaluated, '2026-04-21').goals).toBe('next');
  });

  test('row K5: the midway evaluation is next while training is under way, with its due day', () => {
    const history = grantedCourse('gen-14', {
      contacts: [contact('startInterview', '2026-03-16'), contact('teamSession', '2026-03-18')],
      steps: [step('goals', '2026-03-16')],
    });
    const { timeline, stage } = verdict('standard-10a', history, '2026-03-20');
    expect(timeline.find(({ state }) => state === 'next')).toMatchObject({
      kind: 'midwayEvaluation',
      due: '2026-04-27',
    });
    expect(stage).toBe('evaluation');
  });

  test('row K7: after the final evaluation it is recorded how training goes on, then the course is closed', () => {
    const history = (more: ReturnType<typeof step>[]) =>
      grantedCourse('gen-14', {
        contacts: [contact('startInterview', '2026-03-16'), contact('teamSession', '2026-03-18')],
        steps: [step('goals', '2026-03-16'), step('finalEvaluation', '2026-05-11'), ...more],
      });
    expect(states('standard-10a', history([]), '2026-05-12')).toMatchObject({
      training: 'done',
      midwayEvaluation: 'skipped',
      continuation: 'next',
    });
    expect(states('standard-10a', history([step('continuation', '2026-05-11')]), '2026-05-12').closing).toBe(
      'next',
    );
  });

  test('row S3: an assessment expects a recommendation and no midway evaluation, a rehabilitation the reverse', () => {
    const assessment = states('sonderborg', grantedCourse('s3-udredning-4'), '2026-03-12');
    expect(assessment).toHaveProperty('recommendation');
    expect(assessment).not.toHaveProperty('midwayEvaluation');
    expect(assessment).not.toHaveProperty('goals');
    const rehabilitation = states('sonderborg', grantedCourse('s1-gen-13'), '2026-03-12');
    expect(rehabilitation).not.toHaveProperty('recommendation');
    expect(rehabilitation).toHaveProperty('midwayEvaluation');
  });

  test('after a refusal only the closing is left', () => {
    const history = course({
      steps: [
        step('inquiry', '2026-03-02'),
        step('visitation', '2026-03-03'),
        step('eligibility', '2026-03-03'),
        step('decision', '2026-03-04', { outcome: 'refused', reasons: 'Andet tilbud' }),
      ],
    });
    const found = states('vejen', history, '2026-03-05');
    expect(found).toMatchObject({ order: 'skipped', startInterview: 'skipped', closing: 'next' });
  });

  test('row S11: closed, nothing is next, and what was not done is passed over', () => {
    const history = grantedCourse('s1-gen-13', { steps: [step('closing', '2026-03-20')] });
    const found = verdict('sonderborg', history, '2026-03-21');
    expect(found).toMatchObject({ isClosed: true, stage: 'ending' });
    expect(found.timeline.some(({ state }) => state === 'next' || state === 'later')).toBe(false);
  });
});
