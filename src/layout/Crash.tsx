import { useTranslate } from '@refinedev/core';
import { ErrorState } from '@/ui/ErrorState.tsx';

/** A page that threw: the shell stays, the page says so and can be tried again. */
export function Crash({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTranslate();
  return (
    <ErrorState
      title={t('states.crash.title')}
      message={t('states.crash.text')}
      details={error.stack ?? error.message}
      detailsLabel={t('states.details')}
      retryLabel={t('states.retry')}
      onRetry={onRetry}
    />
  );
}
