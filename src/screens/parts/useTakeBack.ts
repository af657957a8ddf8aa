import { useOne, useTranslate, useUpdate } from '@refinedev/core';
import { App } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { writableIn } from '@/catalog/workflow.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { useProblemText } from './useProblemText.ts';

interface TakingBack {
  /** what of the record may be written in its state; null for who may write nothing */
  open: Resource | null;
  record: Row | undefined;
  busy: boolean;
  write(values: Record<string, unknown>): Promise<void>;
}

interface Options {
  /** there is no record any more that could be asked for */
  gone: boolean;
  onWritten(): void;
}

/** Writes values of before as a change of its own, by the rules of every change: the history only grows. */
export function useTakeBack(resource: Resource, id: string, { gone, onWritten }: Options): TakingBack {
  const t = useTranslate();
  const text = useProblemText();
  const { message, notification } = App.useApp();
  const { result: record } = useOne<Row>({
    resource: resource.name,
    id,
    meta: { view: 'form' },
    queryOptions: { enabled: !gone },
    errorNotification: false,
  });
  const { mutateAsync, mutation } = useUpdate<Row, ApiProblem>();
  return {
    open: resource.can.update && record ? writableIn(resource, record) : null,
    record,
    busy: mutation.isPending,
    async write(values) {
      try {
        await mutateAsync({
          resource: resource.name,
          id,
          values: { ...values, version: record?.version },
          ...quiet,
        });
        message.success(t('history.takenBack'));
        onWritten();
      } catch (problem) {
        notification.error({ message: t('history.takeBackFailed'), description: text(problem) });
      }
    },
  };
}
