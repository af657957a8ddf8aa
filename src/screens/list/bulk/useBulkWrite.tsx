import { useInvalidate, useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { countedNoun } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { type RowChange, updateMany } from '@/providers/many.ts';
import { countText } from '@/ui/amount.ts';
import { useManyProblem } from '../cells/useManyProblem.ts';
import type { ChosenRows } from './useChosenRows.ts';

const UNDO_SECONDS = 20;
const KEY = 'bulk-edit';

interface BulkWrite {
  /** false: not done; `problem` says why, unless the person said no */
  write(values: Record<string, unknown>): Promise<boolean>;
  busy: boolean;
  /** what is being done, for as long as it takes */
  progress: string | null;
  problem: string | null;
}

/** One request and one transaction for all of them, with the way back. */
export function useBulkWrite(resource: Resource, chosen: ChosenRows): BulkWrite {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { api, organization, resources } = useCatalog();
  const { message, notification } = App.useApp();
  const invalidate = useInvalidate();
  const explain = useManyProblem(resource);
  const [progress, setProgress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const where = { api, organizationId: organization.id, resource, resources };
  const refresh = () => invalidate({ resource: resource.name, invalidates: ['all'] });

  const undo = async (before: RowChange[], titleOf: (id: string) => string) => {
    notification.destroy(KEY);
    message.loading({ key: KEY, duration: 0, content: t('bulk.undoing', { count: countText(before.length) }) });
    try {
      await updateMany(where, before);
      message.success({ key: KEY, content: t('bulk.undone') });
    } catch (reason) {
      message.destroy(KEY);
      notification.error({ message: t('cells.notUndone'), description: explain(reason, titleOf).text });
    }
    await refresh();
  };

  return {
    busy: progress !== null,
    progress,
    problem,
    write: async (values) => {
      let rows: Row[] = [];
      const titleOf = (id: string) =>
        recordTitle(
          env,
          resource,
          rows.find((row) => String(row.id) === id),
        );
      setProblem(null);
      try {
        setProgress(t('bulk.reading', { count: countText(chosen.count) }));
        const read = await chosen.read(setProgress);
        if (!read) return false;
        rows = read;
        setProgress(t('bulk.writing', { count: countText(rows.length) }));
        const changes = rows.map(({ id, version }) => ({ id: String(id), version: Number(version), values: {} }));
        const before = await updateMany(where, changes, values);
        await refresh();
        notification.success({
          key: KEY,
          message: t('bulk.edited', { count: countText(before.length), noun: countedNoun(t, resource, before.length) }),
          duration: UNDO_SECONDS,
          placement: 'bottomRight',
          actions: (
            <Button size="small" onClick={() => void undo(before, titleOf)}>
              {t('actions.undo')}
            </Button>
          ),
        });
        return true;
      } catch (reason) {
        setProblem(explain(reason, titleOf).text);
        // what others have changed meanwhile is there for the next try
        await refresh();
        return false;
      } finally {
        setProgress(null);
      }
    },
  };
}
