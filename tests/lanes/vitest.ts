import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { node, root } from './command.ts';
import { type Lane, type LaneOutcome, notRun } from './lane.ts';

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/** A lane of one Vitest project; the counts come from Vitest's own report. */
function vitestLane(project: string, shows: string): Lane {
  return { name: project, shows, run: () => runProject(project) };
}

async function runProject(project: string): Promise<LaneOutcome> {
  if (globSync(`tests/${project}/**/*.test.ts`, { cwd: root }).length === 0) {
    return notRun(`there is no test in tests/${project}`);
  }
  const folder = mkdtempSync(join(tmpdir(), 'holdplan-lane-'));
  try {
    const file = join(folder, 'report.json');
    const ok = await node('vitest/vitest.mjs', [
      'run',
      '--config=tests/vitest.config.ts',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    return outcome(ok, readReport(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file: string): z.output<typeof report> | null {
  try {
    return report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** A run that failed without a failed test (a file that does not load, a crash) still counts one failure. */
function outcome(ok: boolean, counts: z.output<typeof report> | null): LaneOutcome {
  if (counts === null) return { ran: true, passed: 0, failed: 1, skipped: 0 };
  const failed = ok && counts.success ? counts.numFailedTests : Math.max(1, counts.numFailedTests);
  return {
    ran: true,
    passed: counts.numPassedTests,
    failed,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}

export const unit = vitestLane('unit', 'calendar, rules, scheduler, database, services, hosts');
export const contract = vitestLane('contract', 'the example files through `plan`, judged by check-plan.mjs');
