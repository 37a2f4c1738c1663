import { useTranslation } from 'react-i18next';
import { timeUnit } from '#shared/standards/quality.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import type { Differences } from './differences.ts';
import type { SettingChange } from './edits.ts';
import { type SettingLine, settingLines } from './lines.ts';
import { valueAt } from './setting.ts';
import { useLineName, useSettingValue } from './use-setting-words.ts';

/** What would be different: settings from one value to another, then rules that come, go or differ. */
export function DifferenceList({ differences, file }: { differences: Differences; file: StandardFile }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('standards.settingsChange', { count: differences.settings.length })}</h3>
      <ChangeList changes={differences.settings} lines={settingLines(file)} file={file} />
      {differences.lists.length === 0 ? null : (
        <>
          <h3>{t('standards.rulesChange')}</h3>
          <ul className="differences">
            {differences.lists.map(({ list, added, removed, changed }) => (
              <li key={list}>
                <span>{t(`standards.list.${list}`)}</span>
                <span className="muted">{t('standards.listChange', { added, removed, changed })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {differences.closedRanges ? <p>{t('standards.rangesChange')}</p> : null}
    </>
  );
}

/** Settings with the value that was and the one that would be. */
export function ChangeList({
  changes,
  lines,
  file,
}: {
  changes: readonly SettingChange[];
  lines: readonly SettingLine[];
  /** As it would be. */
  file: StandardFile;
}) {
  const { t } = useTranslation();
  const nameOf = useLineName();
  const valueText = useSettingValue();
  // The number of a length of time stands beside its unit.
  const unitOf = ({ setting }: SettingChange) => {
    const unit = valueAt(file, [...setting.path.slice(0, -1), 'unit']);
    const found = timeUnit.safeParse(setting.path.at(-1) === 'count' ? unit : null);
    return found.success ? ` ${t(`standards.unit.${found.data}`)}` : '';
  };
  const lineOf = (change: SettingChange) =>
    lines.find((line) => line.settings.some((setting) => setting.id === change.setting.id));
  return (
    <ul className="differences">
      {changes.map((change) => {
        const line = lineOf(change);
        return (
          <li key={change.setting.id}>
            <span>{line ? nameOf(line) : change.setting.id}</span>
            <span>
              {t('standards.fromTo', {
                before: valueText(change.setting, change.before),
                after: `${valueText(change.setting, change.after)}${unitOf(change)}`,
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
