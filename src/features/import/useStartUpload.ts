import { useCallback } from 'react';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { type Upload, upload } from './importApi.ts';
import { uploadStore } from './uploadStore.ts';

export function useStartUpload(): (request: Omit<Upload, 'organizationId'>) => void {
  const { api, organization } = useCatalog();
  return useCallback(
    (wanted) => {
      const request = { ...wanted, organizationId: organization.id };
      uploadStore.start(organization.slug, request, (job, onProgress, signal) => upload(api, job, onProgress, signal));
    },
    [api, organization.slug, organization.id],
  );
}
