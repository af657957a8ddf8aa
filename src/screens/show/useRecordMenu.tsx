import { useTranslate, useUpdate } from '@refinedev/core';
import { App, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { resourceLabel } from '@/fields/words.ts';
import { newPath, showPath } from '@/lib/paths.ts';
import { shortcuts } from '@/lib/shortcuts.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { MenuLabel } from '@/ui/MenuLabel.tsx';
import { COPY_OF } from '../form/copy.ts';
import { printPage } from '../parts/printPage.ts';
import { useCustomize } from '../parts/useCustomize.ts';
import { useDeleteOne } from '../parts/useDelete.tsx';
import { useProblemText } from '../parts/useProblemText.ts';

interface RecordMenu {
  resource: Resource;
  record: Row;
  title: string;
  /** where to go when the record is gone */
  list: string;
  /** why its state allows no deletion */
  sealed: string | null;
}

interface RecordActions {
  menu: NonNullable<MenuProps['items']>;
  /** undefined where it cannot be done */
  copyLink(): void;
  duplicate: (() => void) | undefined;
}

/** What is rare or destructive: copy the address or the whole, put away, and delete. */
export function useRecordMenu({ resource, record, title, list, sealed }: RecordMenu): RecordActions {
  const t = useTranslate();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { message, modal, notification } = App.useApp();
  const { slug } = useOrganization();
  const customize = useCustomize(resource);
  const deleteOne = useDeleteOne(resource);
  const { mutate: update } = useUpdate<Row>();
  const id = String(record.id);
  const archived = Boolean(record.archived_at);

  const copyLink = async () => {
    const address = new URL(showPath(slug, resource.name, id), window.location.origin).href;
    try {
      await navigator.clipboard.writeText(address);
      message.success(t('link.copied'));
    } catch {
      // no clipboard without https, or not allowed: then it is copied by hand
      notification.info({ message: t('link.byHand'), description: address, duration: 0 });
    }
  };
  const duplicate = resource.can.create ? () => navigate(newPath(slug, resource.name, { [COPY_OF]: id })) : undefined;

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
  const menu = [
    {
      key: 'link',
      label: <MenuLabel text={t('link.copy')} keys={shortcuts.record.link} />,
      onClick: () => void copyLink(),
    },
    ...(duplicate
      ? [
          {
            key: 'duplicate',
            label: <MenuLabel text={t('copy.make')} keys={shortcuts.record.duplicate} />,
            onClick: duplicate,
          },
        ]
      : []),
    { key: 'print', label: t('actions.print'), onClick: printPage },
    ...(canArchive
      ? [{ key: 'archive', label: archived ? t('archive.take') : t('archive.put'), onClick: archive }]
      : []),
    ...customize,
    ...(resource.can.delete
      ? [
          {
            key: 'delete',
            danger: true,
            disabled: sealed !== null,
            label: <MenuLabel text={t('actions.delete')} reason={sealed} />,
            onClick: askDelete,
          },
        ]
      : []),
  ];
  return { menu, copyLink: () => void copyLink(), duplicate };
}
