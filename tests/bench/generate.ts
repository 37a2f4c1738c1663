/**
 * Writes an invented municipality as a scenario file:
 * `node tests/bench/generate.ts --size 450 --seed 3 --today 2027-02-01 --standard vejen --load 0.95 --out FILE`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDate } from '#shared/calendar/dates.ts';
import { standardIds } from '#shared/standards/standard-file.ts';
import { generateMunicipality } from '../../electron/demo/generate.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '130' },
    seed: { type: 'string', default: '1' },
    today: { type: 'string', default: '2027-02-01' },
    standard: { type: 'string', default: 'standard-10a' },
    load: { type: 'string', default: '0.8' },
    out: { type: 'string' },
  },
});
const today = parseDate(values.today);
const standard = standardIds.find((id) => id === values.standard);
const [waiting, seed, load] = [Number(values.size), Number(values.seed), Number(values.load)];
if (!values.out || !today || !standard || !(waiting >= 1) || !Number.isInteger(seed) || !(load > 0)) {
  console.error(
    `usage: generate.ts --out FILE [--size 130] [--seed 1] [--today 2027-02-01] [--load 0.8] [--standard ${standardIds.join('|')}]`,
  );
  process.exit(2);
}
const { scenario } = generateMunicipality({ seed, today, waiting, standard, load });
writeFileSync(values.out, `${JSON.stringify(scenario)}\n`);
console.log(
  `${values.out}: ${scenario.referrals.length} waiting, ${scenario.therapists.length} therapists, ${scenario.teams.length} teams, ` +
    `${scenario.sites.length} sites, ${scenario.bookings.length} bookings, ${scenario.enrolments.length} enrolments`,
);
