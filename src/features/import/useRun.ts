import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSignedOut } from '@/features/sign-in/useSignedOut.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { commit, undo } from './importApi.ts';
import { isUnsettled, loadRun, previewAgain } from './runs.ts';
import type { Progress } from './types.ts';

/** One run: its record, and what can be done with it. */
export function useRun(id: string) {
  const { api, organization } = useCatalog();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress>({ phase: 'commit', sheet: null, done: 0, total: 0 });

  const run = useQuery({
    queryKey: ['import-run', organization.id, id],
    queryFn: () => loadRun(api, organization.id, id),
    // Somebody else, or this person in another tab, may be committing it right now.
    refetchInterval: ({ state }) => (isUnsettled(state.data?.run.status) ? 2000 : false),
  });
  useSignedOut(run.error);
  // An import touches any table: nothing in the cache is sure any more.
  const everythingChanged = () => queryClient.invalidateQueries();
  const commitRun = useMutation({ mutationFn: () => commit(api, id, setProgress), onSettled: everythingChanged });
  const undoRun = useMutation({ mutationFn: () => undo(api, id), onSettled: everythingChanged });
  const previewRun = useMutation({
    mutationFn: () => previewAgain(api, id),
    onSuccess: () => {
      commitRun.reset();
      return queryClient.invalidateQueries({ queryKey: ['import-run'] });
    },
  });
  return { run, commitRun, undoRun, previewRun, progress };
}
