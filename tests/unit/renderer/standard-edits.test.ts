import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRanges } from '../../../renderer/settings/closed-ranges.ts';
import { differencesBetween } from '../../../renderer/settings/differences.ts';
import { withEdits } from '../../../renderer/settings/edits.ts';
import { keptBy } from '../../../renderer/settings/kept-by.ts';
import { settingLines } from '../../../renderer/settings/lines.ts';
import { startDeadline } from '../../../renderer/settings/linked-planning.ts';
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

test('what is no value is a fault, and the file keeps its own', () => {
  const { file, faults } = edited({
    [startCount]: '-1',
    'planning.maxMonths': '2,5',
    'planning.gridMinutes': 'x',
  });
  expect(file).toBe(tenA);
  expect([...faults]).toEqual([
    [startCount, 'outOfRange'],
    ['planning.maxMonths', 'notWhole'],
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
    planning: { ...tenA.planning, maxMonths: 4 },
    quality: { ...tenA.quality, rates: tenA.quality.rates.slice(1) },
  };
  const { settings, lists, closedRanges } = differencesBetween(tenA, after);
  expect(settings.map(({ setting, before, after: now }) => [setting.id, before, now])).toEqual([
    ['planning.maxMonths', 3, 4],
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
