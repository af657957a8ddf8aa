import { useInvalidate, useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { actionsFrom } from '@/catalog/workflow.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useDeleteSome } from '@/screens/parts/useDelete.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { runTransitions } from '@/screens/workflow/transition.ts';

/** As pay_bills() answers, and what became of it since. */
export interface Payment {
  id: string;
  vendor_name: string;
  amount: string | number;
  bills: number;
  held: string[];
  isSubmitted?: boolean;
  /** why it was not submitted */
  problem?: string | null;
}

interface Ways {
  /** null: not by this person */
  submit: ((drafts: Payment[]) => Promise<void>) | null;
  discard(drafts: Payment[]): Promise<void>;
  busy: boolean;
}

/** Drafts are sent on to who approves them, each for itself, or deleted, which can be taken back like any deletion. */
export function useSubmit(resource: Resource, payments: Payment[], onChange: (payments: Payment[]) => void): Ways {
  const t = useTranslate();
  const { api } = useCatalog();
  const { notification } = App.useApp();
  const invalidate = useInvalidate();
  const problemText = useProblemText();
  const deleteSome = useDeleteSome(resource);
  const [busy, setBusy] = useState(false);
  const action = resource.workflow
    ? actionsFrom(resource.workflow, 'draft').find((one) => one.action === 'submit' && one.allowed)
    : undefined;
  const idsOf = (some: Payment[]) => some.map(({ id }) => id);
  return {
    busy,
    submit: action
      ? async (drafts) => {
          setBusy(true);
          try {
            const outcome = await runTransitions(api, resource.name, idsOf(drafts), action, { data: {} });
            const byId = new Map(outcome.map((one) => [one.id, one]));
            onChange(
              payments.map((payment) => {
                const one = byId.get(payment.id);
                return one ? { ...payment, isSubmitted: one.ok, problem: one.error } : payment;
              }),
            );
            await invalidate({ invalidates: ['all'], resource: resource.name, dataProviderName: 'default' });
          } catch (problem) {
            notification.error({ message: t('workflow.failed'), description: problemText(problem) });
          }
          setBusy(false);
        }
      : null,
    discard: async (drafts) => {
      setBusy(true);
      const stayed = await deleteSome(idsOf(drafts));
      const gone = idsOf(drafts).filter((id) => !stayed.includes(id));
      onChange(payments.filter(({ id }) => !gone.includes(id)));
      await invalidate({ invalidates: ['all'], resource: resource.name, dataProviderName: 'default' });
      setBusy(false);
    },
  };
}
