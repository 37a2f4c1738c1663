import { type ReactNode, useState } from 'react';
import { Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/queries.ts';
import { PushButton, Segments } from '../components/buttons.tsx';
import { Icon, type IconName } from '../components/Icon.tsx';
import { chooseScenarioFile } from '../frame/scenario-files.ts';
import { useErrorSentence } from '../i18n/error-sentence.ts';
import { prefer, usePreferences } from '../preferences/preferences.ts';
import './welcome.css';

/** The first screen, while no municipality is open: three ways to begin, and nothing asked. */
export function Welcome() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const sentence = useErrorSentence();
  const demo = useCommand('municipality.createDemo');
  const empty = useCommand('municipality.createEmpty');
  const importScenario = useCommand('municipality.importScenario');
  const [name, setName] = useState('');
  const busy = demo.isPending
    ? 'demo'
    : empty.isPending
      ? 'empty'
      : importScenario.isPending
        ? 'import'
        : null;
  const failed = demo.error ?? empty.error ?? importScenario.error;

  async function importFile() {
    const file = await chooseScenarioFile();
    demo.reset();
    empty.reset();
    if (file) importScenario.mutate(file);
  }

  return (
    <main className="welcome">
      <div className="welcome-head">
        <h1>{t('welcome.title')}</h1>
        <Segments
          label={t('settings.language')}
          value={language}
          choices={[
            { id: 'da', label: t('settings.danish') },
            { id: 'en', label: t('settings.english') },
          ]}
          onChange={(chosen) => prefer({ language: chosen })}
        />
      </div>
      <p>{t('welcome.intro')}</p>
      {failed ? (
        <p className="notice notice-bad" role="alert">
          <Icon name="warning" />
          {sentence(failed.error)}
        </p>
      ) : null}
      <div className="welcome-ways">
        <Way icon="house" title={t('welcome.demoTitle')} text={t('welcome.demo')}>
          <PushButton kind="primary" isDisabled={busy !== null} onPress={() => demo.mutate({})}>
            {t('welcome.demoDo')}
          </PushButton>
        </Way>
        <Way icon="file" title={t('welcome.importTitle')} text={t('welcome.import')}>
          <PushButton isDisabled={busy !== null} onPress={() => void importFile()}>
            {t('welcome.importDo')}
          </PushButton>
        </Way>
        <Way icon="week" title={t('welcome.emptyTitle')} text={t('welcome.empty')}>
          <Form
            className="welcome-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (name.trim() && busy === null) empty.mutate({ name });
            }}
          >
            <TextField value={name} onChange={setName} maxLength={100} className="text-field">
              <Label>{t('welcome.emptyName')}</Label>
              <Input />
            </TextField>
            <PushButton type="submit" isDisabled={busy !== null || name.trim() === ''}>
              {t('welcome.emptyDo')}
            </PushButton>
          </Form>
        </Way>
      </div>
      <p className="muted" role="status">
        {busy ? t(`welcome.working.${busy}`) : t('welcome.stays')}
      </p>
    </main>
  );
}

function Way({
  icon,
  title,
  text,
  children,
}: {
  icon: IconName;
  title: string;
  text: string;
  children: ReactNode;
}) {
  return (
    <section className="way">
      <h2>
        <Icon name={icon} /> {title}
      </h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
