import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { type Upload, upload } from './importApi.ts';
import { uploadStore } from './uploadStore.ts';

export function useStartUpload(): (request: Omit<Upload, 'organizationId'>) => void {
  const { api, organization } = useCatalog();
  const queryClient = useQueryClient();
  return useCallback(
    (wanted) => {
      const request = { ...wanted, organizationId: organization.id };
      // However it ends, there may be a run now that the list of them does not show.
      const listAgain = () => void queryClient.invalidateQueries({ queryKey: ['import-runs'] });
      uploadStore.start(organization.slug, request, (job, onProgress, signal) =>
        upload(api, job, onProgress, signal).finally(listAgain),
      );
    },
    [api, queryClient, organization.slug, organization.id],
  );
}
