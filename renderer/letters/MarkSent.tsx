import { useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LetterListRow } from '#shared/api/letters-views.ts';
import { type IsoDate, parseDate } from '#shared/calendar/dates.ts';
import { useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { RadioField, ValueField } from '../components/form-fields.tsx';
import { useTell } from '../frame/Notices.tsx';

/** Records that letters went out, how and when. Nothing is sent from here. */
export function MarkSent({
  letters,
  today,
  onSent,
}: {
  letters: readonly LetterListRow[];
  today: IsoDate;
  onSent: () => void;
}) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const send = useCommand('letters.send');
  const mayBeDigital = letters.every(({ digitalPost }) => digitalPost);
  const [by, setBy] = useState<'digitalPost' | 'print'>(mayBeDigital ? 'digitalPost' : 'print');
  const [on, setOn] = useState<string>(today);
  const date = parseDate(on);
  return (
    <DialogTrigger>
      <PushButton icon="check" isDisabled={letters.length === 0 || send.isPending}>
        {t('letters.markSent')}
      </PushButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="mark-sent" aria-label={t('letters.markSent')}>
          {({ close }) => (
            <form
              className="form"
              onSubmit={(event) => {
                event.preventDefault();
                if (date === null) return;
                close();
                send.mutate(
                  { letterIds: letters.map(({ id }) => id), by: mayBeDigital ? by : 'print', on: date },
                  {
                    onSuccess: (sent) => {
                      tell(t('letters.sent', { count: sent.length }));
                      onSent();
                    },
                    onError: refuse,
                  },
                );
              }}
            >
              {mayBeDigital ? (
                <RadioField
                  label={t('letters.how')}
                  value={by}
                  options={[
                    { id: 'digitalPost', label: t('letters.delivery.digitalPost') },
                    { id: 'print', label: t('letters.delivery.print') },
                  ]}
                  onChange={(value) => setBy(value === 'print' ? 'print' : 'digitalPost')}
                />
              ) : (
                <p>{t('letters.onlyPaper')}</p>
              )}
              <ValueField
                type="date"
                label={t('letters.when')}
                required
                max={today}
                value={on}
                onChange={setOn}
              />
              <PushButton type="submit" kind="primary" isDisabled={date === null}>
                {t('letters.markCount', { count: letters.length })}
              </PushButton>
            </form>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
