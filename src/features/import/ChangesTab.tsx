import { useTranslate } from '@refinedev/core';
import { Table, type TableColumnsType } from 'antd';
import { useTableName } from '@/features/useTableName.ts';
import { countText } from '@/ui/amount.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { ChangeList } from './ChangeList.tsx';
import type { Change } from './types.ts';

export function ChangesTab({ changes, total }: { changes: Change[]; total: number }) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const name = useTableName();
  const record = (change: Change) => change.label ?? <span className="missing">—</span>;
  const table = (change: Change) => name.one(change.table);
  const source = (change: Change) => (
    <span className="muted">
      <span className="sheet-name">{change.sheet}</span> {change.row ?? ''}
    </span>
  );

  const wide: TableColumnsType<Change> = [
    { title: t('import.columns.record'), render: (_, change) => record(change) },
    { title: t('import.columns.table'), render: (_, change) => table(change) },
    { title: t('import.columns.changes'), render: (_, change) => <ChangeList change={change} /> },
    { title: t('import.columns.source'), render: (_, change) => source(change) },
  ];
  const narrow: TableColumnsType<Change> = [
    {
      title: t('import.columns.changes'),
      render: (_, change) => (
        <>
          <strong>{record(change)}</strong> <span className="muted">{table(change)}</span>
          <ChangeList change={change} />
          {source(change)}
        </>
      ),
    },
  ];
  return (
    <>
      {total > changes.length ? (
        <p className="muted import-note">
          {t('import.cut_off', { shown: countText(changes.length), total: countText(total) })}
        </p>
      ) : null}
      <Table
        size="small"
        className="import-table"
        rowKey={(change) => `${change.table}/${change.sheet}/${change.row}/${change.label}`}
        columns={isPhone ? narrow : wide}
        dataSource={changes}
        {...(isPhone ? {} : { scroll: { x: 'max-content' } })}
        pagination={changes.length > 20 ? { pageSize: 20, size: 'small', showSizeChanger: false } : false}
      />
    </>
  );
}
