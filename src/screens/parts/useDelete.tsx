import {
  useInvalidate,
  useDelete as useRefineDelete,
  useDeleteMany as useRefineDeleteMany,
  useTranslate,
} from '@refinedev/core';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { countedNoun, resourceLabel } from '@/fields/words.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { undoDelete } from '@/providers/audit.ts';
import type { BulkOutcome } from '@/providers/bulk.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from './useProblemText.ts';
import { useForgetting } from './useRecent.ts';

const UNDO_SECONDS = 12;
/** Each undone record is a request of its own; beyond this the history of the records is the way back. */
export const UNDO_AT_MOST = 200;

/** A toast with Undo; what was deleted together comes back together, children included. */
function useUndoToast(resource: Resource) {
  const t = useTranslate();
  const { api, organization } = useCatalog();
  const { message, notification } = App.useApp();
  const invalidate = useInvalidate();
  const problemText = useProblemText();
  const forget = useForgetting(resource.name);

  return useCallback(
    (ids: string[], said: string) => {
      forget(ids);
      const key = `deleted-${ids.join('-').slice(0, 80)}`;
      const undo = async () => {
        notification.destroy(key);
        try {
          for (const id of ids) await undoDelete(api, organization.id, resource.name, id);
          message.success(t('delete.undone'));
        } catch (problem) {
          notification.error({
            message: t('delete.undoFailed'),
            description: problemText(problem),
          });
        }
        await invalidate({ resource: resource.name, invalidates: ['all'] });
      };
      notification.success({
        key,
        message: said,
        duration: UNDO_SECONDS,
        placement: 'bottomRight',
        actions:
          resource.audited && ids.length <= UNDO_AT_MOST ? (
            <Button size="small" onClick={() => void undo()}>
              {t('actions.undo')}
            </Button>
          ) : null,
      });
    },
    [api, organization.id, resource, message, notification, invalidate, problemText, forget, t],
  );
}

export function useDeleteOne(resource: Resource): (id: string, title: string) => Promise<boolean> {
  const t = useTranslate();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const toast = useUndoToast(resource);
  const { mutateAsync } = useRefineDelete();

  return async (id, title) => {
    try {
      await mutateAsync({ resource: resource.name, id, ...quiet });
    } catch (problem) {
      notification.error({
        message: t('delete.failed', { title }),
        description: problemText(problem),
      });
      return false;
    }
    toast([id], t('delete.done', { label: resourceLabel(t, resource), title }));
    return true;
  };
}

/** Deletes what can be deleted; answers the ids that stayed. */
export function useDeleteSome(resource: Resource): (ids: string[]) => Promise<string[]> {
  const t = useTranslate();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const toast = useUndoToast(resource);
  const { mutateAsync } = useRefineDeleteMany();

  return async (ids) => {
    const counted = (count: number) => ({ count, noun: countedNoun(t, resource, count) });
    let done = ids;
    let missing: string[] = [];
    try {
      await mutateAsync({ resource: resource.name, ids, ...quiet });
    } catch (problem) {
      const outcome = bulkOutcome(problem);
      done = (outcome?.done ?? []).map(String);
      missing = outcome ? outcome.missing.map(String) : ids;
      notification.error({
        message: t('delete.someFailed', counted(missing.length)),
        description: problemText(outcome?.problem ?? problem),
      });
    }
    if (done.length > 0) toast(done, t('delete.someDone', counted(done.length)));
    return missing;
  };
}

function bulkOutcome(problem: unknown): BulkOutcome | null {
  const details = problem instanceof ApiProblem ? problem.details : null;
  return typeof details === 'object' && details !== null && 'missing' in details ? (details as BulkOutcome) : null;
}
