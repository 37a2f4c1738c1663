/**
 * `npm test`: every lane, each with its own result. `npm test -- unit browser` runs those two.
 * Exits with 1 if anything failed. A lane that cannot run here says why, and is never counted as passed.
 */
import { build, lint, types } from './lanes/checks.ts';
import type { Lane, LaneOutcome } from './lanes/lane.ts';
import { browser, desktop } from './lanes/playwright.ts';
import { contract, unit } from './lanes/vitest.ts';

const lanes: readonly Lane[] = [lint, types, build, unit, contract, browser, desktop];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !lanes.some((lane) => lane.name === name));
if (unknown.length > 0) {
  console.error(
    `No lane is called ${unknown.join(', ')}. There are: ${lanes.map((lane) => lane.name).join(', ')}.`,
  );
  process.exit(2);
}

const results: { lane: Lane; outcome: LaneOutcome; seconds: number }[] = [];
for (const lane of lanes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n=== ${lane.name}: ${lane.shows}`);
  const start = performance.now();
  const outcome = await lane.run();
  if (!outcome.ran) console.log(notRunBanner(lane.name, outcome.reason));
  results.push({ lane, outcome, seconds: (performance.now() - start) / 1000 });
}

console.log('\n=== summary');
for (const { lane, outcome, seconds } of results) {
  console.log(`${lane.name.padEnd(9)} ${sentence(outcome)} (${seconds.toFixed(1)} s)`);
}
const left = results.filter(({ outcome }) => !outcome.ran).map(({ lane }) => lane.name);
if (left.length > 0) console.log(`NOT RUN, so not shown to work: ${left.join(', ')}`);

const total = { passed: 0, failed: 0, skipped: 0 };
for (const { outcome } of results) {
  if (!outcome.ran) continue;
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  total.skipped += outcome.skipped;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function sentence(outcome: LaneOutcome): string {
  if (!outcome.ran) return `NOT RUN: ${outcome.reason}`;
  const { passed, failed, skipped } = outcome;
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function notRunBanner(name: string, reason: string): string {
  const line = '!'.repeat(80);
  return `${line}\n!! The ${name} lane did NOT run: ${reason}\n${line}`;
}
