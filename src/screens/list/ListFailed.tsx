import type { ApiProblem } from '@/lib/problem.ts';
import { useText } from '@/lib/useText.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { useProblemText } from '../parts/useProblemText.ts';

export function ListFailed({ problem, onRetry }: { problem: ApiProblem; onRetry(): void }) {
  const t = useText();
  const text = useProblemText();
  return (
    <ErrorState
      title={t('list.failed', 'The list could not be loaded')}
      message={text(problem)}
      details={[problem.code, problem.message, typeof problem.details === 'string' ? problem.details : null]
        .filter(Boolean)
        .join('\n')}
      detailsLabel={t('states.details', 'Details')}
      retryLabel={t('states.retry', 'Try again')}
      onRetry={onRetry}
    />
  );
}
