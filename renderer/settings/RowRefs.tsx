import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { go } from '../address/use-address.ts';
import { usePhrase } from '../i18n/use-phrase.ts';

/** The rows of the source that something rests on. Pointed at or focused, each says its text; pressed, it leads there. */
export function RowRefs({ file, rows }: { file: StandardFile; rows: readonly string[] }) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  if (rows.length === 0) return <span className="muted">{t('standards.ours')}</span>;
  return (
    <span className="row-refs">
      {rows.map((id) => {
        const text = file.quality.rows.find((row) => row.id === id)?.text;
        return (
          <TooltipTrigger key={id} delay={200}>
            <Button
              className="row-ref"
              aria-label={t('standards.seeRow', { row: id })}
              onPress={() => go({ section: 'raekker', show: id })}
            >
              {id}
            </Button>
            <Tooltip className="tooltip" offset={6}>
              {text ? phrase(text) : t('standards.rowUnknown')}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
    </span>
  );
}
