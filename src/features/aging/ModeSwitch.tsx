import { useTranslate } from '@refinedev/core';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

export const QUEUE = 'v_collection_queue';

/** Ages, or the queue of what is to be collected; where only one of them may be read there is nothing to choose. */
export function ModeSwitch() {
  const t = useTranslate();
  const { resources } = useCatalog();
  const [params, setParams] = useSearchParams();
  if (!resources.get(QUEUE)) return null;
  const isQueue = params.get('mode') === 'queue';
  return (
    <Segmented
      value={isQueue ? 'queue' : 'ages'}
      options={['ages', 'queue'].map((value) => ({ value, label: t(`collections.modes.${value}`) }))}
      // sides, days and sums of the other one mean nothing here
      onChange={(value) => setParams(value === 'queue' ? { mode: 'queue' } : {})}
    />
  );
}
