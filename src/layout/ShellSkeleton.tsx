import { useTranslate } from '@refinedev/core';
import { PageSkeleton } from '@/ui/Skeletons.tsx';

/** The frame before the catalog is here; same measures as the shell, so nothing jumps. */
export function ShellSkeleton() {
  const t = useTranslate();
  return (
    <div className="shell">
      <aside className="side only-desktop" />
      <header className="bar" />
      <main className="main">
        <PageSkeleton label={t('states.loading')} />
      </main>
    </div>
  );
}
