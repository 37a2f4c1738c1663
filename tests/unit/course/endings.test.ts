import { describe, expect, test } from 'vitest';
import type { ContactStatus } from '#shared/course/history.ts';
import type { StandardId } from '#shared/standards/standard-file.ts';
import { endingProposals } from '../../../electron/course/endings.ts';
import {
  contact,
  course,
  day,
  grantedCourse,
  ground,
  standard,
  step,
  verdict,
  warnings,
} from './builders.ts';

const start = contact('startInterview', '2026-03-16');
const missed = (on: string, status: ContactStatus, validReason: boolean | null = null) =>
  contact('teamSession', on, { status, validReason });

function proposed(id: StandardId, more: Parameters<typeof grantedCourse>[1], today = '2026-05-01') {
  const service = id === 'bronderslev' ? 'gen-13' : id === 'vejen' ? 'gen-12' : 'gen-16';
  const contacts = [start, ...(more?.contacts ?? [])];
  return verdict(id, grantedCourse(service, { ...more, contacts }), today).endings;
}
const rules = (...args: Parameters<typeof proposed>) => proposed(...args).map(({ ruleId }) => ruleId);

describe('when Brønderslev proposes to end a course', () => {
  test('row B10: two cancellations by the citizen do, timely ones too; one does not, and is warned of', () => {
    const one = { contacts: [missed('2026-03-18', 'cancelledInTime')] };
    const two = { contacts: [...one.contacts, missed('2026-04-29', 'cancelledLate')] };
    expect(rules('bronderslev', one)).toEqual([]);
    expect(rules('bronderslev', two)).toEqual(['cancelledTwice']);
    const history = grantedCourse('gen-13', { contacts: [start, ...one.contacts] });
    expect(warnings('bronderslev', history, '2026-03-20')).toContain('misses');
  });

  test('row B10: moves and sessions lost with their team are not cancellations', () => {
    const contacts = [
      missed('2026-03-18', 'moved'),
      missed('2026-03-20', 'lost'),
      missed('2026-03-25', 'cancelledLate'),
    ];
    expect(rules('bronderslev', { contacts })).toEqual([]);
  });

  test('row B10: one no-show without a valid reason does, one with it does not', () => {
    expect(rules('bronderslev', { contacts: [missed('2026-03-18', 'noShow', false)] })).toEqual(['noShow']);
    expect(rules('bronderslev', { contacts: [missed('2026-03-18', 'noShow', null)] })).toEqual(['noShow']);
    expect(rules('bronderslev', { contacts: [missed('2026-03-18', 'noShow', true)] })).toEqual([]);
  });

  test('row B10: an interruption of eight days does, one of seven does not', () => {
    const away = (until: string) => ({ steps: [step('interruption', '2026-04-07', { until: day(until) })] });
    expect(rules('bronderslev', away('2026-04-13'))).toEqual([]);
    expect(rules('bronderslev', away('2026-04-14'))).toEqual(['interrupted']);
  });

  test('row B10: a pause whose end nobody knows counts up to today', () => {
    const away = { steps: [step('interruption', '2026-04-07', { reason: 'hospital' as const })] };
    expect(rules('bronderslev', away, '2026-04-13')).toEqual([]);
    expect(rules('bronderslev', away, '2026-04-14')).toEqual(['interrupted']);
  });

  test('row B10: after a long hospital stay the need is to be assessed again, until it was', () => {
    const stay = step('interruption', '2026-04-07', { reason: 'hospital', until: day('2026-04-20') });
    const home = (steps: ReturnType<typeof step>[], today: string) =>
      warnings('bronderslev', grantedCourse('gen-13', { contacts: [start], steps }), today);
    expect(home([stay], '2026-04-19')).not.toContain('hospitalDischarge');
    expect(home([stay], '2026-04-20')).toContain('hospitalDischarge');
    expect(home([stay, step('reassessment', '2026-04-22')], '2026-04-23')).not.toContain('hospitalDischarge');
    const short = step('interruption', '2026-04-07', { reason: 'hospital', until: day('2026-04-09') });
    expect(home([short], '2026-04-20')).not.toContain('hospitalDischarge');
  });

  test('row B9: a holiday is told of while it lasts, its first and its last day included', () => {
    const history = grantedCourse('gen-13', {
      contacts: [start],
      steps: [step('interruption', '2026-04-07', { until: day('2026-04-10') })],
    });
    const told = (today: string) => warnings('bronderslev', history, today).includes('longPause');
    expect(['2026-04-06', '2026-04-07', '2026-04-10', '2026-04-11'].map(told)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('row B10: a person’s answer stands until something new happens', () => {
    const contacts = [missed('2026-03-18', 'cancelledLate'), missed('2026-03-25', 'cancelledLate')];
    const [first] = proposed('bronderslev', { contacts });
    expect(first).toMatchObject({ answered: false, row: 'B10', closingReasonId: 'cancelledTwice' });
    expect(first?.contactIds).toEqual(['teamSession 2026-03-18', 'teamSession 2026-03-25']);
    const answer = step('endingAnswer', '2026-03-26', { proposalId: first?.id ?? '' });
    expect(proposed('bronderslev', { contacts, steps: [answer] })).toMatchObject([{ answered: true }]);
    const third = [...contacts, missed('2026-04-15', 'cancelledInTime')];
    expect(proposed('bronderslev', { contacts: third, steps: [answer] })).toMatchObject([
      { answered: false },
    ]);
  });

  test('nothing is proposed for a closed course', () => {
    const contacts = [missed('2026-03-18', 'noShow', false)];
    expect(rules('bronderslev', { contacts, steps: [step('closing', '2026-03-20')] })).toEqual([]);
  });
});

describe('when the others do', () => {
  test('row V7: three misses of either kind, the setting for "repeated"; two are warned of', () => {
    const two = [missed('2026-03-18', 'noShow', false), missed('2026-03-25', 'cancelledInTime')];
    expect(rules('vejen', { contacts: two })).toEqual([]);
    expect(warnings('vejen', grantedCourse('gen-12', { contacts: [start, ...two] }), '2026-03-26')).toContain(
      'misses',
    );
    expect(rules('vejen', { contacts: [...two, missed('2026-04-29', 'cancelledLate')] })).toEqual(['misses']);
  });

  test('row V7: the therapist’s latest judgement proposes: goal reached, no progress', () => {
    const judged = (...judgements: ('goesOn' | 'goalReached' | 'noProgress')[]) =>
      rules('vejen', {
        steps: judgements.map((judgement, i) => step('status', `2026-04-0${i + 7}`, { judgement })),
      });
    expect(judged('goalReached')).toEqual(['goalReached']);
    expect(judged('noProgress')).toEqual(['noProgress']);
    expect(judged('noProgress', 'goesOn')).toEqual([]);
  });

  test('row I8: each of the five reasons is proposed on a rehabilitation course, none on maintenance', () => {
    const judgements = [
      'canTrainAlone',
      'backAtEarlierLevel',
      'goalReached',
      'noProgress',
      'notMotivated',
    ] as const;
    for (const judgement of judgements)
      expect(rules('ishoj', { steps: [step('status', '2026-04-07', { judgement })] })).toEqual([judgement]);
    const maintenance = grantedCourse('vedl-12', {
      contacts: [start],
      steps: [step('status', '2026-04-07', { judgement: 'noProgress' })],
    });
    expect(verdict('ishoj', maintenance, '2026-05-01').endings).toEqual([]);
  });

  test('row S15: goals met, not willing, or without the resources', () => {
    const judged = (judgement: 'goalReached' | 'notMotivated' | 'noResources' | 'noProgress') =>
      verdict(
        'sonderborg',
        grantedCourse('s1-gen-13', {
          contacts: [start],
          steps: [step('midwayEvaluation', '2026-04-07', { judgement })],
        }),
        '2026-05-01',
      ).endings.map(({ ruleId }) => ruleId);
    expect(judged('goalReached')).toEqual(['goalsMet']);
    expect(judged('notMotivated')).toEqual(['notWilling']);
    expect(judged('noResources')).toEqual(['noResources']);
    expect(judged('noProgress')).toEqual([]);
  });

  test('a rule on two no-shows within 21 days counts both ends: 21 days apart do, 22 do not', () => {
    const { quality } = standard('bronderslev');
    const [rule] = quality.endings.filter(({ id }) => id === 'noShow');
    if (!rule) throw new Error('no such rule');
    const twice = { ...rule, when: { kind: 'noShows' as const, count: 2, withinDays: 21 } };
    const proposedAfter = (second: string) => {
      const contacts = [missed('2026-03-18', 'noShow'), missed(second, 'noShow')];
      return endingProposals(course({ contacts }), { ...quality, endings: [twice] }, ground('2026-06-01'))
        .length;
    };
    expect(proposedAfter('2026-04-08')).toBe(1);
    expect(proposedAfter('2026-04-09')).toBe(0);
  });
});
