import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { EndingProposal } from '#shared/course/verdicts.ts';
import { useUnsaved } from '../api/use-unsaved.ts';
import { PushButton } from '../components/buttons.tsx';
import { RadioField, TextField } from '../components/form-fields.tsx';
import { Icon } from '../components/Icon.tsx';
import { useFormat } from '../i18n/format.ts';
import { usePhrase } from '../i18n/use-phrase.ts';
import { newStepOf } from './step-forms.ts';
import { useRecord } from './use-record.ts';
import { useWarningText } from './use-warning-text.ts';

/** What a person should look at: warnings, and proposals to end with what brought them about. */
export function Look({ course }: { course: CourseView }) {
  const { t } = useTranslation();
  const warningText = useWarningText();
  const { warnings, endings } = course.verdict;
  const open = endings.filter(({ answered }) => !answered);
  if (warnings.length + open.length === 0) return null;
  return (
    <section className="card look" aria-labelledby="look-title">
      <h2 id="look-title">{t('course.look')}</h2>
      {open.map((proposal) => (
        <Proposal key={proposal.id} course={course} proposal={proposal} />
      ))}
      <ul className="warnings">
        {warnings.map((warning) => (
          <li key={`${warning.id} ${JSON.stringify(warning.facts)}`}>
            <Icon name="warning" />
            <span>
              {warningText(warning)}
              {warning.row ? <span className="muted"> {warning.row}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Choice {
  readonly end: boolean | null;
  readonly why: string;
}

/** A rule on ending that applies. Holdplan shows the facts; a person decides, and says why. */
function Proposal({ course, proposal }: { course: CourseView; proposal: EndingProposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phrase = usePhrase();
  const { save, busy } = useRecord(course);
  const [tried, setTried] = useState(false);
  const [{ end, why }, write, forget] = useUnsaved<Choice>(`${course.courseId} ${proposal.id}`, {
    end: null,
    why: '',
  });
  const contacts = course.contacts.filter(({ id }) => proposal.contactIds.includes(id));
  const steps = course.steps.filter(({ id }) => proposal.stepIds.includes(id));
  const missing = [
    ...(end === null ? [t('course.field.end')] : []),
    ...(why.trim() === '' ? [t('course.field.why')] : []),
  ];
  return (
    <form
      className="form proposal"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (missing.length > 0 || busy) return;
        save(newStepOf('endingAnswer', course.today, { proposalId: proposal.id, end, why }), forget);
      }}
    >
      <p>
        <strong>{t('course.endingTitle')}.</strong> {phrase(proposal.reason)}{' '}
        <span className="muted">{proposal.row}</span>
      </p>
      <p>{t('course.endingFacts')}</p>
      <ul className="proposal-facts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            {format.date(contact.date)} {contact.teamName ?? t(`kind.${contact.kind}`)}:{' '}
            {t(`course.contactStatus.${contact.status}`)}
          </li>
        ))}
        {steps.map((step) => (
          <li key={step.id}>
            {format.date(step.on)} {t(`course.step.${step.kind}`)}
          </li>
        ))}
      </ul>
      <RadioField
        label={t('course.field.end')}
        required
        value={end === null ? null : end ? 'end' : 'keep'}
        options={[
          { id: 'keep', label: t('course.keep') },
          { id: 'end', label: t('course.endIt') },
        ]}
        onChange={(choice) => write({ end: choice === 'end', why })}
      />
      <TextField
        label={t('course.whyDecision')}
        required
        value={why}
        onChange={(text) => write({ end, why: text })}
      />
      {tried && missing.length > 0 ? (
        <p className="form-fault" role="alert">
          {t('course.form.required', { fields: missing.join(', ') })}
        </p>
      ) : null}
      <div className="form-buttons">
        <PushButton type="submit" isDisabled={busy}>
          {t('course.decide')}
        </PushButton>
      </div>
    </form>
  );
}
