import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { isCommitted, nextStep, stepsOf } from './fullRun.ts';
import { undoAll } from './importApi.ts';
import { loadBatch } from './runs.ts';
import type { Run } from './types.ts';
import { uploadStore } from './uploadStore.ts';
import { useStartUpload } from './useStartUpload.ts';

/** The full run this one is a step of; null when it stands alone. */
export function useFullRun(run: Run, back: string) {
  const { api, organization } = useCatalog();
  const navigate = useNavigate();
  const start = useStartUpload();
  const queryClient = useQueryClient();
  const { batch } = run;
  const full = uploadStore.fullRunOf(batch);
  const { data: runs = [] } = useQuery({
    queryKey: ['import-run', organization.id, 'batch', batch],
    queryFn: () => loadBatch(api, organization.id, batch ?? ''),
    enabled: batch !== null,
    refetchOnMount: 'always',
  });
  // the list may be older than what is known of this run
  const known = [...runs.filter(({ id }) => id !== run.id), run];
  const steps = batch === null ? [] : stepsOf(full, known, run.id);
  const next = nextStep(full, steps);
  const committed = known
    .filter(isCommitted)
    .sort((a, b) => (a.startedAt ?? '').localeCompare(b.startedAt ?? ''))
    .map(({ id }) => id);
  const undo = useMutation({
    mutationFn: () => undoAll(api, committed),
    onSettled: () => queryClient.invalidateQueries(),
  });

  useEffect(() => {
    if (!next) return;
    // the files of later steps are nowhere but here
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [next]);

  const goOn = () => {
    if (!full || !next) return;
    start({ importer: next.importer, files: next.files, options: { ...full.options, batch: full.batch } });
    navigate(back);
  };
  return batch === null ? null : { steps, committed, goOn: next ? goOn : null, undo };
}
