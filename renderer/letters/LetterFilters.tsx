import { useTranslation } from 'react-i18next';
import type { LetterKind } from '#shared/course/letter.ts';
import { letterKinds } from '#shared/course/letter.ts';
import { go, useAddress } from '../address/use-address.ts';
import { Segments } from '../components/buttons.tsx';
import { Choice } from '../components/Choice.tsx';
import { type Delivery, deliveries, kindsIn } from './kind-filter.ts';

/** Which kind of letter and which way out, from the address. */
export function useLetterFilter(): { kind: LetterKind | null; delivery: Delivery } {
  const { params } = useAddress();
  return {
    kind: letterKinds.find((each) => each === params.section) ?? null,
    delivery: deliveries.find((each) => each === params.view) ?? 'all',
  };
}

export function LetterFilters({
  letters,
}: {
  letters: readonly { kind: LetterKind; digitalPost: boolean }[];
}) {
  const { t } = useTranslation();
  const { kind, delivery } = useLetterFilter();
  return (
    <>
      <Choice
        label={t('letters.kindFilter')}
        value={kind ?? 'all'}
        choices={[
          { id: 'all' as const, label: t('letters.allKinds') },
          ...kindsIn(letters).map((each) => ({
            id: each.kind,
            label: t(`letters.kinds.${each.kind}`),
            note: String(each.count),
          })),
        ]}
        onChange={(chosen) => go({ section: chosen === 'all' ? null : chosen })}
      />
      <Segments
        label={t('letters.deliveryFilter')}
        value={delivery}
        choices={deliveries.map((each) => ({ id: each, label: t(`letters.delivery.${each}`) }))}
        onChange={(chosen) => go({ view: chosen === 'all' ? null : chosen })}
      />
    </>
  );
}
