import { useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useMemo } from 'react';
import { countText } from '@/ui/amount.ts';
import { useProblemText } from '../parts/useProblemText.ts';

/** What is said while a file is made and what came of it; one message a file, named by the key. */
export function useExportMessages(key: string) {
  const t = useTranslate();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();
  return useMemo(
    () => ({
      progress: (rows: number, stop: AbortController) =>
        message.loading({
          key,
          duration: 0,
          content: (
            <>
              {t('export.progress', { rows: countText(rows) })}{' '}
              <Button size="small" type="link" onClick={() => stop.abort()}>
                {t('actions.cancel')}
              </Button>
            </>
          ),
        }),
      done: (rows: number) => message.success({ key, content: t('export.done', { rows: countText(rows) }) }),
      cancelled: () => message.info({ key, content: t('export.cancelled') }),
      failed: (problem: unknown) => {
        message.destroy(key);
        const description = problem instanceof RangeError ? t('export.noRoom') : problemText(problem);
        notification.error({ message: t('export.failed'), description });
      },
    }),
    [t, message, notification, problemText, key],
  );
}
