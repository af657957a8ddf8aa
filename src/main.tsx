import '@ant-design/v5-patch-for-react-19';
import '@fontsource-variable/inter';
import './ui/styles.css';
import './layout/shell.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { askAhead } from '@/layout/ahead.ts';
import { LanguageProvider, loadLanguage, preferredLanguage } from '@/layout/LanguageProvider.tsx';
import { applyMode, modeOf, storedChoice } from '@/layout/themeMode.ts';
import { createApi } from '@/lib/api.ts';
import { apiUrl, loadConfig } from '@/lib/config.ts';
import { createQueryClient } from '@/providers/queryClient.ts';
import { createSession } from '@/providers/session.ts';
import { App } from './App.tsx';

applyMode(modeOf(storedChoice()));

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no #root');
const root = createRoot(element);

async function boot(): Promise<void> {
  const [config, language] = await Promise.all([loadConfig(), loadLanguage(preferredLanguage())]);
  const session = createSession(config);
  const api = createApi({ url: apiUrl(config), publishableKey: config.publishableKey }, session);
  await session.ready();
  const user = session.user();
  const queryClient = createQueryClient();
  if (user) void askAhead(queryClient, api, user, window.location.pathname);
  // A data router: the guard of unsaved forms also has to stop the back button.
  const app = <App config={config} session={session} api={api} queryClient={queryClient} />;
  const router = createBrowserRouter([{ path: '*', element: app }]);
  root.render(
    <StrictMode>
      <LanguageProvider initial={language}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </StrictMode>,
  );
}

boot().catch((error: unknown) => {
  reportError(error);
  root.render(
    <main className="boot-error" role="alert">
      <h1>SECG ERP could not start</h1>
      <p>The server did not answer as expected. Reload the page in a moment.</p>
      <button type="button" onClick={() => location.reload()}>
        Reload
      </button>
    </main>,
  );
});
