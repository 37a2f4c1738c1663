/** The five kinds of appointment by number, and their lengths: kinds of one length share their sets of starts. */
import type { AppointmentKind, Standard } from '#shared/model/scenario.ts';

export const KINDS: readonly AppointmentKind[] = [
  'startInterview',
  'midwayEvaluation',
  'finalEvaluation',
  'individual',
  'home',
];
export const START = 0;
export const MIDWAY = 1;
export const FINAL = 2;
export const INDIVIDUAL = 3;
export const HOME = 4;

export interface Lengths {
  /** The different lengths, in minutes. */
  readonly minutes: Int16Array;
  readonly count: number;
  /** By kind: its index among the lengths. */
  readonly ofKind: Uint8Array;
  /** By kind: its minutes. */
  readonly minutesOfKind: Int16Array;
}

export function appointmentLengths(standard: Standard): Lengths {
  const minutesOfKind = KINDS.map((kind) => standard.minutes[kind]);
  const minutes = [...new Set(minutesOfKind)];
  return {
    minutes: Int16Array.from(minutes),
    count: minutes.length,
    ofKind: Uint8Array.from(minutesOfKind, (m) => minutes.indexOf(m)),
    minutesOfKind: Int16Array.from(minutesOfKind),
  };
}
