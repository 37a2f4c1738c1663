/** The standards of a municipality, version by version, each with its whole file. */
import type { Standard } from '#shared/model/scenario.ts';
import { bareQuality } from '#shared/standards/bare-quality.ts';
import { type StandardFile, type StandardId, standardIds } from '#shared/standards/standard-file.ts';
import type { Reader } from '../../database/database.ts';
import { fromJson } from '../../database/json.ts';
import { shippedStandard } from '../../demo/standards.ts';

export interface StandardVersion {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly name: string;
  readonly file: StandardFile;
}

/** One version; an unknown id is a fault, since every course refers to one that is there. */
export async function readStandard(reader: Reader, id: string): Promise<StandardVersion> {
  const standards = await readStandards(reader);
  const found = standards.get(id);
  if (!found) throw new Error('a course under a standard that is not there');
  return found;
}

/** Every version that this municipality keeps, by id. A version never changes, so each is taken apart once. */
export async function readStandards(reader: Reader): Promise<ReadonlyMap<string, StandardVersion>> {
  const rows = await reader.selectFrom('standards').selectAll().orderBy('code').orderBy('version').execute();
  return new Map(
    rows.map(({ id, code, version, name, rules, quality }) => {
      const text = `${rules}${quality}`;
      const before = kept.get(id);
      if (before?.text === text && before.standard.version === version) return [id, before.standard];
      const planning = fromJson<Standard>(rules);
      const rest = quality === null ? restFor(planning) : fromJson<Omit<StandardFile, 'planning'>>(quality);
      const standard = { id, code, version, name, file: { ...rest, planning } };
      kept.set(id, { text, standard });
      return [id, standard];
    }),
  );
}

const kept = new Map<string, { text: string; standard: StandardVersion }>();

/**
 * What goes with the `planning` of a scenario file: the rest of the shipped file of the same code where the services are the
 * shipped ones, otherwise only what `planning` itself says.
 */
export function restFor(planning: Standard): Omit<StandardFile, 'planning'> {
  const shipped = standardIds.find((id): id is StandardId => id === planning.id);
  if (shipped) {
    const { planning: own, ...rest } = shippedStandard(shipped);
    const known = new Set(own.services.map((service) => service.id));
    if (planning.services.every((service) => known.has(service.id))) return { ...rest, name: planning.name };
  }
  const setting = { rules: [], note: null };
  return {
    id: planning.id,
    name: planning.name,
    source: { title: planning.name, approved: null, status: 'Fra en scenariefil' },
    legalBases: ['Serviceloven § 86, stk. 1', 'Serviceloven § 86, stk. 2'],
    closedDays: {
      constitutionDay: true,
      christmasEve: true,
      newYearsEve: true,
      ranges: [],
      countAsWorkingDays: false,
    },
    startCountsFrom: 'visitation',
    quality: bareQuality(planning),
    origins: {
      startWithinWorkingDays: setting,
      noticeWorkingDays: setting,
      trainingWithinWorkingDays: setting,
      midwayWithinDays: setting,
      maxMonths: setting,
      maxSessionsPerWeek: setting,
      maxGapDays: setting,
      minSessionShare: setting,
      gridMinutes: setting,
      minutes: setting,
      modalityOrder: setting,
      weights: setting,
      services: Object.fromEntries(planning.services.map((service) => [service.id, setting])),
    },
  };
}
