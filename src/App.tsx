import { Refine } from '@refinedev/core';
import routerProvider from '@refinedev/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Crash } from '@/layout/Crash.tsx';
import { useLanguage } from '@/layout/LanguageProvider.tsx';
import { ThemeProvider } from '@/layout/ThemeProvider.tsx';
import { createAuthProvider } from '@/providers/auth.ts';
import { ErrorBoundary } from '@/ui/ErrorBoundary.tsx';
import { AppRoutes, type Services } from './routes.tsx';

/** The outer Refine serves what has no organization yet; inside one, layout/OrganizationRefine takes over. */
export function App({ queryClient, ...services }: Services & { queryClient: QueryClient }) {
  const { session } = services;
  const { antd, i18n } = useLanguage();
  const [authProvider] = useState(() => createAuthProvider(session, { queryClient }));
  const [options] = useState(() => ({
    disableTelemetry: true,
    // The inner one checks; a second check per click would be for nothing.
    disableRouteChangeHandler: true,
    reactQuery: { clientConfig: queryClient },
  }));

  // Whoever signs in next on this machine starts with nothing of the one before.
  useEffect(
    () =>
      session.subscribe(() => {
        if (!session.user()) queryClient.clear();
      }),
    [session, queryClient],
  );

  return (
    <ThemeProvider locale={antd}>
      <Refine routerProvider={routerProvider} authProvider={authProvider} i18nProvider={i18n} options={options}>
        <ErrorBoundary fallback={(error, reset) => <Crash error={error} onRetry={reset} />}>
          <AppRoutes {...services} />
        </ErrorBoundary>
      </Refine>
    </ThemeProvider>
  );
}
