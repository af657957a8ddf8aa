import { useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { todayIn } from '@/lib/dates.ts';
import { download } from '@/lib/download.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import type { Ask, Progress } from './exportCompany.ts';

/** One export at a time, until it is done, refused or stopped; who leaves the page stops it. */
export function useCompanyExport() {
  const t = useTranslate();
  const problemText = useProblemText();
  const { message } = App.useApp();
  const { api, organization } = useCatalog();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState<{ rows: number; tables: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async () => {
    const stop = new AbortController();
    running.current = stop;
    setRefused(null);
    setDone(null);
    setProgress({ table: '', rows: 0, total: 0 });
    const ask: Ask = async <T>(name: string, args: Record<string, unknown>) => {
      const request = (api.client as unknown as RestClient).rpc(name, args).abortSignal(stop.signal);
      const { data, error, status } = await request;
      if (error) throw toProblem(error, status);
      return data as T;
    };
    try {
      const { exportCompany } = await import('./exportCompany.ts');
      const file = await exportCompany({ ask, organization, signal: stop.signal, onProgress: setProgress });
      download(file.parts, `${organization.slug}_${todayIn(organization.timezone)}.zip`, 'application/zip');
      setDone({ rows: file.rows, tables: file.tables });
    } catch (problem) {
      if (stop.signal.aborted) message.info(t('export.cancelled'));
      else setRefused(problem instanceof RangeError ? t('company.export.noRoom') : problemText(problem));
    } finally {
      setProgress(null);
    }
  };
  return { start, stop: () => running.current?.abort(), progress, refused, done };
}
