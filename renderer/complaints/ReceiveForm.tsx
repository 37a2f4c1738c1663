import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import { type ComplaintSubject, complaintSubjects } from '#shared/standards/quality.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { SelectField, TextField, ValueField } from '../components/form-fields.tsx';
import { useTell } from '../frame/Notices.tsx';
import { usePhrase } from '../i18n/use-phrase.ts';

/** What a complaint is about and when it came; its subject says where it goes by the standard. */
export function ReceiveForm({
  citizenId,
  courseId,
  today,
  onReceived,
  onCancel,
}: {
  citizenId: string;
  /** Null where it is about no course in particular. */
  courseId: string | null;
  today: IsoDate;
  onReceived: (complaintId: string) => void;
  onCancel?: () => void;
}) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const receive = useCommand('complaints.receive');
  const [subject, setSubject] = useState<ComplaintSubject | null>(null);
  const [text, setText] = useState('');
  const [on, setOn] = useState<string>(today);
  const receivedOn = parseDate(on);
  const ready = subject !== null && text.trim() !== '' && receivedOn !== null;
  return (
    <form
      className="form"
      aria-label={t('complaints.receive')}
      onSubmit={(event) => {
        event.preventDefault();
        if (subject === null || receivedOn === null || text.trim() === '') return;
        receive.mutate(
          { citizenId, courseId, subject, text, receivedOn },
          {
            onSuccess: ({ id }) => {
              tell(t('complaints.received'));
              onReceived(id);
            },
            onError: refuse,
          },
        );
      }}
    >
      <SelectField
        label={t('complaints.about')}
        required
        value={subject ?? ''}
        empty={t('complaints.choose')}
        options={complaintSubjects.map((id) => ({ id, label: t(`complaints.subject.${id}`) }))}
        onChange={(chosen) => setSubject(complaintSubjects.find((each) => each === chosen) ?? null)}
      />
      {subject === null ? null : <Route subject={subject} courseId={courseId} />}
      <TextField label={t('complaints.text')} required lines={5} value={text} onChange={setText} />
      <ValueField
        type="date"
        label={t('complaints.columns.received')}
        required
        max={today}
        value={on}
        onChange={setOn}
      />
      <div className="form-buttons">
        <PushButton type="submit" kind="primary" isDisabled={!ready || receive.isPending}>
          {t('complaints.receiveDo')}
        </PushButton>
        {onCancel ? <PushButton onPress={onCancel}>{t('complaints.cancel')}</PushButton> : null}
      </div>
    </form>
  );
}

/** Where such a complaint goes: by the standard of its course, else by the one in force. */
function Route({ subject, courseId }: { subject: ComplaintSubject; courseId: string | null }) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const course = useAsk('course.get', courseId === null ? null : { courseId });
  const standards = useAsk('standards.list', {});
  const standardId = courseId === null ? standards.data?.inForce.id : course.data?.standard.id;
  const standard = useAsk(
    'standards.get',
    standardId === undefined ? null : { source: { kind: 'version', id: standardId } },
  );
  if (standard.data === undefined) return null;
  const route = standard.data.file.quality.complaints.find((each) => each.subject === subject);
  if (!route) return <p role="status">{t('complaints.routeSilent')}</p>;
  return (
    <p role="status">
      {route.row === null
        ? t('complaints.route', { goesTo: phrase(route.goesTo) })
        : t('complaints.routeByRow', { goesTo: phrase(route.goesTo), row: route.row })}
      {route.answeredHere ? null : ` ${t('complaints.routePassedOn')}`}
    </p>
  );
}
