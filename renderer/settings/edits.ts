/** What somebody has changed in a standard and not adopted yet: what they typed, by the setting's id. */
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { linkedNames } from './linked-names.ts';
import { linkedPlanning } from './linked-planning.ts';
import { linkedTargets } from './linked-rates.ts';
import {
  readSetting,
  type Setting,
  type SettingFault,
  type SettingValue,
  valueAt,
  withValue,
} from './setting.ts';

export type Edits = Readonly<Record<string, string>>;

export interface SettingChange {
  readonly setting: Setting;
  readonly before: SettingValue | undefined;
  readonly after: SettingValue;
}

export interface Edited {
  /** The file with every edit that is a value. */
  readonly file: StandardFile;
  readonly faults: ReadonlyMap<string, SettingFault>;
  readonly changes: readonly SettingChange[];
}

/** Puts the edits into the file. One that is no value is a fault and leaves the file's own value standing; what hangs together with one follows it. */
export function withEdits(file: StandardFile, settings: readonly Setting[], edits: Edits): Edited {
  const faults = new Map<string, SettingFault>();
  const changes: SettingChange[] = [];
  let edited = file;
  for (const setting of settings) {
    const text = edits[setting.id];
    if (text === undefined) continue;
    const read = readSetting(text, setting.control);
    if ('fault' in read) {
      faults.set(setting.id, read.fault);
      continue;
    }
    const before = valueAt(file, setting.path);
    if (before === read.value) continue;
    edited = withValue(edited, setting.path, read.value);
    changes.push({ setting, before, after: read.value });
  }
  const linked = () => linkedTargets(linkedPlanning(linkedNames(file, edited)));
  return { file: changes.length === 0 ? file : linked(), faults, changes };
}
