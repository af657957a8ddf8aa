import { useTranslate } from '@refinedev/core';
import { Table } from 'antd';
import { Money } from '@/ui/Money.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import type { ControlTotal } from './types.ts';

/** Totals the file itself carries, beside what its rows add up to. */
export function ControlTab({ totals }: { totals: ControlTotal[] }) {
  const t = useTranslate();
  return (
    <Table
      size="small"
      className="import-table"
      rowKey={({ sheet, label, n }) => `${sheet}/${label}/${n}`}
      dataSource={totals}
      pagination={totals.length > 20 ? { pageSize: 20, size: 'small', showSizeChanger: false } : false}
      columns={[
        { title: t('import.columns.sheet'), render: (_, { sheet }) => <span className="sheet-name">{sheet}</span> },
        { title: t('import.control.total'), dataIndex: 'label' },
        {
          title: t('import.control.expected'),
          align: 'right',
          render: (_, { expected }) => <Money value={expected} />,
        },
        { title: t('import.control.found'), align: 'right', render: (_, { found }) => <Money value={found} /> },
        {
          title: '',
          render: (_, { expected, found }) =>
            Number(expected) === Number(found) ? (
              <StatusTag tone="good" label={t('import.control.agrees')} />
            ) : (
              <StatusTag tone="late" label={t('import.control.differs')} />
            ),
        },
      ]}
    />
  );
}
