import { useDataProvider } from '@refinedev/core';
import { App, Button } from 'antd';
import { type ClipboardEvent, type ReactNode, useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { copied } from './copy.ts';
import { lookUp } from './lookUp.ts';
import { PasteDialog } from './PasteDialog.tsx';
import { type PasteInput, type PastePlan, planPaste } from './paste.ts';
import type { CellStore } from './store.ts';
import { parseTsv } from './tsv.ts';
import type { CellWriter } from './useCellWriter.ts';
import { useManyProblem } from './useManyProblem.ts';

const UNDO_SECONDS = 12;
const KEY = 'paste';
const NOTHING: PastePlan = { changes: [], count: 0, misfits: [], beyond: { rows: 0, columns: 0 } };

interface Clipboard {
  handlers: { onCopy(event: ClipboardEvent): void; onPaste(event: ClipboardEvent): void };
  dialog: ReactNode;
}

/** Copies the chosen block as text, and pastes one: all that fits in one request, all of it or none. */
export function useClipboard(resource: Resource, store: CellStore, writer: CellWriter, onUndo: () => void): Clipboard {
  const env = useFieldEnvironment();
  const { t } = env;
  const provider = useDataProvider()();
  const { message, notification } = App.useApp();
  const explain = useManyProblem(resource);
  const [asked, setAsked] = useState<PastePlan | null>(null);
  const titleOf = (id: string) => recordTitle(env, resource, writer.row(id));

  /** `planned` is asked for when what is on its way is written: that decides what is the same already. */
  const write = async (planned: () => Promise<PastePlan>, sure: boolean) => {
    setAsked(null);
    let plan: PastePlan = NOTHING;
    try {
      const written = await writer.write(async () => {
        plan = await planned();
        const { changes, count, misfits, beyond } = plan;
        const fits = misfits.length === 0 && beyond.rows === 0 && beyond.columns === 0;
        if (!fits && !sure) setAsked(plan);
        else if (count === 0) message.info({ key: KEY, content: t('paste.same') });
        else {
          message.loading({ key: KEY, duration: 0, content: t('paste.writing', { count }) });
          return changes;
        }
        return [];
      });
      if (!written) return;
      notification.success({
        key: KEY,
        message: t('paste.done', { count: plan.count, rows: plan.changes.length }),
        duration: UNDO_SECONDS,
        placement: 'bottomRight',
        actions: (
          <Button
            size="small"
            onClick={() => {
              notification.destroy(KEY);
              onUndo();
            }}
          >
            {t('actions.undo')}
          </Button>
        ),
      });
    } catch (problem) {
      const { place, reason, text } = explain(problem, titleOf);
      const { row, column } = place;
      const value = plan.changes.find(({ id }) => id === row)?.values[column ?? ''];
      if (row && column) store.fail({ row, column }, { message: reason, value, theirs: null });
      notification.error({ message: t('paste.failed'), description: text });
    }
    message.destroy(KEY);
  };

  const paste = (text: string) => {
    const input = { resource, env, grid: store.grid, block: store.block(), cells: parseTsv(text), row: writer.row };
    const find: PasteInput['find'] = (column, texts) => lookUp(provider, env, column, texts);
    return write(() => planPaste({ ...input, find }), false);
  };

  /** An editor copies and pastes its own text. */
  const isOurs = () => store.state.at !== null && store.state.editing === null && asked === null;

  return {
    handlers: {
      onCopy: (event) => {
        if (!isOurs()) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', copied(resource, store.block(), writer.row, env));
        const { rows, columns } = store.block();
        message.success({ key: KEY, content: t('paste.copied', { count: rows.length * columns.length }) });
      },
      onPaste: (event) => {
        if (!isOurs()) return;
        event.preventDefault();
        void paste(event.clipboardData.getData('text/plain'));
      },
    },
    dialog: asked ? (
      <PasteDialog
        resource={resource}
        plan={asked}
        titleOf={titleOf}
        onPaste={() => void write(async () => asked, true)}
        onCancel={() => setAsked(null)}
      />
    ) : null,
  };
}
