import type { ExpectedStep, Stage } from './quality.ts';

const usual: readonly [ExpectedStep['step'], Stage, 'expected' | 'optional'][] = [
  ['inquiry', 'visitation', 'expected'],
  ['visitatorContact', 'visitation', 'optional'],
  ['visitation', 'visitation', 'expected'],
  ['eligibility', 'visitation', 'expected'],
  ['decision', 'visitation', 'expected'],
  ['order', 'start', 'expected'],
  ['providerContact', 'start', 'optional'],
  ['startInterview', 'start', 'expected'],
  ['goals', 'start', 'expected'],
  ['training', 'start', 'expected'],
  ['coordination', 'coordination', 'optional'],
  ['midwayEvaluation', 'evaluation', 'expected'],
  ['status', 'evaluation', 'optional'],
  ['finalEvaluation', 'ending', 'expected'],
  ['continuation', 'ending', 'optional'],
  ['closing', 'ending', 'expected'],
];

/** The steps that any course goes through, in order, for a standard that says nothing else. */
export function usualTimeline(): ExpectedStep[] {
  return usual.map(([step, stage, when]) => ({
    step,
    stage,
    row: null,
    optional: when === 'optional',
    services: null,
  }));
}
