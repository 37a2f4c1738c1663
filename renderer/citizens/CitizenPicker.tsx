import { useRef } from 'react';
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../api/queries.ts';
import { looksLikeCpr, newCitizenDraft } from './citizen-draft.ts';
import type { Person } from './person.ts';

const newOne = 'new';
const enough = 2;
/** So many that "new citizen" is still in sight below them. */
const most = 8;

/**
 * One field for whom it is about: whoever fits is offered while it is typed, and at the end a new citizen by what was typed.
 * The arrows choose, Enter takes.
 */
export function CitizenPicker({
  text,
  onText,
  onPick,
}: {
  text: string;
  onText: (text: string) => void;
  onPick: (person: Person) => void;
}) {
  const { t } = useTranslation();
  const wanted = text.trim();
  const found = useAsk('citizens.search', wanted.length >= enough ? { text: wanted } : null);
  const rows = wanted.length >= enough ? (found.data ?? []).slice(0, most) : [];
  const isCpr = looksLikeCpr(wanted);
  const options = [
    ...rows.map((row) => ({
      id: row.id,
      label: row.name,
      note: [
        row.birthDigits ? t('citizens.born', { digits: row.birthDigits }) : '',
        row.openCourses > 0 ? t('citizens.openCourses', { count: row.openCourses }) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    ...(wanted.length >= enough
      ? [
          {
            id: newOne,
            label: isCpr ? t('citizens.isNewCpr') : t('citizens.isNew', { text: wanted }),
            note: '',
          },
        ]
      : []),
  ];
  const list = useRef<HTMLDivElement>(null);
  const take = (key: unknown) => {
    const row = rows.find(({ id }) => id === key);
    if (row) onPick({ is: 'known', row });
    else if (key === newOne)
      onPick({ is: 'new', draft: newCitizenDraft(isCpr ? { cpr: wanted } : { name: wanted }) });
  };
  /** Enter in the field: what the arrows stand on, and where there is only the new citizen, that. */
  const takeByEnter = () => {
    const chosen = list.current?.querySelector('[data-focused]')?.getAttribute('data-key');
    take(chosen ?? (rows.length === 0 && !found.isFetching ? options[0]?.id : undefined));
  };
  return (
    <div className="citizen-picker">
      <Autocomplete inputValue={text} onInputChange={onText}>
        <SearchField className="field" autoFocus onSubmit={takeByEnter}>
          <Label>{t('citizens.who')}</Label>
          <Input placeholder={t('citizens.whoPlaceholder')} className="picker-input" />
        </SearchField>
        <p className="field-hint">{t('citizens.whoHint')}</p>
        <ListBox
          className="menu picker-list"
          aria-label={t('citizens.who')}
          items={options}
          selectionMode="none"
          ref={list}
          onAction={take}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="menu-item">
              <span>{option.label}</span>
              {option.note ? <span className="muted">{option.note}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </div>
  );
}
