import { useTranslation } from 'react-i18next';
import { PushButton } from '../components/buttons.tsx';
import { TextField, ValueField } from '../components/form-fields.tsx';
import type { RangeDraft } from './closed-ranges.ts';
import { SettingTable } from './SettingTable.tsx';
import type { EditedStandard } from './use-edited-standard.ts';

/** The days on which nothing happens: the ones between, and the closures of the municipality's own. */
export function ClosedDays({ editing }: { editing: EditedStandard }) {
  const { t } = useTranslation();
  const { ranges, rangeFaults, editRanges } = editing;
  const change = (index: number, part: Partial<RangeDraft>) =>
    editRanges(ranges.map((range, i) => (i === index ? { ...range, ...part } : range)));
  return (
    <SettingTable section="days" editing={editing}>
      <section className="setting-group" aria-labelledby="closures-title">
        <h2 id="closures-title">{t('standards.closures')}</h2>
        <p className="muted">
          {ranges.length === 0 ? t('standards.closuresNone') : t('standards.closuresNote')}
        </p>
        {ranges.map((range, index) => {
          const fault = rangeFaults[index];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a closure that is being typed has nothing else of its own
            <div key={index} className="closure">
              <ValueField
                type="date"
                label={t('standards.closureFrom')}
                value={range.from}
                onChange={(from) => change(index, { from })}
              />
              <ValueField
                type="date"
                label={t('standards.closureTo')}
                value={range.to}
                onChange={(to) => change(index, { to })}
              />
              <TextField
                label={t('standards.closureName')}
                value={range.name}
                maxLength={100}
                onChange={(name) => change(index, { name })}
              />
              <PushButton onPress={() => editRanges(ranges.filter((_, i) => i !== index))}>
                {t('standards.removeClosure')}
                <span className="visually-hidden"> {range.name}</span>
              </PushButton>
              {fault ? <p className="setting-fault">{t(`standards.rangeFault.${fault}`)}</p> : null}
            </div>
          );
        })}
        <div>
          <PushButton onPress={() => editRanges([...ranges, { from: '', to: '', name: '' }])}>
            {t('standards.addClosure')}
          </PushButton>
        </div>
      </section>
    </SettingTable>
  );
}
