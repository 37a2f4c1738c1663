import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '#shared/api/course-views.ts';
import { useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { StatusMark } from '../components/StatusMark.tsx';
import { keyOf } from '../letters/letter-key.ts';

/** The letters that a complaint asks for now: the receipt, the answer. */
export function ComplaintLetters({ complaint }: { complaint: ComplaintView }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const due =
    useAsk('letters.due', {}).data?.due.filter(({ complaintId }) => complaintId === complaint.id) ?? [];
  return (
    <>
      <h3>{t('letters.title')}</h3>
      {due.length === 0 ? <p className="muted">{t('complaints.noLetters')}</p> : null}
      <ul>
        {due.map((letter) => (
          <li key={keyOf(letter)} className="complaint-letter">
            <StatusMark icon="clock" tone="near">
              {t('letters.toWrite')}
            </StatusMark>
            <a href={hrefOf({ screen: 'letters', letter: keyOf(letter) })}>
              {t(`letters.kinds.${letter.kind}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
