/** What another standard would change: the settings that differ, and how many rules of each kind come, go or differ. */
import type { StandardFile } from '#shared/standards/standard-file.ts';
import type { SettingChange } from './edits.ts';
import { settingLines } from './lines.ts';
import { valueAt } from './setting.ts';

export const ruleLists = [
  'rows',
  'services',
  'forms',
  'deadlines',
  'questions',
  'records',
  'endings',
  'closingReasons',
  'complaints',
  'rates',
] as const;
export type RuleList = (typeof ruleLists)[number];

export interface ListDifference {
  readonly list: RuleList;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface Differences {
  readonly settings: readonly SettingChange[];
  readonly lists: readonly ListDifference[];
  /** Closed days beside the holidays. */
  readonly closedRanges: boolean;
}

const idOf = (rule: { id?: string; subject?: string }) => rule.id ?? rule.subject ?? '';

/** From one file to another. The settings are those that both have. */
export function differencesBetween(before: StandardFile, after: StandardFile): Differences {
  const settings = settingLines(after)
    .flatMap((line) => line.settings)
    .map((setting) => ({
      setting,
      before: valueAt(before, setting.path),
      after: valueAt(after, setting.path) ?? null,
    }))
    .filter((change) => change.before !== undefined && change.before !== change.after);
  const lists = ruleLists
    .map((list) => {
      const old = new Map(before.quality[list].map((rule) => [idOf(rule), JSON.stringify(rule)]));
      const now = new Map(after.quality[list].map((rule) => [idOf(rule), JSON.stringify(rule)]));
      const added = [...now.keys()].filter((id) => !old.has(id)).length;
      const removed = [...old.keys()].filter((id) => !now.has(id)).length;
      const changed = [...now].filter(([id, rule]) => old.has(id) && old.get(id) !== rule).length;
      return { list, added, removed, changed };
    })
    .filter(({ added, removed, changed }) => added + removed + changed > 0);
  const ranges = (file: StandardFile) => JSON.stringify(file.closedDays.ranges);
  return { settings, lists, closedRanges: ranges(before) !== ranges(after) };
}
