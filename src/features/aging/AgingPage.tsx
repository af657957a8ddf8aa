import './aging.css';
import { useAddress } from '@/features/figures/useAddress.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import AgingMatrix from './AgingMatrix.tsx';
import { QUEUE } from './ModeSwitch.tsx';
import { Queue } from './Queue.tsx';

/** What is open by age, or what is overdue in the order somebody should collect it. */
export default function AgingPage() {
  const { resources } = useCatalog();
  const [mode] = useAddress('mode');
  const queue = resources.get(QUEUE);
  return mode === 'queue' && queue ? <Queue resource={queue} /> : <AgingMatrix />;
}
