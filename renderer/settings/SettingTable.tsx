import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { PushButton } from '../components/buttons.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { usePreferences } from '../preferences/preferences.ts';
import type { SettingLine, SettingSection } from './lines.ts';
import { RowRefs } from './RowRefs.tsx';
import { SettingField } from './SettingField.tsx';
import { valueAt } from './setting.ts';
import type { EditedStandard } from './use-edited-standard.ts';
import { useLineMeaning, useLineName, useRange, useSettingValue } from './use-setting-words.ts';

/** The settings of one section under their headings: meaning, value, range, default and source row side by side. */
export function SettingTable({
  section,
  editing,
  children,
}: {
  section: SettingSection;
  editing: EditedStandard;
  /** What stands under the settings. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const lines = editing.lines.filter((line) => line.section === section && line.settings.length > 0);
  const groups = [...new Set(lines.map((line) => line.group))];
  if (lines.length === 0) {
    return <EmptyState title={t('standards.noLinesTitle')}>{t('standards.noLines')}</EmptyState>;
  }
  return (
    <ScrollArea className="settings-body" label={t(`standards.section.${section}`)}>
      {groups.map((group) => (
        <section key={group} className="setting-group">
          <h2>{t(`standards.group.${group}.name`)}</h2>
          <p className="muted">{t(`standards.group.${group}.meaning`)}</p>
          <table className={`setting-table setting-table-${group}`}>
            <thead>
              <tr>
                <th scope="col">{t('standards.columns.setting')}</th>
                <th scope="col">{t('standards.columns.value')}</th>
                <th scope="col">{t('standards.columns.range')}</th>
                <th scope="col">{t('standards.columns.default')}</th>
                <th scope="col">{t('standards.columns.source')}</th>
              </tr>
            </thead>
            <tbody>
              {lines
                .filter((line) => line.group === group)
                .map((line) => (
                  <Line key={line.id} line={line} editing={editing} />
                ))}
            </tbody>
          </table>
        </section>
      ))}
      {children}
    </ScrollArea>
  );
}

function Line({ line, editing }: { line: SettingLine; editing: EditedStandard }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useLineName();
  const meaningOf = useLineMeaning();
  const rangeOf = useRange();
  const id = useId();
  const name = nameOf(line);
  const changed = line.settings.some((setting) =>
    editing.edited.changes.some((change) => change.setting.id === setting.id),
  );
  const ranges = line.settings.map((setting) => rangeOf(setting.control)).filter((text) => text !== '');
  const part = (index: number) =>
    line.settings.length === 1
      ? name
      : t('standards.partOf', { name, part: t(`standards.part.${partOf(line, index)}`) });
  return (
    <tr className={changed ? 'is-changed' : undefined}>
      <th scope="row">
        <span className="setting-name">{name}</span>
        <span className="muted" id={id}>
          {meaningOf(line)}
        </span>
        {line.note && language === 'da' ? <span className="muted setting-note">{line.note}</span> : null}
      </th>
      <td>
        <span className="setting-fields">
          {line.settings.map((setting, index) => (
            <SettingField
              key={setting.id}
              setting={setting}
              label={part(index)}
              describedBy={id}
              editing={editing}
            />
          ))}
        </span>
      </td>
      <td className="muted">{ranges.join(' · ')}</td>
      <td className="muted setting-default">
        <Default line={line} editing={editing} />
      </td>
      <td>
        <RowRefs file={editing.standard.file} rows={line.rows} />
      </td>
    </tr>
  );
}

/** What the product ships: the values, or for a long text the way back to it. */
function Default({ line, editing }: { line: SettingLine; editing: EditedStandard }) {
  const { t } = useTranslation();
  const valueText = useSettingValue();
  const { shipped, edited } = editing;
  if (!shipped) return <>{t('standards.noDefault')}</>;
  const [first] = line.settings;
  if (first?.control.kind === 'text') {
    const text = valueAt(shipped, first.path) ?? '';
    if (text === (valueAt(edited.file, first.path) ?? '')) return <>{t('standards.unchanged')}</>;
    return (
      <PushButton onPress={() => editing.edit(first.id, String(text))}>{t('standards.restore')}</PushButton>
    );
  }
  const parts = line.settings.map((setting) => ({
    name: setting.path.at(-1),
    text: valueText(setting, valueAt(shipped, setting.path)),
  }));
  // A number and its unit are one thing.
  return (
    <>{parts.map(({ name, text }, i) => (i === 0 ? '' : name === 'unit' ? ' ' : ' · ') + text).join('')}</>
  );
}

/** What a value of a line with several is called. */
function partOf(line: SettingLine, index: number) {
  const last = line.settings[index]?.path.at(-1);
  switch (last) {
    case 'count':
    case 'unit':
    case 'target':
    case 'withinDays':
    case 'timely':
    case 'months':
    case 'hours':
    case 'time':
    case 'dayBefore':
      return last;
    default:
      return 'value';
  }
}
