import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { StepKind } from '#shared/course/step.ts';
import { PushButton } from '../components/buttons.tsx';
import { RadioField, TextField, ValueField } from '../components/form-fields.tsx';
import { usePhrase } from '../i18n/use-phrase.ts';
import { newStepOf } from './step-forms.ts';
import { useRecord } from './use-record.ts';

type RecordView = CourseView['records'][number];

/** Beside which step's form each of the standard's points is asked. */
const stepAt: Readonly<Record<RecordView['at'], StepKind>> = {
  inquiry: 'inquiry',
  visitation: 'visitation',
  decision: 'decision',
  order: 'order',
  startInterview: 'goals',
  training: 'status',
  finalEvaluation: 'finalEvaluation',
  closing: 'closing',
};

/** The fields that the standard asks for beside a step; without a step all of them. */
export const recordsAt = (course: CourseView, kind?: StepKind): RecordView[] =>
  course.records.filter(({ at }) => kind === undefined || stepAt[at] === kind);

/** The standard's own fields. A choice is kept at once, a text when it is saved; each can be undone. */
export function Records({ course, records }: { course: CourseView; records: readonly RecordView[] }) {
  return (
    <div className="records">
      {records.map((record) => (
        <RecordInput key={record.id} course={course} record={record} />
      ))}
    </div>
  );
}

function RecordInput({ course, record }: { course: CourseView; record: RecordView }) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const { save, busy } = useRecord(course);
  const [text, setText] = useState(record.value ?? '');
  useEffect(() => setText(record.value ?? ''), [record.value]);
  const label = phrase(record.label);
  const keep = (value: string) =>
    save(newStepOf('record', course.today, { fieldId: record.id, value }), undefined);
  if (record.input.kind === 'yesNo' || record.input.kind === 'choice') {
    return (
      <RadioField
        label={label}
        value={record.value}
        options={
          record.input.kind === 'choice'
            ? record.input.options.map(({ id, name }) => ({ id, label: phrase(name) }))
            : (['yes', 'no'] as const).map((id) => ({ id, label: t(`course.option.${id}`) }))
        }
        onChange={keep}
      />
    );
  }
  return (
    <div className="record-text">
      {record.input.kind === 'date' ? (
        <ValueField type="date" label={label} value={text} onChange={setText} />
      ) : (
        <TextField label={label} value={text} onChange={setText} />
      )}
      {text === (record.value ?? '') ? null : (
        <PushButton
          isDisabled={busy}
          aria-label={t('course.saveRecordOf', { label })}
          onPress={() => keep(text)}
        >
          {t('course.saveRecord')}
        </PushButton>
      )}
    </div>
  );
}
