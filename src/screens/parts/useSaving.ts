import { useInvalidate, useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { useProblemText } from './useProblemText.ts';

/** Waits for what is written to a small table of one's own, says when it failed, and reads the table again either way. */
export function useSaving(resource: string, failed: string): (work: Promise<unknown>) => Promise<void> {
  const t = useTranslate();
  const invalidate = useInvalidate();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  return async (work) => {
    try {
      await work;
    } catch (problem) {
      notification.error({ message: t(failed), description: problemText(problem as Error) });
    } finally {
      await invalidate({ resource, invalidates: ['list'] });
    }
  };
}
