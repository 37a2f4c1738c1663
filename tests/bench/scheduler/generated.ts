/** The generated scenarios of the table: other sizes, dates, standards and loads than the public examples'. */
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { type StandardId, standardIds } from '#shared/standards/standard-file.ts';
import { generateMunicipality } from '../../../electron/demo/generate.ts';

const sizes = [25, 60, 130, 130, 250];
const loads = [0.8, 0.9, 1];
/** Before Easter, summer, autumn and Christmas, in four years. */
const days = ['2026-12-07', '2027-03-15', '2028-06-19', '2029-10-08'];

/** So many scenarios, each other than the ones before, always the same. */
export function* generatedScenarios(count: number): Generator<Scenario> {
  for (let n = 0; n < count; n++) {
    const waiting = sizes[n % sizes.length] ?? 130;
    const load = loads[n % loads.length] ?? 0.9;
    const standard = standardIds[n % standardIds.length] as StandardId;
    const today = parseDate(days[n % days.length] ?? '') as IsoDate;
    const { scenario } = generateMunicipality({ seed: 100 + n, today, waiting, standard, load });
    yield { ...scenario, name: `${n + 1}: ${waiting}, ${standard}, ${today}, load ${load}` };
  }
}
