import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseContactView, CourseView } from '#shared/api/course-views.ts';
import { MarkFields } from '../attendance/MarkFields.tsx';
import { type MarkChoice, type MarkDraft, markChoices, markToSend, newMark } from '../attendance/marks.ts';
import { useMark } from '../attendance/use-mark.ts';
import { PushButton } from '../components/buttons.tsx';
import { RadioField } from '../components/form-fields.tsx';
import type { IconName } from '../components/Icon.tsx';
import { StatusMark, type Tone } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';

const shownAtFirst = 6;

const marks: Readonly<Record<CourseContactView['status'], { icon: IconName; tone: Tone }>> = {
  planned: { icon: 'clock', tone: 'open' },
  proposed: { icon: 'hourglass', tone: 'draft' },
  agreed: { icon: 'clock', tone: 'open' },
  attended: { icon: 'check', tone: 'good' },
  cancelledInTime: { icon: 'cancelled', tone: 'open' },
  cancelledLate: { icon: 'cancelled', tone: 'near' },
  noShow: { icon: 'flag', tone: 'bad' },
  moved: { icon: 'expand', tone: 'open' },
  lost: { icon: 'cancelled', tone: 'open' },
};
const takenBack = {
  status: 'agreed',
  cancelledAt: null,
  validReason: null,
  reason: '',
} as const;

/** What was agreed with the citizen: what is past and unmarked first, then what comes, then what has been. */
export function Contacts({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { contacts, today } = course;
  if (contacts.length === 0) return <p className="muted">{t('course.noContacts')}</p>;
  const open = contacts.filter(({ needsMark }) => needsMark);
  const rest = contacts.filter(({ needsMark }) => !needsMark);
  const coming = rest.filter(({ date }) => date >= today);
  const past = rest.filter(({ date }) => date < today).reverse();
  const most = all ? contacts.length : Math.max(2, shownAtFirst - open.length);
  const lists = [
    { title: null, rows: open },
    { title: t('course.coming'), rows: coming.slice(0, most) },
    { title: t('course.past'), rows: past.slice(0, all ? past.length : 3) },
  ];
  const shown = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <>
      {lists.map(({ title, rows }) =>
        rows.length === 0 ? null : (
          <div key={title ?? 'open'}>
            {title ? <h3>{title}</h3> : null}
            <ul className="contacts">
              {rows.map((contact) => (
                <li key={contact.id}>
                  <Contact contact={contact} />
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {shown < contacts.length || all ? (
        <PushButton kind="quiet" onPress={() => setAll(!all)}>
          {all ? t('course.showFewer') : t('course.showAllContacts', { count: contacts.length })}
        </PushButton>
      ) : null}
    </>
  );
}

function Contact({ contact }: { contact: CourseContactView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { save, busy } = useMark();
  const [mark, setMark] = useState<MarkDraft | null>(null);
  const day = format.date(contact.date);
  function choose(status: MarkChoice) {
    if (status === 'attended') save([markToSend(contact.id, newMark(status))], () => setMark(null));
    else setMark(newMark(status));
  }
  const isMarked = markChoices.some((choice) => choice === contact.status);
  return (
    <>
      <div className="contact">
        <span className="contact-when">
          {day} {format.times(contact.from, contact.to)}
        </span>
        <span className="contact-what">
          {contact.teamName ?? t(`kind.${contact.kind}`)}
          <span className="muted">
            {[contact.placeName, ...contact.therapists.map(({ name }) => name)]
              .filter(Boolean)
              .map((text) => ` · ${text}`)
              .join('')}
          </span>
        </span>
        <span className="contact-mark">
          {contact.needsMark ? (
            <StatusMark icon="warning" tone="near">
              {t('course.unmarked')}
            </StatusMark>
          ) : (
            <StatusMark {...marks[contact.status]}>
              {contact.status === 'noShow' && contact.validReason !== null
                ? t(contact.validReason ? 'course.noShowValid' : 'course.noShowInvalid')
                : t(`course.contactStatus.${contact.status}`)}
            </StatusMark>
          )}
          {isMarked && mark === null ? (
            <PushButton
              kind="quiet"
              aria-label={t('course.changeMarkOf', { date: day })}
              onPress={() => setMark(newMark(contact.status as MarkChoice))}
            >
              {t('course.changeMark')}
            </PushButton>
          ) : null}
        </span>
        {contact.cancelledAt ? (
          <span className="muted contact-note">
            {t('course.cancelledWhen', {
              date: format.date(contact.cancelledAt.date),
              time: contact.cancelledAt.time,
            })}
          </span>
        ) : null}
        {contact.needsMark && mark === null ? (
          <span className="contact-choices">
            {markChoices.map((choice) => (
              <PushButton
                key={choice}
                isDisabled={busy}
                aria-label={t('attendance.markDo', { status: t(`attendance.${choice}`), date: day })}
                onPress={() => choose(choice)}
              >
                {t(`attendance.${choice}`)}
              </PushButton>
            ))}
          </span>
        ) : null}
      </div>
      {mark ? (
        <form
          className="form contact-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save([markToSend(contact.id, mark)], () => setMark(null));
          }}
        >
          <RadioField
            label={t('course.contactColumns.mark')}
            value={mark.status}
            options={markChoices.map((choice) => ({ id: choice, label: t(`attendance.${choice}`) }))}
            onChange={(status) => setMark({ ...mark, status: status as MarkChoice })}
          />
          <MarkFields mark={mark} latest={contact.date} onChange={setMark} />
          <div className="form-buttons">
            <PushButton kind="primary" type="submit" isDisabled={busy}>
              {t('attendance.saveMark')}
            </PushButton>
            <PushButton onPress={() => setMark(null)}>{t('course.form.cancel')}</PushButton>
            {isMarked ? (
              <PushButton
                kind="quiet"
                isDisabled={busy}
                onPress={() => save([{ contactId: contact.id, ...takenBack }], () => setMark(null))}
              >
                {t('attendance.takeBack')}
              </PushButton>
            ) : null}
          </div>
        </form>
      ) : null}
    </>
  );
}
