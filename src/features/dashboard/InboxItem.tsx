import { useOne, useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { Resource, Row } from '@/catalog/resource.ts';
import { enumLabel, resourceLabel } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useWorkflow } from '@/screens/workflow/useWorkflow.tsx';
import { actionLabel } from '@/screens/workflow/words.ts';
import type { Amount } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

const workflow = { type: 'approval_workflow', name: 'workflow', custom: null };
/** What is decided here; all else is done on the record. */
const DECISIONS = ['approve', 'execute', 'issue', 'post', 'reject', 'complete'];

/** One thing that waits, and the buttons that settle it. */
export function InboxItem({ row, title }: { row: Row; title: string | null }) {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const age = Number(row.age_days);
  const isTask = row.kind === 'task';
  const what = isTask ? String(row.what) : enumLabel(t, workflow, String(row.what));
  const about = resources.get(String(row.entity_type ?? ''));
  const subject = title ?? (about ? resourceLabel(t, about) : what);
  const decided = isTask ? resources.get('workflow_tasks') : about;
  return (
    <li className="line inbox-item">
      <span className="line-text">
        {about && row.entity_id ? (
          <TextLink to={showPath(organization.slug, about.name, String(row.entity_id))}>{subject}</TextLink>
        ) : (
          subject
        )}
        <span className="muted">
          {' '}
          {what === subject ? '' : `${what} · `}
          {age > 0 ? t('dashboard.inbox.age', { count: age, n: age }) : t('dashboard.inbox.fresh')}
        </span>
      </span>
      {row.amount === null ? null : <Money value={row.amount as Amount} />}
      {decided?.workflow ? (
        <Decisions resource={decided} id={String(isTask ? row.id : row.entity_id)} title={subject} />
      ) : null}
    </li>
  );
}

function Decisions({ resource, id, title }: { resource: Resource; id: string; title: string }) {
  const { result } = useOne<Row>({ resource: resource.name, id, meta: { view: 'show' } });
  return result ? <Buttons resource={resource} record={result} title={title} /> : null;
}

function Buttons({ resource, record, title }: { resource: Resource; record: Row; title: string }) {
  const t = useTranslate();
  const { actions, start, busy, dialog } = useWorkflow(resource, record, title);
  const shown = actions.filter(({ action, allowed }) => allowed && DECISIONS.includes(action));
  return (
    <span className="inbox-actions">
      {shown.map((action) => (
        <Button key={action.action} size="small" disabled={busy} onClick={() => start(action)}>
          {actionLabel(t, action.action)}
        </Button>
      ))}
      {dialog}
    </span>
  );
}
