import { useTranslate } from '@refinedev/core';
import { waitText } from '@/features/sign-in/signInError.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { ImportError } from './importError.ts';

interface FailureNoteProps {
  title: string;
  error: unknown;
  onRetry?: () => void;
}

/** The code has a sentence in the locale where people can do something about it; otherwise the server's own words. */
export function FailureNote({ title, error, onRetry }: FailureNoteProps) {
  const t = useTranslate();
  const message =
    error instanceof ImportError
      ? (waitText(t, error) ?? t(`import.errors.${error.code}`, error.message || t('states.try_again')))
      : t('states.network');
  const details =
    error instanceof ImportError ? [error.code, error.message, error.detail].filter(Boolean).join('\n') : String(error);
  return (
    <ErrorState
      compact
      title={title}
      message={message}
      details={details}
      detailsLabel={t('states.details')}
      retryLabel={t('states.retry')}
      onRetry={onRetry}
    />
  );
}
