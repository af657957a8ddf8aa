import { useTranslate, useUpdate } from '@refinedev/core';
import { App, type MenuProps, Tooltip } from 'antd';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { resourceLabel } from '@/fields/words.ts';
import { useCustomize } from '../parts/useCustomize.ts';
import { useDeleteOne } from '../parts/useDelete.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import { useWhyNot } from '../parts/useWhyNot.ts';

interface RecordMenu {
  resource: Resource;
  record: Row;
  title: string;
  /** where to go when the record is gone */
  list: string;
  /** why its state allows no deletion */
  sealed: string | null;
}

/** What is rare or destructive: put away, and delete. */
export function useRecordMenu({ resource, record, title, list, sealed }: RecordMenu): NonNullable<MenuProps['items']> {
  const t = useTranslate();
  const whyNot = useWhyNot();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { modal, notification } = App.useApp();
  const customize = useCustomize(resource);
  const deleteOne = useDeleteOne(resource);
  const { mutate: update } = useUpdate<Row>();
  const id = String(record.id);
  const deleteReason = whyNot(resource, 'delete') ?? sealed;
  const archived = Boolean(record.archived_at);

  const askDelete = () =>
    modal.confirm({
      title: t('delete.title', { label: inSentence(resourceLabel(t, resource)), title }),
      content: t('delete.text'),
      okText: t('actions.delete'),
      okButtonProps: { danger: true },
      cancelText: t('actions.cancel'),
      onOk: async () => {
        if (await deleteOne(id, title)) navigate(list, { replace: true });
      },
    });
  const archive = () =>
    update(
      {
        resource: resource.name,
        id,
        values: { archived_at: archived ? null : new Date().toISOString(), version: record.version },
        successNotification: () => ({ type: 'success', message: archived ? t('archive.back') : t('archive.done') }),
        errorNotification: false,
      },
      {
        onError: (problem) => notification.error({ message: t('form.failed'), description: problemText(problem) }),
      },
    );
  const canArchive = resource.archivable && resource.can.update;
  return [
    ...(canArchive
      ? [{ key: 'archive', label: archived ? t('archive.take') : t('archive.put'), onClick: archive }]
      : []),
    ...customize,
    {
      key: 'delete',
      danger: true,
      disabled: deleteReason !== null,
      label: <Tooltip title={deleteReason}>{t('actions.delete')}</Tooltip>,
      onClick: askDelete,
    },
  ];
}
