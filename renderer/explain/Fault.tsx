import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/client.ts';
import { PushButton } from '../components/buttons.tsx';
import { useErrorSentence } from '../i18n/error-sentence.ts';

/** Why an explanation could not be had, and a way to ask again. */
export function Fault({ error, again }: { error: ApiError; again: () => unknown }) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  return (
    <div role="alert">
      <p>{sentence(error.error)}</p>
      <PushButton onPress={() => void again()}>{t('app.tryAgain')}</PushButton>
    </div>
  );
}
