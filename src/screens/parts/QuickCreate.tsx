import { useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import type { Query } from '@/lib/paths.ts';
import { ErrorBoundary } from '@/ui/ErrorBoundary.tsx';

// forms come when one is opened: lists do without
const CreateDrawer = lazy(() => import('../form/CreateDrawer.tsx'));

export interface Wanted {
  resource: Resource;
  /** what the form starts with, from where it was opened */
  preset: Query;
  /** several in a row, as lines are */
  many?: boolean;
  onSaved(id: string): void;
}

/** Who wants to know that one was opened stands between. */
export const QuickCreateContext = createContext<(wanted: Wanted) => void>(() => {});

/** Opens the form of a new record beside the page. */
export const useQuickCreate = (): ((wanted: Wanted) => void) => useContext(QuickCreateContext);

export function QuickCreate({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  return (
    <QuickCreateContext value={setWanted}>
      {children}
      {wanted ? (
        <ErrorBoundary fallback={() => <NotLoaded onClosed={() => setWanted(null)} />}>
          <Suspense>
            <CreateDrawer wanted={wanted} onClosed={() => setWanted(null)} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </QuickCreateContext>
  );
}

/** The page below keeps what was typed into it. */
function NotLoaded({ onClosed }: { onClosed(): void }) {
  const t = useTranslate();
  const { notification } = App.useApp();
  useEffect(() => {
    notification.error({ message: t('errors.noForm'), description: t('errors.network') });
    onClosed();
  });
  return null;
}
