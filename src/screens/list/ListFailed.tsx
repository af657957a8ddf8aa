import { useTranslate } from '@refinedev/core';
import type { ApiProblem } from '@/lib/problem.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { useProblemText } from '../parts/useProblemText.ts';

export function ListFailed({ problem, onRetry }: { problem: ApiProblem; onRetry(): void }) {
  const t = useTranslate();
  const text = useProblemText();
  return (
    <ErrorState
      title={t('list.failed')}
      message={text(problem)}
      details={[problem.code, problem.message, typeof problem.details === 'string' ? problem.details : null]
        .filter(Boolean)
        .join('\n')}
      detailsLabel={t('states.details')}
      retryLabel={t('states.retry')}
      onRetry={onRetry}
    />
  );
}
