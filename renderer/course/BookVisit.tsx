import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import { useCommand } from '../api/queries.ts';
import { useUnsaved } from '../api/use-unsaved.ts';
import { PushButton } from '../components/buttons.tsx';
import { FieldRow, SelectField, ValueField } from '../components/form-fields.tsx';
import { useTell } from '../frame/Notices.tsx';
import { useFormat } from '../i18n/format.ts';
import { useLists } from './use-lists.ts';

const noVisit = { therapistId: '', date: '', from: '', to: '', travelMinutes: '0' };

/** A visitator's visit, which takes the therapist's time in the calendar (V15, B18). */
export function BookVisit({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { therapists } = useLists(course);
  const { tell, refuse } = useTell();
  const { mutate: book, isPending } = useCommand('course.bookVisit');
  const { mutate: undo } = useCommand('history.undo');
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [visit, write, forget] = useUnsaved(`${course.courseId} visit`, noVisit);
  const booked = course.contacts.find(
    ({ kind, date, status }) => kind === 'visitation' && date >= course.today && status === 'agreed',
  );
  if (booked) {
    return (
      <p>
        {t('course.visitBooked', {
          date: format.date(booked.date),
          time: booked.from,
          therapists: booked.therapists.map(({ name }) => name).join(', '),
        })}
      </p>
    );
  }
  if (!open) {
    return (
      <div className="form-buttons">
        <PushButton onPress={() => setOpen(true)}>{t('course.bookVisit')}</PushButton>
      </div>
    );
  }
  const missing = [
    ...(visit.therapistId ? [] : [t('course.field.therapistId')]),
    ...(visit.date ? [] : [t('course.field.on')]),
    ...(visit.from && visit.to && visit.from < visit.to ? [] : [t('course.visitTime')]),
  ];
  return (
    <form
      className="form contact-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing.length > 0 || isPending) return;
        book(
          {
            courseId: course.courseId,
            therapistId: visit.therapistId,
            date: visit.date as IsoDate,
            from: visit.from as ClockTime,
            to: visit.to as ClockTime,
            travelMinutes: Number(visit.travelMinutes) || 0,
          },
          {
            onSuccess: () => {
              tell(t('course.visitSaved'), {
                label: t('course.undo'),
                run: () => undo({}, { onError: refuse }),
              });
              forget();
              setOpen(false);
            },
            onError: refuse,
          },
        );
      }}
    >
      <FieldRow>
        <SelectField
          label={t('course.field.therapistId')}
          required
          value={visit.therapistId}
          options={therapists}
          empty={t('course.form.choose')}
          onChange={(therapistId) => write({ ...visit, therapistId })}
        />
        <ValueField
          type="date"
          label={t('course.field.on')}
          required
          min={course.today}
          value={visit.date}
          onChange={(date) => write({ ...visit, date })}
        />
      </FieldRow>
      <FieldRow>
        <ValueField
          type="time"
          label={t('course.form.fromTime')}
          required
          value={visit.from}
          onChange={(from) => write({ ...visit, from })}
        />
        <ValueField
          type="time"
          label={t('course.form.toTime')}
          required
          value={visit.to}
          onChange={(to) => write({ ...visit, to })}
        />
        <ValueField
          type="number"
          label={t('course.field.travelMinutes')}
          min={0}
          max={240}
          value={visit.travelMinutes}
          onChange={(travelMinutes) => write({ ...visit, travelMinutes })}
        />
      </FieldRow>
      {tried && missing.length > 0 ? (
        <p className="form-fault" role="alert">
          {t('course.form.required', { fields: missing.join(', ') })}
        </p>
      ) : null}
      <div className="form-buttons">
        <PushButton kind="primary" type="submit" isDisabled={isPending}>
          {t('course.saveVisit')}
        </PushButton>
        <PushButton
          onPress={() => {
            forget();
            setOpen(false);
          }}
        >
          {t('course.form.cancel')}
        </PushButton>
      </div>
    </form>
  );
}
