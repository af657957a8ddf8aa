import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Resource, Resources } from '@/catalog/resource.ts';
import type { Catalog, Organization } from '@/catalog/types.ts';
import type { Api } from '@/lib/api.ts';

export interface CatalogValue {
  api: Api;
  organization: Organization;
  /** keys the caller holds in any scope */
  permissions: string[];
  resources: Resources;
  /** as it came, before anything was derived */
  catalog: Catalog;
  /** asks the database again, after its description was changed */
  reload(): Promise<unknown>;
}

const CatalogContext = createContext<CatalogValue | null>(null);

interface CatalogProviderProps {
  api: Api;
  catalog: Catalog;
  resources: Resources;
  reload?: () => Promise<unknown>;
  children: ReactNode;
}

const nothing = async () => undefined;

export function CatalogProvider({ api, catalog, resources, reload = nothing, children }: CatalogProviderProps) {
  const value = useMemo(
    () => ({ api, organization: catalog.organization, permissions: catalog.permissions, resources, catalog, reload }),
    [api, catalog, resources, reload],
  );
  return <CatalogContext value={value}>{children}</CatalogContext>;
}

export function useCatalog(): CatalogValue {
  const value = useContext(CatalogContext);
  if (!value) throw new Error('There is no organization here: CatalogProvider is missing');
  return value;
}

export const useOrganization = (): Organization => useCatalog().organization;

export function useResource(name: string): Resource | null {
  return useCatalog().resources.get(name) ?? null;
}
