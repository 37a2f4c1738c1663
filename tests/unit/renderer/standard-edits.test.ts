import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRanges } from '../../../renderer/settings/closed-ranges.ts';
import { differencesBetween } from '../../../renderer/settings/differences.ts';
import { withEdits } from '../../../renderer/settings/edits.ts';
import { keptBy } from '../../../renderer/settings/kept-by.ts';
import { settingLines } from '../../../renderer/settings/lines.ts';
import { withSpan } from '../../../renderer/settings/linked-names.ts';
import { linkedPlanning, startDeadline } from '../../../renderer/settings/linked-planning.ts';
import { linkedTargets } from '../../../renderer/settings/linked-rates.ts';
import { readSetting, valueAt, writeSetting } from '../../../renderer/settings/setting.ts';
import { type StandardFile, standardFile, standardIds } from '../../../shared/standards/standard-file.ts';
import { root } from '../../lanes/command.ts';

const shipped = (id: string): StandardFile =>
  standardFile.parse(JSON.parse(readFileSync(join(root, 'resources/standards', `${id}.json`), 'utf8')));
const tenA = shipped('standard-10a');
const settingsOf = (file: StandardFile) => settingLines(file).flatMap((line) => line.settings);
const edited = (edits: Record<string, string>, file = tenA) => withEdits(file, settingsOf(file), edits);
const startId = startDeadline(tenA)?.id ?? 'none';
const startCount = `quality.deadlines.@${startId}.within.count`;

describe('each shipped standard', () => {
  test.each(standardIds)(
    '%s: every setting has a value that its own field takes, and no two are the same',
    (id) => {
      const file = shipped(id);
      const settings = settingsOf(file);
      expect(new Set(settings.map((each) => each.id)).size).toBe(settings.length);
      for (const setting of settings) {
        const value = valueAt(file, setting.path);
        expect(value, setting.id).toBeDefined();
        for (const comma of [true, false])
          expect(
            readSetting(writeSetting(value, setting.control, comma), setting.control),
            setting.id,
          ).toEqual({
            value,
          });
      }
    },
  );
});

test.each(standardIds)(
  '%s: what hangs together agrees as shipped, so that an edit elsewhere moves nothing',
  (id) => {
    const file = shipped(id);
    expect(linkedPlanning(file)).toEqual(file);
    expect(linkedTargets(file)).toEqual(file);
  },
);

test('an edit changes its place in the file and nothing else', () => {
  const { file, changes, faults } = edited({ 'planning.noticeWorkingDays': '3' });
  expect(file).toEqual({ ...tenA, planning: { ...tenA.planning, noticeWorkingDays: 3 } });
  expect(changes.map(({ before, after }) => [before, after])).toEqual([[2, 3]]);
  expect(faults.size).toBe(0);
  expect(tenA.planning.noticeWorkingDays).toBe(2);
});

test('what is typed back to what it was is no change', () => {
  expect(edited({ 'planning.noticeWorkingDays': ' 2 ' })).toEqual({
    file: tenA,
    faults: new Map(),
    changes: [],
  });
});

test('the deadline of the start takes the planner along', () => {
  const { file } = edited({ [startCount]: '8' });
  expect(file.quality.deadlines.find(({ id }) => id === startId)?.within.count).toBe(8);
  expect(file.planning.startWithinWorkingDays).toBe(8);
  expect(settingsOf(tenA).map(({ id }) => id)).not.toContain('planning.startWithinWorkingDays');
});

test('names tell the new length, in digits where they told the old one in words; the row keeps the source’s', () => {
  const days = (count: number) => ({ count, unit: 'workingDays' }) as const;
  expect(withSpan('Start senest 10 hverdage efter', days(10), days(8), 'da')).toBe(
    'Start senest 8 hverdage efter',
  );
  expect(withSpan('110 hverdage, 10 hverdagene', days(10), days(8), 'da')).toBe(
    '110 hverdage, 10 hverdagene',
  );
  expect(withSpan('within 10 working days', days(10), days(1), 'en')).toBe('within 1 working day');
  const months = { count: 3, unit: 'months' } as const;
  expect(withSpan('inden for tre måneder', months, { count: 16, unit: 'weeks' }, 'da')).toBe(
    'inden for 16 uger',
  );
  const { file } = edited({ [startCount]: '8' });
  expect(file.name).toContain('start inden 8 hverdage');
  expect(file.planning.name).toBe(file.name);
  expect(file.quality.deadlines.find(({ id }) => id === startId)?.name.da).toContain('8 hverdage');
  expect(
    file.quality.rates.find(({ counts }) => 'deadline' in counts && counts.deadline === startId)?.name.da,
  ).toContain('8 hverdage');
  expect(file.quality.rows).toEqual(tenA.quality.rows);
});

test('the target of a deadline is its rate’s', () => {
  const rate = tenA.quality.rates.find(({ counts }) => 'deadline' in counts && counts.deadline === startId);
  const { file } = edited({ [`quality.rates.@${rate?.id}.target`]: '95' });
  expect(file.quality.deadlines.find(({ id }) => id === startId)?.target).toBe(0.95);
  expect(settingsOf(tenA).map(({ id }) => id)).not.toContain(`quality.deadlines.@${startId}.target`);
});

test('what is no value is a fault, and the file keeps its own', () => {
  const { file, faults } = edited({
    [startCount]: '-1',
    'planning.maxSessionsPerWeek': '2,5',
    'planning.gridMinutes': 'x',
  });
  expect(file).toBe(tenA);
  expect([...faults]).toEqual([
    [startCount, 'outOfRange'],
    ['planning.maxSessionsPerWeek', 'notWhole'],
    ['planning.gridMinutes', 'notANumber'],
  ]);
});

test('a share is written in per cent, with a comma or a point, and may be left empty where there may be none', () => {
  const share = { kind: 'percent', optional: true } as const;
  expect(readSetting('87,5', share)).toEqual({ value: 0.875 });
  expect(readSetting('87.5', share)).toEqual({ value: 0.875 });
  expect(readSetting('', share)).toEqual({ value: null });
  expect(readSetting('101', share)).toEqual({ fault: 'outOfRange' });
  expect(readSetting('', { kind: 'percent', optional: false })).toEqual({ fault: 'empty' });
  expect(writeSetting(0.875, share, true)).toBe('87,5');
});

test('the end of the day is a time, and a minute past it is not', () => {
  expect(readSetting('24:00', { kind: 'time' })).toEqual({ value: '24:00' });
  for (const text of ['24:01', '12', '9:00', '12:60'])
    expect(readSetting(text, { kind: 'time' })).toEqual({ fault: 'notATime' });
});

test('two standards differ in the settings they share, and in the rules that only one of them has', () => {
  const after = {
    ...tenA,
    planning: { ...tenA.planning, maxGapDays: 15 },
    quality: { ...tenA.quality, rates: tenA.quality.rates.slice(1) },
  };
  const { settings, lists, closedRanges } = differencesBetween(tenA, after);
  expect(settings.map(({ setting, before, after: now }) => [setting.id, before, now])).toEqual([
    ['planning.maxGapDays', 14, 15],
  ]);
  expect(lists).toEqual([{ list: 'rates', added: 0, removed: 1, changed: 0 }]);
  expect(closedRanges).toBe(false);
  expect(differencesBetween(tenA, tenA)).toEqual({ settings: [], lists: [], closedRanges: false });
});

test('a row is kept by each rule that names it, and by the planning values that rest on it', () => {
  const kept = keptBy(tenA, 'K2').map(({ kind }) => kind);
  expect(kept).toContain('deadline');
  expect(kept).toContain('planning');
  expect(keptBy(tenA, 'Z99')).toEqual([]);
});

test('closed days need both dates in order and a name; a name that was left alone keeps both languages', () => {
  const summer = { from: '2027-07-12', to: '2027-07-30', name: { da: 'Sommerlukket', en: 'Summer closure' } };
  const { ranges, faults } = readRanges(
    [
      { from: '2027-07-19', to: '2027-07-30', name: 'Sommerlukket' },
      { from: '2027-10-22', to: '2027-10-18', name: 'Efterår' },
      { from: '', to: '2027-10-18', name: 'Efterår' },
      { from: '2027-10-18', to: '2027-10-22', name: ' ' },
    ],
    [summer as never],
  );
  expect(ranges).toEqual([{ ...summer, from: '2027-07-19' }]);
  expect(faults).toEqual([null, 'inverted', 'dateMissing', 'nameMissing']);
});
