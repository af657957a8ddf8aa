import { useCallback } from 'react';
import { ApiProblem, type Words } from '@/lib/problem.ts';
import { useText } from '@/lib/useText.ts';

/** Words of a problem in the reader's language. */
export function useProblemText(): (problem: unknown) => string {
  const t = useText();
  return useCallback(
    (problem) => {
      if (problem instanceof ApiProblem) return t(problem.words.key, problem.words.text, problem.words.params);
      return problem instanceof Error ? problem.message : t('errors.unexpected', 'Something went wrong');
    },
    [t],
  );
}

export function useWords(): (words: Words | null) => string | null {
  const t = useText();
  return useCallback((words) => (words ? t(words.key, words.text, words.params) : null), [t]);
}
