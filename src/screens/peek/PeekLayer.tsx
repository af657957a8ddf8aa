import { lazy, Suspense, useState } from 'react';
import { ErrorBoundary } from '@/ui/ErrorBoundary.tsx';
import { type Peeked, usePeek } from './usePeek.ts';

// the card comes when somebody first looks at one
const PeekCard = lazy(() => import('./PeekCard.tsx'));

/**
 * Shows what a reference leads to while one rests on it. One listener for all of them, so that a list of a thousand
 * references costs nothing; the links themselves stay what they are.
 */
export function PeekLayer() {
  const [peeked, setPeeked] = useState<Peeked | null>(null);
  usePeek(peeked, setPeeked);
  if (!peeked) return null;
  return (
    // offline there is no card; the link is what it was
    <ErrorBoundary fallback={() => null}>
      <Suspense>
        <PeekCard key={`${peeked.table}/${peeked.id}`} peeked={peeked} onClose={() => setPeeked(null)} />
      </Suspense>
    </ErrorBoundary>
  );
}
