import { DownOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Dropdown } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import type { Action } from '@/catalog/workflow.ts';
import { countedNoun } from '@/fields/words.ts';
import { countText } from '@/ui/amount.ts';
import { ConfirmTyped } from '@/ui/ConfirmTyped.tsx';
import { useDeleteSome } from '../parts/useDelete.tsx';
import { isEnding } from '../workflow/asked.ts';
import { actionLabel } from '../workflow/words.ts';
import { bulkActions } from './bulk/actions.ts';
import type { Matching } from './bulk/chosen.ts';
import { useChosenRows } from './bulk/useChosenRows.ts';
import { editableColumns } from './cells/editable.ts';

const BulkEdit = lazy(() => import('./bulk/BulkEdit.tsx'));
const BulkTransition = lazy(() => import('./bulk/BulkTransition.tsx'));

interface BulkBarProps {
  resource: Resource;
  /** of the page */
  rows: Row[];
  /** what the list is of, of which the page is a part */
  matching: Matching;
  selected: string[];
  onSelect(ids: string[]): void;
}

/** Stands where the filters stood while rows are marked; what failed stays marked. */
export default function BulkBar({ resource, rows, matching, selected, onSelect }: BulkBarProps) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const deleteSome = useDeleteSome(resource);
  const [editing, setEditing] = useState(false);
  const [action, setAction] = useState<Action | null>(null);
  const [isAll, setIsAll] = useState(false);
  // whoever unmarks one no longer means all of them
  const whole = isAll && rows.every(({ id }) => selected.includes(String(id)));
  const marked = rows.filter(({ id }) => selected.includes(String(id)));
  const chosen = useChosenRows(resource, marked, whole ? matching : null);
  const actions = bulkActions(resource, whole ? null : marked);
  const count = selected.length;
  const said = countText(matching.total);

  const run = async () => {
    setBusy(true);
    onSelect(await deleteSome(selected));
    setBusy(false);
    setAsking(false);
  };

  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('bulk.label')}>
      <strong className="num">{whole ? t('bulk.all', { count: said }) : t('bulk.count', { count })}</strong>
      {!whole && count === rows.length && matching.total > count ? (
        <Button size="small" type="link" onClick={() => setIsAll(true)}>
          {t(matching.estimated ? 'bulk.chooseAbout' : 'bulk.chooseAll', { count: said })}
        </Button>
      ) : null}
      {editableColumns(resource).length > 0 ? (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('bulk.edit')}
        </Button>
      ) : null}
      {actions.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: actions.map((one) => ({
              key: one.action,
              label: actionLabel(t, one.action),
              danger: isEnding(one.action),
              onClick: () => setAction(one),
            })),
          }}
        >
          <Button size="small" icon={<DownOutlined aria-hidden />} iconPosition="end">
            {t('bulk.status')}
          </Button>
        </Dropdown>
      ) : null}
      {resource.can.delete ? (
        <Button size="small" danger disabled={whole} onClick={() => setAsking(true)}>
          {t('actions.delete')}
        </Button>
      ) : null}
      <Button size="small" type="link" onClick={() => onSelect([])}>
        {t('bulk.none')}
      </Button>
      <ConfirmTyped
        open={asking}
        title={t('bulk.deleteTitle', { count, noun: countedNoun(t, resource, count) })}
        text={t('bulk.deleteText')}
        word={String(count)}
        wordLabel={t('bulk.deleteWord', { count })}
        okText={t('actions.delete')}
        cancelText={t('actions.cancel')}
        danger
        busy={busy}
        onConfirm={() => void run()}
        onCancel={() => setAsking(false)}
      />
      <Suspense fallback={null}>
        {editing ? (
          <BulkEdit
            resource={resource}
            chosen={chosen}
            onDone={() => setEditing(false)}
            onCancel={() => setEditing(false)}
          />
        ) : null}
        {action ? (
          <BulkTransition
            resource={resource}
            action={action}
            chosen={chosen}
            onDone={(failed) => {
              setAction(null);
              onSelect(failed);
            }}
            onCancel={() => setAction(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
