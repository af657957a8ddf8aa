import { useInvalidate, useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { useState } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { functionProblem, toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';

/** Functions of the database one after the other; what they changed is read again, and what was refused is said. */
export function useRun() {
  const t = useTranslate();
  const { api } = useCatalog();
  const invalidate = useInvalidate();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const call = async <T>(name: string, args: Record<string, unknown>): Promise<T> => {
    const { data, error, status } = await (api.client as unknown as RestClient).rpc(name, args);
    if (error) throw toProblem(error, status);
    return data as T;
  };
  /** A path of the function `session`, which does the same and sends the mail. */
  const send = async <T>(path: string, body: Record<string, unknown>): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const sent = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await api.own(`/functions/v1/session/${path}`, sent).catch(() => null);
    const answer: unknown = await response?.json().catch(() => null);
    if (!response?.ok) throw functionProblem(answer, response?.status ?? 0);
    return answer as T;
  };
  /** The answer of the work; null when it was refused. */
  const run = async <T>(
    work: (ask: typeof call, post: typeof send) => Promise<T>,
    done: string | null,
  ): Promise<{ answer: T } | null> => {
    setBusy(true);
    setRefused(null);
    try {
      const answer = await work(call, send);
      if (done) message.success(done);
      return { answer };
    } catch (problem) {
      setRefused(problemText(problem) || t('errors.unexpected'));
      return null;
    } finally {
      await invalidate({ invalidates: ['all'], dataProviderName: 'default' });
      setBusy(false);
    }
  };
  return { run, busy, refused };
}
