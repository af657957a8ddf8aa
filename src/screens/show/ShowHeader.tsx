import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { useNavigate } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { subtitleOf } from '@/catalog/title.ts';
import { isOpen, writableIn } from '@/catalog/workflow.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { isStatus } from '@/fields/enum.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { recordTitle } from '@/fields/title.ts';
import { enumLabel, resourcePlural } from '@/fields/words.ts';
import { editPath, listPath, showPath } from '@/lib/paths.ts';
import { shortcuts } from '@/lib/shortcuts.ts';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { formColumns } from '../form/values.ts';
import { LinkButton } from '../parts/LinkButton.tsx';
import { lastList } from '../parts/lastList.ts';
import { StarButton } from '../parts/StarButton.tsx';
import { useRemember } from '../parts/useRecent.ts';
import { useWorkflow, type WorkflowOptions } from '../workflow/useWorkflow.tsx';
import { LeadingButton, leadingAction, useWorkflowMenu } from '../workflow/WorkflowButtons.tsx';
import { type Neighbour, useNeighbours } from './useNeighbours.ts';
import { useRecordKeys } from './useRecordKeys.ts';
import { useRecordMenu } from './useRecordMenu.tsx';

interface ShowHeaderProps {
  resource: Resource;
  record: Row;
  /** what a page of its own does before an action, and gives along with it */
  workflow?: WorkflowOptions;
}

export function ShowHeader({ resource, record, workflow: options }: ShowHeaderProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const env = useFieldEnvironment();
  const id = String(record.id);
  const { slug } = env.organization;
  const from = lastList(slug, resource.name);
  const { previous, next } = useNeighbours(resource, id);
  const title = recordTitle(env, resource, record);
  useRemember({ table: resource.name, id, title });
  const status = resource.columns.find((column) => column.kind === 'enum' && isStatus(column) && !column.hidden);
  const list = listPath(slug, resource.name, from.search);
  const state = String(record[resource.workflow?.column ?? ''] ?? '');
  const stateColumn = resource.column(resource.workflow?.column ?? '');
  const sealed = isOpen(resource.workflow, state)
    ? null
    : t('workflow.sealed', { status: stateColumn ? enumLabel(t, stateColumn, state) : state });
  // what its state closes says so; what the reader or nobody may change at all is not offered
  const hasFields = formColumns(writableIn(resource, record)).length > 0;
  const isOffered = resource.can.update && (hasFields || sealed !== null);
  const editReason = hasFields ? null : sealed;
  const archived = Boolean(record.archived_at);

  const go = (to: Neighbour | null) =>
    to
      ? () => {
          to.arrive();
          navigate(showPath(slug, resource.name, to.id));
        }
      : undefined;
  const recordMenu = useRecordMenu({ resource, record, title, list, sealed });
  useRecordKeys({
    next: go(next),
    previous: go(previous),
    link: recordMenu.copyLink,
    duplicate: recordMenu.duplicate,
    edit: isOffered && editReason === null ? () => navigate(editPath(slug, resource.name, id)) : undefined,
  });

  const workflow = useWorkflow(resource, record, title, options);
  const leading = leadingAction(workflow);
  const workflowMenu = useWorkflowMenu(workflow);
  const edit = isOffered ? (
    <Reason text={editReason}>
      <LinkButton
        type={leading ? 'default' : 'primary'}
        to={editPath(slug, resource.name, id)}
        disabled={editReason !== null}
        aria-keyshortcuts={shortcuts.record.edit}
      >
        {t('actions.edit')}
      </LinkButton>
    </Reason>
  ) : null;

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
        <>
          {previous || next ? (
            <span className="only-desktop neighbours">
              <LinkButton
                icon={<UpOutlined />}
                disabled={!previous}
                to={showPath(slug, resource.name, previous?.id ?? id)}
                onGo={previous?.arrive}
                aria-label={t('show.previous')}
              />
              <LinkButton
                icon={<DownOutlined />}
                disabled={!next}
                to={showPath(slug, resource.name, next?.id ?? id)}
                onGo={next?.arrive}
                aria-label={t('show.next')}
              />
            </span>
          ) : null}
          <StarButton place={{ table: resource.name, id, title }} />
          {leading ? edit : null}
        </>
      }
      primary={leading ? <LeadingButton workflow={workflow} action={leading} /> : edit}
      more={[...workflowMenu, ...(workflowMenu.length > 0 ? [{ type: 'divider' as const }] : []), ...recordMenu.menu]}
      moreLabel={t('states.more')}
    >
      {workflow.dialog}
    </PageHeader>
  );
}
