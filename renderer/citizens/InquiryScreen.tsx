import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import type { ClockTime } from '#shared/calendar/times.ts';
import type { StepFacts } from '#shared/course/step.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { useUnsaved } from '../api/use-unsaved.ts';
import { PushButton } from '../components/buttons.tsx';
import { FieldRow, RadioField, TextField, ValueField } from '../components/form-fields.tsx';
import { Icon } from '../components/Icon.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { stepForms } from '../course/step-forms.ts';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { useTell } from '../frame/Notices.tsx';
import { CitizenFields } from './CitizenFields.tsx';
import { CitizenPicker } from './CitizenPicker.tsx';
import { citizenToSend } from './citizen-draft.ts';
import { OpenCourses } from './OpenCourses.tsx';
import type { Person } from './person.ts';
import './citizens.css';

interface Call {
  readonly person: Person | null;
  readonly on: string;
  readonly at: string;
  readonly inquiry: StepFacts<'inquiry'>;
}

/** A new inquiry: who it is about, who asked, how and what for. Enter saves, and the course opens. */
export function InquiryScreen({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const { refuse, tell } = useTell();
  const { mutate: open, isPending } = useCommand('course.open');
  const { mutate: undo } = useCommand('history.undo');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const first = useMemo<Call>(
    () => ({
      person: null,
      on: municipality.planningDay,
      at: '',
      inquiry: { from: 'self', by: 'phone', asksFor: '', illness: '' },
    }),
    [municipality.planningDay],
  );
  const [call, write, forget] = useUnsaved<Call>(`inquiry ${params.citizen ?? ''}`, first);
  const known = useAsk('citizens.get', params.citizen ? { citizenId: params.citizen } : null).data;
  const person: Person | null =
    call.person ??
    (known && known.id === params.citizen ? { is: 'known', row: { id: known.id, name: known.name } } : null);
  const askers = useOptions('from');
  const ways = useOptions('by');
  const details = useRef<HTMLDivElement>(null);
  const picked = person !== null;
  const isNew = person?.is === 'new';
  useEffect(() => {
    // With the citizen chosen, typing goes on where something is missing still.
    if (!picked) return;
    const inputs = [...(details.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    const empty = isNew ? inputs.find((input) => input.type === 'text' && input.value === '') : undefined;
    (empty ?? inputs.find((input) => input.type === 'radio' && input.checked))?.focus();
  }, [picked, isNew]);

  const missing = person === null || (person.is === 'new' && person.draft.name.trim() === '');
  function save(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (person === null || missing || call.on === '' || isPending) return;
    open(
      {
        citizen: person.is === 'known' ? { citizenId: person.row.id } : citizenToSend(person.draft),
        on: call.on as IsoDate,
        at: call.at === '' ? null : (call.at as ClockTime),
        inquiry: call.inquiry,
        follows: null,
      },
      {
        onSuccess: (course) => {
          forget();
          tell(t('citizens.inquirySaved'), {
            label: t('course.undo'),
            run: () => undo({}, { onSuccess: () => go({ screen: 'courses' }), onError: refuse }),
          });
          go({ screen: 'courses', course: course.courseId }, { replace: true });
        },
        onError: refuse,
      },
    );
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape') history.back();
    else return;
    event.preventDefault();
  }
  const setInquiry = (change: Partial<StepFacts<'inquiry'>>) =>
    write({ ...call, person, inquiry: { ...call.inquiry, ...change } });
  return (
    <ScrollArea className="screen inquiry-page" label={t('citizens.inquiryTitle')}>
      <div className="screen-head">
        <h1>{t('citizens.inquiryTitle')}</h1>
      </div>
      <form className="form inquiry" noValidate onSubmit={save} onKeyDown={onKeyDown}>
        {person === null ? (
          <CitizenPicker text={text} onText={setText} onPick={(next) => write({ ...call, person: next })} />
        ) : (
          <div ref={details} className="form">
            <div className="picked">
              <strong>{person.is === 'known' ? person.row.name : t('citizens.newCitizen')}</strong>
              <PushButton
                kind="quiet"
                onPress={() => {
                  write({ ...call, person: null });
                  if (params.citizen) go({ citizen: null }, { replace: true });
                }}
              >
                {t('citizens.change')}
              </PushButton>
            </div>
            {person.is === 'known' ? (
              <OpenCourses citizenId={person.row.id} />
            ) : (
              <CitizenFields
                draft={person.draft}
                onChange={(draft) => write({ ...call, person: { is: 'new', draft } })}
              />
            )}
            <RadioField
              label={t('course.field.from')}
              value={call.inquiry.from}
              options={askers}
              onChange={(from) => setInquiry({ from: from as StepFacts<'inquiry'>['from'] })}
            />
            <RadioField
              label={t('course.field.by')}
              value={call.inquiry.by}
              options={ways}
              onChange={(by) => setInquiry({ by: by as StepFacts<'inquiry'>['by'] })}
            />
            <TextField
              label={t('course.field.asksFor')}
              value={call.inquiry.asksFor}
              onChange={(asksFor) => setInquiry({ asksFor })}
            />
            <TextField
              label={t('course.field.illness')}
              hint={t('course.hint.illness')}
              value={call.inquiry.illness}
              onChange={(illness) => setInquiry({ illness })}
            />
            <FieldRow>
              <ValueField
                type="date"
                label={t('citizens.received')}
                required
                max={municipality.planningDay}
                value={call.on}
                onChange={(on) => write({ ...call, person, on })}
              />
              <ValueField
                type="time"
                label={t('citizens.at')}
                value={call.at}
                onChange={(at) => write({ ...call, person, at })}
              />
            </FieldRow>
          </div>
        )}
        {tried && missing ? (
          <p className="form-fault" role="alert">
            <Icon name="warning" /> {person === null ? t('citizens.chooseCitizen') : t('citizens.required')}
          </p>
        ) : null}
        <div className="form-buttons">
          <PushButton kind="primary" type="submit" isDisabled={isPending}>
            {t('citizens.saveInquiry')}
          </PushButton>
          <PushButton
            onPress={() => {
              forget();
              history.back();
            }}
          >
            {t('course.form.cancel')}
          </PushButton>
        </div>
      </form>
    </ScrollArea>
  );
}

/** The choices of an inquiry's field, in the words of its description. */
function useOptions(name: 'from' | 'by') {
  const { t } = useTranslation();
  const field = stepForms.inquiry.find((each) => each.name === name);
  return field?.is === 'choice'
    ? Object.entries(field.options).map(([id, word]) => ({ id, label: t(`course.option.${word}`) }))
    : [];
}
