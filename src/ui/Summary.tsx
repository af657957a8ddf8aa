import type { ReactNode } from 'react';

/** What the list below shows, in words; spoken when it changes. */
export function Summary({ children }: { children: ReactNode }) {
  return (
    <p className="summary num" aria-live="polite">
      {children}
    </p>
  );
}
