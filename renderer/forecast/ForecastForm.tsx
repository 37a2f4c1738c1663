import { useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ForecastBasis, ForecastChange } from '#shared/api/forecast-views.ts';
import type { JobView } from '#shared/api/views.ts';
import { PushButton, Segments } from '../components/buttons.tsx';
import { FieldRow, SelectField, ValueField } from '../components/form-fields.tsx';
import { useFormat } from '../i18n/format.ts';
import { useLineName } from './use-line-name.ts';

const lengths = ['13', '26', '52'] as const;

export interface Wish {
  readonly weeks: number;
  readonly changes: ForecastChange[];
}

/** What to calculate: how far ahead, and which two changes stand beside things as they are. */
export function ForecastForm({
  basis,
  again,
  onStart,
}: {
  basis: ForecastBasis;
  /** There is a forecast already. */
  again: boolean;
  onStart: (wish: Wish) => void;
}) {
  const { t } = useTranslation();
  const lineName = useLineName();
  const [length, setLength] = useState<(typeof lengths)[number]>('26');
  const [fewer, setFewer] = useState('10');
  const [seats, setSeats] = useState('8');
  const byLength = [...basis.pools].sort((a, b) => b.waiting.length - a.waiting.length);
  // A team is what a leader can open.
  const longest = (byLength.find(({ kind }) => kind === 'team') ?? byLength[0])?.id ?? '';
  const [chosen, setChosen] = useState<string | null>(null);
  const poolId = chosen ?? longest;
  const start = () => {
    const percent = within(Number(fewer), 0, 100);
    const more = within(Math.round(Number(seats)), 0, 1000);
    onStart({
      weeks: Number(length),
      changes: [
        ...(more > 0 ? [{ referrals: 1, seats: [{ poolId, from: basis.from, more }] }] : []),
        ...(percent > 0 ? [{ referrals: 1 - percent / 100, seats: [] }] : []),
      ],
    });
  };
  return (
    <form
      className="forecast-form"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <Segments
        label={t('forecast.weeks')}
        value={length}
        choices={lengths.map((id) => ({ id, label: t('forecast.weeksAhead', { weeks: id }) }))}
        onChange={setLength}
      />
      <FieldRow>
        <ValueField
          type="number"
          label={t('forecast.seats')}
          value={seats}
          min={0}
          max={1000}
          onChange={setSeats}
        />
        <SelectField
          label={t('forecast.seatsOn')}
          value={poolId}
          options={basis.pools.map((pool) => ({ id: pool.id, label: lineName(pool) }))}
          onChange={setChosen}
        />
        <ValueField
          type="number"
          label={t('forecast.fewer')}
          value={fewer}
          min={0}
          max={100}
          onChange={setFewer}
        />
      </FieldRow>
      <PushButton kind="primary" icon="start" type="submit">
        {t(again ? 'forecast.again' : 'forecast.make')}
      </PushButton>
    </form>
  );
}

/** A field may be left empty: then nothing is changed. */
const within = (value: number, least: number, most: number) =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : 0;

/** How far a forecast is, and the button that ends it. */
export function ForecastProgress({ job, onStop }: { job: JobView | null; onStop: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = job?.share ?? 0;
  const text = t('forecast.progress', { share: format.percent(Math.round(share * 100) / 100) });
  return (
    <div className="forecast-progress">
      <ProgressBar
        className="progress"
        aria-label={t('forecast.running')}
        value={share}
        maxValue={1}
        valueLabel={text}
      >
        {({ percentage }) => (
          <>
            <span className="progress-track">
              <span className="progress-fill" style={{ width: `${percentage ?? 0}%` }} />
            </span>
            <span className="muted">{text}</span>
          </>
        )}
      </ProgressBar>
      <PushButton icon="stop" isDisabled={job === null} onPress={onStop}>
        {t('forecast.stop')}
      </PushButton>
    </div>
  );
}
