import type { Profession } from '#shared/model/scenario.ts';
import type { RoomKind } from './sites-and-rooms.ts';

/** What a municipality trains in teams, and who waits for it. */
export interface TeamKind {
  readonly name: string;
  readonly needs: readonly string[];
  /** The needs that bring somebody here in the first place. */
  readonly typical: readonly string[];
  readonly professions: readonly Profession[];
  readonly leadersNeeded: 1 | 2;
  readonly room: RoomKind;
  /** How common the team is. */
  readonly weight: number;
}

const pt: Profession = 'physiotherapist';
const ot: Profession = 'occupationalTherapist';
const assistant: Profession = 'trainingAssistant';

export const teamKinds: readonly TeamKind[] = [
  {
    name: 'Styrke',
    needs: ['strength', 'endurance'],
    typical: ['strength'],
    professions: [pt, assistant],
    leadersNeeded: 1,
    room: 'hall',
    weight: 7,
  },
  {
    name: 'Cirkeltræning',
    needs: ['balance', 'endurance', 'strength'],
    typical: ['endurance', 'strength'],
    professions: [pt, assistant],
    leadersNeeded: 1,
    room: 'hall',
    weight: 7,
  },
  {
    name: 'Balance',
    needs: ['balance', 'strength'],
    typical: ['balance'],
    professions: [pt, assistant],
    leadersNeeded: 1,
    room: 'hall',
    weight: 5,
  },
  {
    name: 'Ryg og skulder',
    needs: ['back', 'pain', 'strength'],
    typical: ['back', 'pain'],
    professions: [pt],
    leadersNeeded: 1,
    room: 'hall',
    weight: 5,
  },
  {
    name: 'Knæ og hofte',
    needs: ['balance', 'knee-hip', 'strength'],
    typical: ['knee-hip'],
    professions: [pt, assistant],
    leadersNeeded: 1,
    room: 'hall',
    weight: 5,
  },
  {
    name: 'Hverdagsliv',
    needs: ['adl', 'cognition'],
    typical: ['adl', 'cognition'],
    professions: [ot],
    leadersNeeded: 1,
    room: 'kitchen',
    weight: 5,
  },
  {
    name: 'Hånd og arm',
    needs: ['adl', 'hand'],
    typical: ['hand'],
    professions: [ot],
    leadersNeeded: 1,
    room: 'hall',
    weight: 4,
  },
  {
    name: 'Hjerte',
    needs: ['endurance', 'heart'],
    typical: ['heart'],
    professions: [pt],
    leadersNeeded: 1,
    room: 'hall',
    weight: 3,
  },
  {
    name: 'KOL',
    needs: ['endurance', 'lung'],
    typical: ['lung'],
    professions: [pt],
    leadersNeeded: 1,
    room: 'hall',
    weight: 3,
  },
  {
    name: 'Neuro',
    needs: ['balance', 'neuro'],
    typical: ['neuro'],
    professions: [pt, ot],
    leadersNeeded: 2,
    room: 'hall',
    weight: 5,
  },
  {
    name: 'Varmtvand',
    needs: ['pain', 'pool', 'strength'],
    typical: ['pool', 'pain'],
    professions: [pt],
    leadersNeeded: 2,
    room: 'pool',
    weight: 5,
  },
];
