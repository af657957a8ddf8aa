import { Refine } from '@refinedev/core';
import routerProvider from '@refinedev/react-router';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Catalog } from '@/catalog/types.ts';
import type { Api } from '@/lib/api.ts';
import { createAccessControl } from '@/providers/access.ts';
import { createAuditLog } from '@/providers/audit.ts';
import { createAuthProvider } from '@/providers/auth.ts';
import { CatalogProvider } from '@/providers/CatalogProvider.tsx';
import { createDataProvider } from '@/providers/data.ts';
import { useNotifications } from '@/providers/notification.tsx';
import { useParse } from '@/providers/parse.ts';
import { createQueryClient } from '@/providers/queryClient.ts';
import { buildResources, toResources } from '@/providers/resources.ts';
import type { Session } from '@/providers/session.ts';
import { patches } from '@/resources/index.ts';
import { useLanguage } from './LanguageProvider.tsx';

const router = { ...routerProvider, parse: useParse };

interface OrganizationRefineProps {
  api: Api;
  session: Session;
  catalog: Catalog;
  reload(): Promise<unknown>;
  children: ReactNode;
}

export function OrganizationRefine({ api, session, catalog, reload, children }: OrganizationRefineProps) {
  // One cache per organization: what belongs to one cannot show up in another, not even for a frame.
  const [queryClient] = useState(createQueryClient);
  const { i18n } = useLanguage();
  const { id } = catalog.organization;

  const resources = useMemo(() => buildResources(catalog, { layers: [patches] }), [catalog]);
  // rows read before the description changed lack the fields it now has
  const described = useRef(resources);
  useEffect(() => {
    if (described.current === resources) return;
    described.current = resources;
    void queryClient.invalidateQueries();
  }, [resources, queryClient]);
  const providers = useMemo(
    () => ({
      data: createDataProvider(api, resources, id),
      auth: createAuthProvider(session, { queryClient }),
      access: createAccessControl(resources),
      audit: createAuditLog(api, id),
    }),
    [api, session, queryClient, resources, id],
  );
  const definitions = useMemo(() => toResources(resources), [resources]);
  const options = useMemo(() => ({ disableTelemetry: true, reactQuery: { clientConfig: queryClient } }), [queryClient]);

  return (
    <Refine
      routerProvider={router}
      dataProvider={providers.data}
      authProvider={providers.auth}
      accessControlProvider={providers.access}
      auditLogProvider={providers.audit}
      notificationProvider={useNotifications}
      i18nProvider={i18n}
      resources={definitions}
      options={options}
    >
      <CatalogProvider api={api} catalog={catalog} resources={resources} reload={reload}>
        {children}
      </CatalogProvider>
    </Refine>
  );
}
