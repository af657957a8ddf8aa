import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useTranslate, useUpdate } from '@refinedev/core';
import { App, type MenuProps, Tooltip } from 'antd';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { subtitleOf } from '@/catalog/title.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { isStatus } from '@/fields/enum.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { recordTitle } from '@/fields/title.ts';
import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { editPath, listPath, showPath } from '@/lib/paths.ts';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { LinkButton } from '../parts/LinkButton.tsx';
import { lastList, neighbours } from '../parts/lastList.ts';
import { useDeleteOne } from '../parts/useDelete.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import { useWhyNot } from '../parts/useWhyNot.ts';
import { useRecordKeys } from './useRecordKeys.ts';

export function ShowHeader({ resource, record }: { resource: Resource; record: Row }) {
  const t = useTranslate();
  const whyNot = useWhyNot();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { modal, notification } = App.useApp();
  const env = useFieldEnvironment();
  const deleteOne = useDeleteOne(resource);
  const { mutate: update } = useUpdate<Row>();
  const id = String(record.id);
  const { slug } = env.organization;
  const from = lastList(slug, resource.name);
  const { previous, next } = neighbours(from, id);
  const title = recordTitle(env, resource, record);
  const status = resource.columns.find((column) => column.kind === 'enum' && isStatus(column) && !column.hidden);
  const list = listPath(slug, resource.name, from.search);
  const editReason = whyNot(resource, 'update');
  const deleteReason = whyNot(resource, 'delete');
  const archived = Boolean(record.archived_at);

  const go = (to: string | null) => (to ? () => navigate(showPath(slug, resource.name, to)) : undefined);
  useRecordKeys({
    j: go(next),
    k: go(previous),
    e: resource.can.update ? () => navigate(editPath(slug, resource.name, id)) : undefined,
  });

  const askDelete = () =>
    modal.confirm({
      title: t('delete.title', {
        label: inSentence(resourceLabel(t, resource)),
        title,
      }),
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
        successNotification: () => ({
          type: 'success',
          message: archived ? t('archive.back') : t('archive.done'),
        }),
        errorNotification: false,
      },
      {
        onError: (problem) => notification.error({ message: t('form.failed'), description: problemText(problem) }),
      },
    );

  const more: NonNullable<MenuProps['items']> = [
    ...(resource.archivable && resource.can.update
      ? [
          {
            key: 'archive',
            label: archived ? t('archive.take') : t('archive.put'),
            onClick: archive,
          },
        ]
      : []),
    {
      key: 'delete',
      danger: true,
      disabled: deleteReason !== null,
      label: <Tooltip title={deleteReason}>{t('actions.delete')}</Tooltip>,
      onClick: askDelete,
    },
  ];

  return (
    <PageHeader
      title={title}
      subtitle={subtitleOf(resource, record)}
      status={
        <>
          {status ? <FieldCell column={status} record={record} /> : null}
          {archived ? <span className="muted"> {t('archive.is')}</span> : null}
        </>
      }
      breadcrumb={[{ label: resourcePlural(t, resource), to: list }, { label: title }]}
      actions={
        from.ids.length > 1 && (previous || next) ? (
          <span className="only-desktop neighbours">
            <LinkButton
              icon={<UpOutlined />}
              disabled={!previous}
              to={showPath(slug, resource.name, previous ?? id)}
              aria-label={t('show.previous')}
            />
            <LinkButton
              icon={<DownOutlined />}
              disabled={!next}
              to={showPath(slug, resource.name, next ?? id)}
              aria-label={t('show.next')}
            />
          </span>
        ) : null
      }
      primary={
        <Reason text={editReason}>
          <LinkButton
            type="primary"
            to={editPath(slug, resource.name, id)}
            disabled={editReason !== null}
            aria-keyshortcuts="e"
          >
            {t('actions.edit')}
          </LinkButton>
        </Reason>
      }
      more={more}
      moreLabel={t('states.more')}
    />
  );
}
