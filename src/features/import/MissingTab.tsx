import { useTranslate } from '@refinedev/core';
import { Table } from 'antd';
import { useTableName } from '@/features/useTableName.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { TextLink } from '@/ui/TextLink.tsx';
import type { Missing } from './types.ts';

/** Records of an earlier file that this one no longer has, and what becomes of them: a missing row may be a row somebody cut off. */
export function MissingTab({ missing, note, isLinked }: { missing: Missing[]; note: string; isLinked: boolean }) {
  const t = useTranslate();
  const name = useTableName();
  const { organization } = useCatalog();
  const rows = missing.flatMap(({ table, records }) => records.map((record) => ({ ...record, table })));
  const total = missing.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="muted import-note">
        {note}{' '}
        {total > rows.length ? t('import.cut_off', { shown: countText(rows.length), total: countText(total) }) : null}
      </p>
      <Table
        size="small"
        className="import-table"
        rowKey={(row) => `${row.table}/${row.id}`}
        dataSource={rows}
        pagination={rows.length > 20 ? { pageSize: 20, size: 'small', showSizeChanger: false } : false}
        columns={[
          {
            title: t('import.columns.record'),
            render: (_, row) =>
              isLinked ? (
                <TextLink to={`/${organization.slug}/${row.table}/${row.id}`}>{row.label ?? row.id}</TextLink>
              ) : (
                row.label
              ),
          },
          { title: t('import.columns.table'), render: (_, row) => name.one(row.table) },
          { title: t('import.columns.source'), render: (_, row) => <span className="muted">{row.source}</span> },
        ]}
      />
    </>
  );
}
