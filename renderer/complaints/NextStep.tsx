import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '#shared/api/course-views.ts';
import type { ComplaintStep } from '#shared/api/letters-inputs.ts';
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import { useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { RadioField, TextField, ValueField } from '../components/form-fields.tsx';
import { useTell } from '../frame/Notices.tsx';

type Kind = ComplaintStep['kind'];
const outcomes = ['full', 'partial', 'kept'] as const;

/** What can be recorded next of a complaint. By the standard's route there is one step at a time, seldom two. */
export function NextStep({ complaint, today }: { complaint: ComplaintView; today: IsoDate }) {
  const [kind] = complaint.next;
  return kind ? (
    // What was typed for one step says nothing of the next.
    <StepForm key={kind} kind={kind} complaint={complaint} today={today} />
  ) : null;
}

function StepForm({ kind, complaint, today }: { kind: Kind; complaint: ComplaintView; today: IsoDate }) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const advance = useCommand('complaints.advance');
  const [on, setOn] = useState<string>(today);
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | null>(null);
  const [reasons, setReasons] = useState('');
  const [stands, setStands] = useState<boolean | null>(null);
  const step = stepOf(kind, { on: parseDate(on), outcome, reasons, stands });
  return (
    <form
      className="form complaint-next"
      aria-label={t(`complaints.next.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (step === null) return;
        advance.mutate(
          { complaintId: complaint.id, step },
          { onSuccess: () => tell(t('complaints.saved')), onError: refuse },
        );
      }}
    >
      <h3>{t(`complaints.next.${kind}`)}</h3>
      {kind === 'reassessed' ? (
        <>
          <RadioField
            label={t('complaints.outcome')}
            required
            value={outcome}
            options={outcomes.map((id) => ({ id, label: t(`complaints.outcomes.${id}`) }))}
            onChange={(chosen) => setOutcome(outcomes.find((each) => each === chosen) ?? null)}
          />
          <TextField
            label={t('complaints.reasons')}
            hint={t('complaints.reasonsHint')}
            lines={4}
            value={reasons}
            onChange={setReasons}
          />
        </>
      ) : null}
      {kind === 'citizenAnswered' ? (
        <RadioField
          label={t('complaints.answer')}
          required
          value={stands === null ? null : String(stands)}
          options={[
            { id: 'true', label: t('complaints.stands') },
            { id: 'false', label: t('complaints.withdrawn') },
          ]}
          onChange={(chosen) => setStands(chosen === 'true')}
        />
      ) : null}
      <ValueField
        type="date"
        label={t('complaints.on')}
        required
        min={complaint.receivedOn}
        max={today}
        value={on}
        onChange={setOn}
      />
      <div className="form-buttons">
        <PushButton type="submit" kind="primary" isDisabled={step === null || advance.isPending}>
          {t(`complaints.save.${kind}`)}
        </PushButton>
      </div>
    </form>
  );
}

/** The step as it is recorded; null while something is missing. */
function stepOf(
  kind: Kind,
  {
    on,
    outcome,
    reasons,
    stands,
  }: {
    on: IsoDate | null;
    outcome: (typeof outcomes)[number] | null;
    reasons: string;
    stands: boolean | null;
  },
): ComplaintStep | null {
  if (on === null) return null;
  switch (kind) {
    case 'reassessed':
      return outcome === null ? null : { kind, on, outcome, reasons };
    case 'citizenAnswered':
      return stands === null ? null : { kind, on, stands };
    default:
      return { kind, on };
  }
}
