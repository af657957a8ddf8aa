// Renders hand-written pages as the app does, with the fixture catalog and a fake network. For tests only.
import { type AuthProvider, Refine } from '@refinedev/core';
import { configure, render } from '@testing-library/react';
import { App as AntApp, ConfigProvider } from 'antd';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { vi } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Catalog } from '@/catalog/types.ts';
import { type Api, createApi } from '@/lib/api.ts';
import en from '@/locales/en.json';
import { CatalogProvider } from '@/providers/CatalogProvider.tsx';
import { createDataProvider } from '@/providers/data.ts';
import { createI18n } from '@/providers/i18n.ts';
import { createQueryClient } from '@/providers/queryClient.ts';
import { buildResources, toResources } from '@/providers/resources.ts';
import './pageWords.ts';

// A busy machine is not a broken page.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 60_000 });

export type Answers = (url: URL, init: RequestInit | undefined) => Response | Promise<Response> | undefined;

/** jsdom has no layout; antd asks for it. */
export function fakeBrowser(): void {
  Element.prototype.scrollIntoView ??= () => {};
  window.matchMedia = (media: string) =>
    ({
      matches: false,
      media,
      addEventListener() {},
      removeEventListener() {},
      addListener() {},
      removeListener() {},
    }) as unknown as MediaQueryList;
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  const style = window.getComputedStyle.bind(window);
  window.getComputedStyle = (element) => style(element);
  window.scrollTo = () => {};
  globalThis.reportError = (error) => console.error(error);
}

export function fakeApi(answers: Answers): Api {
  const send = vi.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(input instanceof Request ? input.url : input);
    return (await answers(url, init)) ?? Response.json([], { headers: { 'content-range': '*/0' } });
  });
  return createApi(
    { url: 'http://stack.test', publishableKey: 'key', fetch: send },
    { token: async () => 'token', refresh: async () => false },
  );
}

const words = createI18n({ en }, { locale: 'en', fallback: 'en' });

interface RenderOptions {
  path?: string;
  api?: Api;
  /** null: outside of an organization */
  catalog?: Catalog | null;
  auth?: AuthProvider;
}

export function renderPage(
  page: ReactNode,
  { path = '/', api = fakeApi(() => undefined), catalog = catalogFixture, auth }: RenderOptions = {},
) {
  const queryClient = createQueryClient();
  const resources = catalog ? buildResources(catalog) : null;
  const inside =
    catalog && resources ? <CatalogProvider {...{ api, catalog, resources }}>{page}</CatalogProvider> : page;
  const element = (
    <ConfigProvider theme={{ token: { motion: false } }} wave={{ disabled: true }}>
      <AntApp>
        <Refine
          i18nProvider={words}
          {...(auth ? { authProvider: auth } : {})}
          {...(catalog && resources
            ? {
                dataProvider: createDataProvider(api, resources, catalog.organization.id),
                resources: toResources(resources),
              }
            : {})}
          options={{ disableTelemetry: true, reactQuery: { clientConfig: queryClient } }}
        >
          {inside}
        </Refine>
      </AntApp>
    </ConfigProvider>
  );
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [path] });
  return { router, queryClient, ...render(<RouterProvider router={router} />) };
}
