import { useTranslate } from '@refinedev/core';
import { useCallback } from 'react';
import { ApiProblem, type Words } from '@/lib/problem.ts';

/** Words of a problem in the reader's language. */
export function useProblemText(): (problem: unknown) => string {
  const t = useTranslate();
  return useCallback(
    (problem) => {
      if (problem instanceof ApiProblem) return t(problem.words.key, problem.words.params);
      return problem instanceof Error ? problem.message : t('errors.unexpected');
    },
    [t],
  );
}

export function useWords(): (words: Words | null) => string | null {
  const t = useTranslate();
  return useCallback((words) => (words ? t(words.key, words.params) : null), [t]);
}
