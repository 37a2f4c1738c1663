import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnmarkedContact } from '#shared/api/course-views.ts';
import { useAddress } from '../address/use-address.ts';
import { PushButton } from '../components/buttons.tsx';
import { RadioField } from '../components/form-fields.tsx';
import { SidePanel } from '../components/SidePanel.tsx';
import { useFormat } from '../i18n/format.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { MarkFields } from './MarkFields.tsx';
import {
  contactKey,
  type MarkChoice,
  type MarkDraft,
  markChoices,
  markKeys,
  markToSend,
  newMark,
  openPeople,
} from './marks.ts';
import { useMark } from './use-mark.ts';

type Marks = Readonly<Record<string, MarkDraft>>;

/**
 * Who came to one session. Each citizen has a row of choices; a letter marks the one in focus and goes on to the next, `r` marks
 * the rest as attended, Enter saves them all at once.
 */
export function MarkPanel({
  contact,
  focus,
  onClose,
  onDone,
}: {
  contact: UnmarkedContact;
  focus: boolean;
  onClose: () => void;
  /** The session is complete: on to the next. */
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { letterKeys } = usePreferences();
  const { save, busy } = useMark();
  const [marks, setMarks] = useState<Marks>({});
  const list = useRef<HTMLUListElement>(null);
  const open = openPeople(contact);
  const marked = open.filter(({ contactId }) => marks[contactId]);
  const remaining = open.length - marked.length;
  useEffect(() => {
    if (focus) focusPerson(list.current, 0);
  }, [focus]);

  const restAttended = (): Marks =>
    Object.fromEntries(open.map(({ contactId }) => [contactId, marks[contactId] ?? newMark('attended')]));
  function send(all: Marks) {
    const sent = open.flatMap(({ contactId }) => {
      const mark = all[contactId];
      return mark ? [markToSend(contactId, mark)] : [];
    });
    if (sent.length === 0 || busy) return;
    save(sent, () => {
      setMarks({});
      if (sent.length === open.length) onDone();
    });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    const isText = target instanceof HTMLInputElement && target.type !== 'radio';
    if (event.key === 'Enter' && target instanceof HTMLInputElement) {
      event.preventDefault();
      send(marks);
      return;
    }
    if (isText || !letterKeys || !(target instanceof HTMLElement)) return;
    const choice = markKeys[event.key.toLowerCase()];
    const row = target.closest<HTMLElement>('[data-person]');
    const at = open.findIndex(({ contactId }) => contactId === row?.dataset.person);
    if (event.key.toLowerCase() === 'r') setMarks(restAttended());
    else if (choice && at >= 0) {
      const { contactId } = open[at] as (typeof open)[number];
      setMarks({ ...marks, [contactId]: newMark(choice) });
      if (at + 1 < open.length) focusPerson(list.current, at + 1);
      else row?.querySelector<HTMLInputElement>(`input[value="${choice}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <SidePanel
      roomy
      title={contact.team?.name ?? contact.people.map(({ citizen }) => citizen.name).join(', ')}
      subject={contactKey(contact)}
      focus={false}
      onClose={onClose}
    >
      <p>
        {format.date(contact.date)} {format.times(contact.from, contact.to)}
      </p>
      <p className="muted">{contact.therapists.map(({ name }) => name).join(', ')}</p>
      <h3>{t('attendance.markTitle')}</h3>
      {letterKeys ? <p className="muted">{t('attendance.help')}</p> : null}
      <form
        className="form"
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault();
          send(marks);
        }}
      >
        <ul ref={list} className="mark-people">
          {contact.people.map((person) => {
            const isOpen = open.includes(person);
            const mark = marks[person.contactId];
            return (
              <li key={person.contactId} data-person={isOpen ? person.contactId : undefined}>
                <PersonName person={person} />
                {isOpen ? (
                  <>
                    <RadioField
                      label={t('attendance.markOf', { name: person.citizen.name })}
                      hideLabel
                      value={mark?.status ?? null}
                      options={markChoices.map((id) => ({ id, label: t(`attendance.${id}`) }))}
                      onChange={(status) =>
                        setMarks({ ...marks, [person.contactId]: newMark(status as MarkChoice) })
                      }
                    />
                    {mark ? (
                      <MarkFields
                        mark={mark}
                        latest={contact.date}
                        onChange={(next) => setMarks({ ...marks, [person.contactId]: next })}
                      />
                    ) : null}
                  </>
                ) : (
                  <p className="muted">
                    {t('attendance.marked', { status: t(`course.contactStatus.${person.status}`) })}
                  </p>
                )}
              </li>
            );
          })}
        </ul>
        <p className="muted" role="status">
          {remaining > 0 ? t('attendance.remains', { count: remaining }) : null}
        </p>
        <div className="form-buttons">
          <PushButton kind="primary" type="submit" isDisabled={busy || marked.length === 0}>
            {marked.length === 0 ? t('attendance.saveNone') : t('attendance.save', { count: marked.length })}
          </PushButton>
          <PushButton isDisabled={busy || remaining === 0} onPress={() => setMarks(restAttended())}>
            {t('attendance.restAttended')}
          </PushButton>
        </div>
      </form>
    </SidePanel>
  );
}

function PersonName({ person }: { person: UnmarkedContact['people'][number] }) {
  const { hrefOf } = useAddress();
  return person.courseId ? (
    <a href={hrefOf({ screen: 'courses', course: person.courseId, session: null })}>{person.citizen.name}</a>
  ) : (
    <strong>{person.citizen.name}</strong>
  );
}

/** Puts the focus on the choices of the n-th citizen who is open: the one that holds, else the first. */
function focusPerson(list: HTMLElement | null, at: number) {
  const row = list?.querySelectorAll<HTMLElement>('[data-person]')[at];
  const radios = row?.querySelectorAll<HTMLInputElement>('input[type=radio]');
  (row?.querySelector<HTMLInputElement>('input[type=radio]:checked') ?? radios?.[0])?.focus();
}
