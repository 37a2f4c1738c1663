import { useMemo, useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { useAddress } from '../address/use-address.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { usePhrase } from '../i18n/use-phrase.ts';
import { type Keeping, keptBy } from './kept-by.ts';

/** Every row of the standard: what it says, what the product does with it, and which rules keep it. */
export function Rows({ file }: { file: StandardFile }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const phrase = usePhrase();
  const keepingText = useKeepingText();
  const [text, setText] = useState(params.show ?? '');
  const rows = useMemo(
    () =>
      file.quality.rows.map((row) => {
        const uses = row.uses.map((use) => t(`standards.use.${use}`)).join(', ');
        const keeping = [...new Set(keptBy(file, row.id).map(keepingText))];
        return { id: row.id, text: phrase(row.text), uses, keeping };
      }),
    [file, phrase, t, keepingText],
  );
  const wanted = text.trim().toLocaleLowerCase();
  const shown = rows.filter(
    (row) =>
      row.id.toLocaleLowerCase() === wanted ||
      (!/^[a-zæøå]{1,4}\d+$/.test(wanted) &&
        [row.text, row.uses, ...row.keeping].some((part) => part.toLocaleLowerCase().includes(wanted))),
  );
  return (
    <>
      <div className="screen-head settings-tools">
        <SearchField className="find" aria-label={t('standards.findRow')} value={text} onChange={setText}>
          <Input placeholder={t('standards.findRow')} />
        </SearchField>
        <span className="muted" role="status">
          {t('standards.rowsShown', { shown: shown.length, total: rows.length })}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('standards.noRowTitle')}>{t('standards.noRow')}</EmptyState>
      ) : (
        <ScrollArea className="settings-body" label={t('standards.section.rows')}>
          <table className="plain-table rows-table">
            <thead>
              <tr>
                <th scope="col">{t('standards.columns.row')}</th>
                <th scope="col">{t('standards.columns.says')}</th>
                <th scope="col">{t('standards.columns.use')}</th>
                <th scope="col">{t('standards.columns.keptBy')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.id}</th>
                  <td>{row.text}</td>
                  <td>{row.uses}</td>
                  <td>
                    {row.keeping.length === 0 ? (
                      <span className="muted">{t('standards.keptElsewhere')}</span>
                    ) : (
                      <ul>
                        {row.keeping.map((each) => (
                          <li key={each}>{each}</li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </>
  );
}

/** `Frist: Start efter visitation`. */
function useKeepingText(): (keeping: Keeping) => string {
  const { t } = useTranslation();
  const phrase = usePhrase();
  return useMemo(
    () => (keeping: Keeping) => {
      const kind = t(`standards.kept.${keeping.kind}`);
      switch (keeping.kind) {
        case 'planning':
          return t('standards.keptAs', { kind, name: t(`standards.planned.${keeping.key}`) });
        case 'timeline':
        case 'warning':
        case 'cancellation':
        case 'responseTime':
          return kind;
        default:
          return t('standards.keptAs', { kind, name: phrase(keeping.name) });
      }
    },
    [t, phrase],
  );
}
