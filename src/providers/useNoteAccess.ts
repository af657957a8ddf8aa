import { useCallback } from 'react';
import { type Access, noteAccess } from './accessLog.ts';
import { useCatalog } from './CatalogProvider.tsx';

/** Writes into the log of data access what this person is about to be given. */
export function useNoteAccess(): (access: Access) => Promise<void> {
  const { api, organization } = useCatalog();
  return useCallback(
    (access) => noteAccess({ client: api.client, organizationId: organization.id }, access),
    [api, organization],
  );
}
