import { useSyncExternalStore } from 'react';
import { type UploadJob, uploadStore } from './uploadStore.ts';

export function useUpload(organization: string): UploadJob | null {
  const job = useSyncExternalStore(uploadStore.subscribe, uploadStore.get);
  return job?.organization === organization ? job : null;
}
