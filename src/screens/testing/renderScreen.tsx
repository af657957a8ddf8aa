// For tests: the screens with everything around them that the app has, at an address, over a server that is a function.
import { type AuthProvider, type I18nProvider, Refine, type RouterProvider as RefineRouter } from '@refinedev/core';
import type { QueryClient } from '@tanstack/react-query';
import { type RenderResult, render } from '@testing-library/react';
import { App as AntdApp, ConfigProvider } from 'antd';
import { createMemoryRouter, Link, Outlet, RouterProvider, useNavigate, useParams } from 'react-router';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resources } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import en from '@/locales/en.json';
import { createAccessControl } from '@/providers/access.ts';
import { createAuditLog } from '@/providers/audit.ts';
import { CatalogProvider } from '@/providers/CatalogProvider.tsx';
import { createDataProvider } from '@/providers/data.ts';
import { type FakeServer, fakeServer, type Given, type Seen } from '@/providers/fakeServer.ts';
import { createI18n, type Dictionary } from '@/providers/i18n.ts';
import { useNotifications } from '@/providers/notification.tsx';
import { useParse } from '@/providers/parse.ts';
import { createQueryClient } from '@/providers/queryClient.ts';
import { buildResources, toResources } from '@/providers/resources.ts';
import { patches } from '@/resources/index.ts';
import FormScreen from '../FormScreen.tsx';
import ListScreen from '../ListScreen.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import ShowScreen from '../ShowScreen.tsx';
import { answerFrom } from './fakeRows.ts';

export interface Rendered extends RenderResult {
  server: FakeServer;
  router: ReturnType<typeof createMemoryRouter>;
  queryClient: QueryClient;
}

interface Options {
  catalog?: Catalog;
  /** comes first; what it does not answer is answered from three rows a table */
  answer?: (seen: Seen) => Given | Promise<Given> | undefined;
  /** id of who is signed in; without it nobody is */
  user?: string;
  /** of another language, which come before English */
  words?: Dictionary;
}

// hundreds of screens of one catalog: it is read once
const built = new WeakMap<Catalog, Resources>();

function builtOf(catalog: Catalog): Resources {
  const resources = built.get(catalog) ?? buildResources(catalog, { strict: true, layers: [patches] });
  built.set(catalog, resources);
  return resources;
}

export function renderScreen(path: string, { catalog = catalogFixture, answer, user, words }: Options = {}): Rendered {
  const resources = builtOf(catalog);
  const usual = answerFrom(() => resources);
  const server = fakeServer((seen) => answer?.(seen) ?? usual(seen));
  const queryClient = createQueryClient();
  const i18n = words ? createI18n({ en, es: words }, { locale: 'es', fallback: 'en' }) : english;
  const router = createMemoryRouter(
    [
      {
        element: <Frame {...{ catalog, resources, server, queryClient, i18n, user }} />,
        children: [
          { path: '/:organization/:table', element: <At screen="list" /> },
          { path: '/:organization/:table/new', element: <At screen="form" /> },
          { path: '/:organization/:table/:id', element: <At screen="show" /> },
          { path: '/:organization/:table/:id/edit', element: <At screen="form" /> },
        ],
      },
    ],
    { initialEntries: [path] },
  );
  // antd's motion and hashed styles only slow tests down
  const view = render(
    <ConfigProvider theme={{ token: { motion: false }, hashed: false }}>
      <AntdApp>
        <RouterProvider router={router} />
      </AntdApp>
    </ConfigProvider>,
  );
  return Object.assign(view, { server, router, queryClient });
}

interface FrameProps {
  catalog: Catalog;
  resources: Resources;
  server: FakeServer;
  queryClient: QueryClient;
  i18n: I18nProvider;
  user: string | undefined;
}

const signedIn = (user: string): AuthProvider => ({
  login: async () => ({ success: true }),
  logout: async () => ({ success: true }),
  check: async () => ({ authenticated: true }),
  onError: async () => ({}),
  getIdentity: async () => ({ id: user }),
});

function Frame({ catalog, resources, server, queryClient, i18n, user }: FrameProps) {
  const { id } = catalog.organization;
  return (
    <Refine
      routerProvider={routerProvider}
      {...(user ? { authProvider: signedIn(user) } : {})}
      dataProvider={createDataProvider(server.api, resources, id)}
      accessControlProvider={createAccessControl(resources)}
      auditLogProvider={createAuditLog(server.api, id)}
      notificationProvider={useNotifications}
      i18nProvider={i18n}
      resources={toResources(resources)}
      options={{ disableTelemetry: true, reactQuery: { clientConfig: queryClient } }}
    >
      <CatalogProvider api={server.api} catalog={catalog} resources={resources}>
        <LeaveGuard>
          <Outlet />
        </LeaveGuard>
      </CatalogProvider>
    </Refine>
  );
}

// Refine's own binding resolves to a second copy of react-router in Node; the screens need little of it.
const routerProvider: RefineRouter = {
  go: () => {
    const navigate = useNavigate();
    return ({ to = '', type }) => void navigate(to, { replace: type === 'replace' });
  },
  back: () => {
    const navigate = useNavigate();
    return () => void navigate(-1);
  },
  parse: useParse,
  Link: ({ to, children }) => <Link to={to}>{children}</Link>,
};

const english = createI18n({ en }, { locale: 'en', fallback: 'en' });

function At({ screen }: { screen: 'list' | 'show' | 'form' }) {
  const { table = '', id } = useParams();
  const key = `${table}/${id ?? ''}`;
  if (screen === 'list') return <ListScreen key={key} resource={table} />;
  if (screen === 'show') return <ShowScreen key={key} resource={table} id={id ?? ''} />;
  return <FormScreen key={key} resource={table} {...(id ? { id } : {})} />;
}
