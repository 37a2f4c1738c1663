import { write } from '../../database/audit.ts';
import type { Ground } from '../ground.ts';
import { readSituation } from '../situation.ts';

/**
 * The open municipality as a scenario file. It carries ids, no citizen's name. The trail notes that it was taken
 * out.
 */
export async function exportFile(ground: Ground): Promise<{ fileName: string; text: string }> {
  const { scenario } = await readSituation(ground);
  const details = { referrals: scenario.referrals.length, bookings: scenario.bookings.length };
  await write(
    ground.store.reader,
    { action: 'municipality.exportScenario', at: ground.clock.now(), details, kind: 'reading' },
    async () => undefined,
  );
  const name = scenario.name
    .toLocaleLowerCase('da')
    .replace(/[^a-z0-9æøå]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    fileName: `${name || 'holdplan'}-${scenario.today}.scenario.json`,
    text: `${JSON.stringify(scenario, null, 1)}\n`,
  };
}
