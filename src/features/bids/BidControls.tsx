import { useTranslate } from '@refinedev/core';
import { Segmented } from 'antd';
import { Chips } from '@/features/figures/Chips.tsx';
import { kinds, layouts, ofKind, scopesOf } from './bids.ts';
import type { Bids } from './useBids.ts';

/** Which scopes, and how their prices stand. */
export function BidControls({ bids: { all, kind, setOnly, layout, setBy } }: { bids: Bids }) {
  const t = useTranslate();
  return (
    <>
      <Segmented
        value={layout}
        options={layouts.map((value) => ({ value, label: t(`bids.by.${value}`) }))}
        onChange={setBy}
      />
      <Chips
        label={t('bids.only')}
        value={kind}
        onChange={setOnly}
        chips={kinds.map((key) => ({ key, label: t(`bids.kinds.${key}`), count: scopesOf(ofKind(all, key)).length }))}
      />
    </>
  );
}
