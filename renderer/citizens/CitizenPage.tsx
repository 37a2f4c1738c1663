import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CitizenView } from '#shared/api/course-views.ts';
import { useScreenActions } from '../actions/ActionsProvider.tsx';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { useUnsaved } from '../api/use-unsaved.ts';
import { PushButton } from '../components/buttons.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { Fact } from '../components/SidePanel.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { CourseLine } from '../course/CourseLine.tsx';
import { useTell } from '../frame/Notices.tsx';
import { saveText } from '../frame/scenario-files.ts';
import { CitizenFields } from './CitizenFields.tsx';
import { type CitizenDraft, citizenToSend, draftOf } from './citizen-draft.ts';

/** One citizen: the facts, and every course. The CPR number is shown when asked for. */
export function CitizenPage({ citizenId }: { citizenId: string }) {
  const { t } = useTranslation();
  const asked = useAsk('citizens.get', { citizenId });
  if (asked.data?.id === citizenId) return <Citizen key={citizenId} citizen={asked.data} />;
  if (asked.error?.error.code === 'notFound') {
    return (
      <EmptyState
        title={t('citizens.gone')}
        step={<PushButton onPress={() => go({ citizen: null })}>{t('citizens.back')}</PushButton>}
      />
    );
  }
  return <QueryFault query={asked} title={t('citizens.title')} />;
}

function Citizen({ citizen }: { citizen: CitizenView }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const [editing, setEditing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useScreenActions(
    useMemo(
      () => [
        {
          id: 'citizen.back',
          label: t('citizens.back'),
          key: 'Escape',
          may: true,
          run: () => go({ screen: 'citizens', citizen: null }),
          onlyKey: true,
        },
        { id: 'citizen.edit', label: t('citizens.edit'), key: 'e', may: true, run: () => setEditing(true) },
      ],
      [t],
    ),
  );
  return (
    <ScrollArea className="screen citizen-page" label={citizen.name}>
      <div className="screen-head">
        <a href={hrefOf({ screen: 'citizens', citizen: null })}>{t('citizens.back')}</a>
        <h1 ref={heading} tabIndex={-1}>
          {citizen.name}
        </h1>
        <span className="spring" />
        <PushButton kind="primary" onPress={() => go({ screen: 'inquiry', citizen: citizen.id })}>
          {t('course.newInquiry')}
        </PushButton>
      </div>
      <div className="citizen-columns">
        <section className="card" aria-labelledby="citizen-courses">
          <h2 id="citizen-courses">{t('citizens.courses')}</h2>
          {citizen.courses.length === 0 ? <p className="muted">{t('citizens.noCourses')}</p> : null}
          <ul className="course-lines">
            {citizen.courses.map((course) => (
              <li key={course.courseId}>
                <CourseLine course={course} />
              </li>
            ))}
          </ul>
        </section>
        <section className="card" aria-labelledby="citizen-facts">
          <h2 id="citizen-facts">{t('citizens.facts')}</h2>
          {editing ? (
            <CitizenForm citizen={citizen} onDone={() => setEditing(false)} />
          ) : (
            <>
              <Facts citizen={citizen} />
              <div className="form-buttons">
                <PushButton onPress={() => setEditing(true)}>{t('citizens.edit')}</PushButton>
                <SaveAll citizen={citizen} />
              </div>
            </>
          )}
        </section>
      </div>
    </ScrollArea>
  );
}

/** Right of access: all that is kept of the citizen, among the downloads. */
function SaveAll({ citizen }: { citizen: CitizenView }) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const exported = useCommand('citizens.export');
  const save = () =>
    exported.mutate(
      { citizenId: citizen.id },
      {
        onSuccess({ fileName, text }) {
          saveText(fileName, text);
          tell(t('citizens.exported', { citizen: citizen.name, file: fileName }));
        },
        onError: refuse,
      },
    );
  return (
    <PushButton isDisabled={exported.isPending} onPress={save}>
      {t('citizens.export')}
    </PushButton>
  );
}

function Facts({ citizen }: { citizen: CitizenView }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <dl className="facts">
      <Fact label={t('citizens.cpr')}>
        {citizen.cpr === null ? (
          t('citizens.cprMissing')
        ) : (
          <>
            {citizen.cpr.slice(0, 6)}-{shown ? citizen.cpr.slice(6) : '••••'}{' '}
            <PushButton kind="quiet" onPress={() => setShown(!shown)}>
              {t(shown ? 'citizens.hideCpr' : 'citizens.showCpr')}
            </PushButton>
          </>
        )}
        {citizen.cprWarning ? (
          <StatusMark icon="warning" tone="near">
            {t('citizens.cprWarning')}
          </StatusMark>
        ) : null}
      </Fact>
      <Fact label={t('citizens.phone')}>{citizen.phone || '–'}</Fact>
      <Fact label={t('citizens.address')}>{citizen.address || '–'}</Fact>
      <Fact label={t('citizens.digitalPost')}>
        {t(citizen.digitalPost ? 'citizens.digitalYes' : 'citizens.digitalNo')}
      </Fact>
      <Fact label={t('citizens.resident')}>
        {t(citizen.resident ? 'course.option.yes' : 'course.option.no')}
      </Fact>
      <Fact label={t('citizens.housing')}>{t(`citizens.housings.${citizen.housing}`)}</Fact>
    </dl>
  );
}

function CitizenForm({ citizen, onDone }: { citizen: CitizenView; onDone: () => void }) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const { mutate: save, isPending } = useCommand('citizens.save');
  const { mutate: undo } = useCommand('history.undo');
  const [tried, setTried] = useState(false);
  const [saved] = useState(() => draftOf(citizen));
  const [draft, write, forget] = useUnsaved<CitizenDraft>(`citizen ${citizen.id}`, saved);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const leave = () => {
    forget();
    onDone();
  };
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (draft.name.trim() === '' || isPending) return;
        save(
          { citizenId: citizen.id, ...citizenToSend(draft) },
          {
            onSuccess: () => {
              tell(t('citizens.saved'), {
                label: t('course.undo'),
                run: () => undo({}, { onError: refuse }),
              });
              leave();
            },
            onError: (error) => refuse(error, t('citizens.notSaved')),
          },
        );
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        leave();
      }}
    >
      <CitizenFields draft={draft} onChange={write} />
      {tried && draft.name.trim() === '' ? (
        <p className="form-fault" role="alert">
          {t('citizens.required')}
        </p>
      ) : null}
      <div className="form-buttons">
        <PushButton kind="primary" type="submit" isDisabled={isPending}>
          {t('citizens.save')}
        </PushButton>
        <PushButton onPress={leave}>{t('course.form.cancel')}</PushButton>
      </div>
    </form>
  );
}
