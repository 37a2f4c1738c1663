import { useTranslation } from 'react-i18next';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import type { Differences } from './differences.ts';
import type { SettingChange } from './edits.ts';
import { type SettingLine, settingLines } from './lines.ts';
import { useLineName, useSettingValue } from './use-setting-words.ts';

/** What would be different: settings from one value to another, then rules that come, go or differ. */
export function DifferenceList({ differences, file }: { differences: Differences; file: StandardFile }) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('standards.settingsChange', { count: differences.settings.length })}</h3>
      <ChangeList changes={differences.settings} lines={settingLines(file)} />
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
}: {
  changes: readonly SettingChange[];
  lines: readonly SettingLine[];
}) {
  const { t } = useTranslation();
  const nameOf = useLineName();
  const valueText = useSettingValue();
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
                after: valueText(change.setting, change.after),
              })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
