import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import type { Explanation } from '@/features/figures/explain.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

const TransferDialog = lazy(async () => ({ default: (await import('./TransferDialog.tsx')).TransferDialog }));

interface Transfer {
  /** null: not by this person */
  start: (() => void) | null;
  /** in what explains a budget */
  budgetAction: NonNullable<Explanation['action']>;
  dialog: ReactNode;
}

/** Moving budget between codes: from a button of the page, or from the budget it is taken from. */
export function useTransfer(codes: Row[]): Transfer {
  const t = useTranslate();
  const { resources } = useCatalog();
  const [from, setFrom] = useState<string | null | undefined>(undefined);
  const allowed = resources.get('budget_adjustments')?.can.create === true && codes.length > 1;
  const budgetAction = useCallback(
    (row: Row, close: () => void) => {
      if (!allowed) return null;
      const start = () => {
        close();
        setFrom(row.code ? String(row.id) : null);
      };
      return (
        <Button size="small" onClick={start}>
          {t('jobCost.transfer.start')}
        </Button>
      );
    },
    [allowed, t],
  );
  return {
    start: allowed ? () => setFrom(null) : null,
    budgetAction,
    dialog:
      from === undefined ? null : (
        <Suspense>
          <TransferDialog codes={codes} from={from} onClose={() => setFrom(undefined)} />
        </Suspense>
      ),
  };
}
