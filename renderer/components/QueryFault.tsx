import { useTranslation } from 'react-i18next';
import type { ApiError } from '../api/client.ts';
import { useErrorSentence } from '../i18n/error-sentence.ts';
import { PushButton } from './buttons.tsx';
import { EmptyState } from './EmptyState.tsx';

/** What stands in a screen's place until its data is there, or when it cannot be had. */
export function QueryFault({
  query,
  title,
}: {
  query: { error: ApiError | null; refetch: () => unknown };
  title: string;
}) {
  const { t } = useTranslation();
  const sentence = useErrorSentence();
  if (!query.error) {
    return (
      <p className="screen-head muted" role="status">
        {t('app.loading')}
      </p>
    );
  }
  return (
    <EmptyState
      title={title}
      step={<PushButton onPress={() => void query.refetch()}>{t('app.tryAgain')}</PushButton>}
    >
      {sentence(query.error.error)}
    </EmptyState>
  );
}
