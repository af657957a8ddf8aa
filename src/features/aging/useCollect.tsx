import { useCreate, useDelete, useTranslate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { figuresKey } from '@/features/figures/useFigures.ts';
import { useOperation } from '@/features/figures/useOperation.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import type { Step } from './queue.ts';

/** What the person says in the dialog. */
export interface Given {
  type?: string;
  day?: string;
  amount?: string;
  contact?: string;
  note?: string;
}

const ACTIVITIES = 'collection_activities';
const KEY = 'collected';
const UNDO_SECONDS = 20;

/** Writes a step down; all but a write-off can be taken back from the message. */
export function useCollect(step: Step, row: Row, onDone: () => void) {
  const t = useTranslate();
  const organization = useOrganization();
  const { message, notification } = App.useApp();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { mutateAsync: create } = useCreate<Row, ApiProblem>();
  const { mutateAsync: drop } = useDelete<Row, ApiProblem>();
  const { mutateAsync: dispute } = useOperation('dispute_invoice');
  const { mutateAsync: writeOff } = useOperation('write_off');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: figuresKey(organization.id) });

  const log = async (values: object) => {
    const { data } = await create({ resource: ACTIVITIES, values: { invoice_id: row.id, ...values }, ...quiet });
    return () => drop({ resource: ACTIVITIES, id: String(data.id), ...quiet });
  };
  const flag = async (note: string | undefined, disputed: boolean) => {
    await dispute({ p_invoice: row.id, p_note: note, p_disputed: disputed });
    return () => dispute({ p_invoice: row.id, p_note: t('collections.takenBack'), p_disputed: !disputed });
  };
  const said = ({ contact, note }: Given) => ({ contact_name: contact?.trim() || null, outcome: note?.trim() || null });
  const steps: Record<Step, (given: Given) => Promise<(() => Promise<unknown>) | null>> = {
    contact: (given) => log({ activity_type: given.type, ...said(given) }),
    promise: (given) =>
      log({ activity_type: 'promise_to_pay', promised_date: given.day, promised_amount: given.amount, ...said(given) }),
    dispute: ({ note }) => flag(note, true),
    settle: ({ note }) => flag(note, false),
    writeOff: async ({ amount, note }) => {
      await writeOff({ p_invoice: row.id, p_amount: amount, p_note: note });
      return null;
    },
  };

  const tell = (back: (() => Promise<unknown>) | null) => {
    const undo = async () => {
      notification.destroy(KEY);
      try {
        await back?.();
        message.success(t('collections.undone'));
      } catch (refused) {
        notification.error({ message: t('collections.notUndone'), description: problemText(refused) });
      }
      await refresh();
    };
    notification.success({
      key: KEY,
      message: t(`collections.done.${step}`, { invoice: String(row.invoice_number) }),
      duration: UNDO_SECONDS,
      placement: 'bottomRight',
      actions: back ? (
        <Button size="small" onClick={() => void undo()}>
          {t('actions.undo')}
        </Button>
      ) : null,
    });
  };

  const run = async (given: Given) => {
    setBusy(true);
    setProblem(null);
    try {
      const back = await steps[step](given);
      await refresh();
      tell(back);
      onDone();
    } catch (refused) {
      setProblem(refused as ApiProblem);
      setBusy(false);
    }
  };
  return { run, busy, problem };
}
