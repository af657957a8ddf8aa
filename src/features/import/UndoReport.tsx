import { useTranslate } from '@refinedev/core';
import { Table } from 'antd';
import { useTableName } from '@/features/useTableName.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import type { Leftover, UndoAnswer } from './types.ts';
import { counted } from './wording.ts';

/** What undo could not take back, by name. */
export function UndoReport({ answer }: { answer: UndoAnswer }) {
  const t = useTranslate();
  return (
    <Section title={t('import.undo.report')}>
      <p>{t('import.undo.reversed', counted(answer.reversed))}</p>
      {answer.kept.length > 0 ? (
        <Leftovers title={t('import.undo.kept', counted(answer.kept.length))} rows={answer.kept} />
      ) : null}
      {answer.failed.length > 0 ? (
        <Leftovers title={t('import.undo.not_possible', counted(answer.failed.length))} rows={answer.failed} />
      ) : null}
    </Section>
  );
}

function Leftovers({ title, rows }: { title: string; rows: Leftover[] }) {
  const t = useTranslate();
  const name = useTableName();
  const { organization } = useCatalog();
  return (
    <Table
      size="small"
      className="import-table leftovers"
      title={() => title}
      rowKey={(row) => `${row.table}/${row.id}`}
      dataSource={rows}
      pagination={rows.length > 20 ? { pageSize: 20, size: 'small' } : false}
      columns={[
        {
          title: t('import.columns.record'),
          render: (_, row) => (
            <TextLink to={`/${organization.slug}/${row.table}/${row.id}`}>{row.label ?? row.id}</TextLink>
          ),
        },
        { title: t('import.columns.table'), render: (_, row) => name.one(row.table) },
        {
          title: t('import.columns.reason'),
          render: (_, row) => t(`import.undo.reasons.${row.reason}`, row.reason ?? ''),
        },
      ]}
    />
  );
}
