import { useTranslate } from '@refinedev/core';
import { Table } from 'antd';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import type { Label } from './types.ts';

/** New names that resemble one that is there: nothing is merged alone, a person has to see it. */
export function LookalikesTab({ labels }: { labels: Label[] }) {
  const t = useTranslate();
  return (
    <Table
      size="small"
      className="import-table"
      rowKey={(label) => `${label.kind}/${label.value}`}
      dataSource={labels}
      pagination={labels.length > 20 ? { pageSize: 20, size: 'small', showSizeChanger: false } : false}
      columns={[
        { title: t('import.columns.new_name'), dataIndex: 'value' },
        { title: t('import.columns.similar'), dataIndex: 'similar' },
        { title: t('import.columns.kind'), render: (_, label) => t(`import.kinds.${label.kind}`, label.kind) },
        {
          title: t('import.counts.rows'),
          align: 'right',
          render: (_, label) => <span className="num">{countText(label.rows)}</span>,
        },
        { title: t('import.columns.amount'), align: 'right', render: (_, label) => <Money value={label.amount} /> },
      ]}
    />
  );
}
