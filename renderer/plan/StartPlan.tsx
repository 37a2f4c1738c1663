import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PushButton } from '../components/buttons.tsx';
import { Choice } from '../components/Choice.tsx';
import { usePlanRun } from './PlanRun.tsx';
import { secondsOffered, standardSeconds } from './seconds.ts';

/** How long to search, and the button that begins. `again`: there is a draft already, which the new one replaces. */
export function StartPlan({ again }: { again: boolean }) {
  const { t } = useTranslation();
  const { start, starting } = usePlanRun();
  const [seconds, setSeconds] = useState<number>(standardSeconds);
  const label = (value: number) =>
    value < 60 ? t('plan.secondsValue', { count: value }) : t('plan.minutesValue', { count: value / 60 });
  return (
    <span className="start-plan">
      <Choice
        label={t('plan.seconds')}
        showLabel
        value={String(seconds)}
        choices={secondsOffered.map((value) => ({ id: String(value), label: label(value) }))}
        onChange={(value) => setSeconds(Number(value))}
      />
      <PushButton
        kind={again ? 'plain' : 'primary'}
        icon="start"
        isDisabled={starting}
        onPress={() => start(seconds)}
      >
        {again ? t('plan.again') : t('plan.make')}
      </PushButton>
    </span>
  );
}
