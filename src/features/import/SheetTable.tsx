import { useTranslate } from '@refinedev/core';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTableName } from '@/features/useTableName.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { useAnswers } from './mapping/AnswersContext.tsx';
import { SheetDrawer } from './mapping/SheetDrawer.tsx';
import { SheetsNotRead } from './SheetsNotRead.tsx';
import type { ImportAnswer, SheetCount, Totals } from './types.ts';

interface SheetTableProps {
  answer: ImportAnswer;
  currentStep: 'preview' | 'done';
}

type CountKey = 'created' | 'updated' | 'cleared' | 'unchanged' | 'leftOut' | 'rejected';

function columnsFor(totals: Totals, isPhone: boolean): CountKey[] {
  if (isPhone) return ['created', 'updated', 'rejected'];
  const some = (key: 'cleared' | 'leftOut'): CountKey[] => (totals[key] > 0 ? [key] : []);
  return ['created', 'updated', ...some('cleared'), 'unchanged', ...some('leftOut'), 'rejected'];
}

/** Pixels: the longest heading of the three in either language; names wrap in what is left. */
const PHONE_COUNT = 82;

/** `first`: the name of a tab stands once, however many lists its rows go to. */
type SheetRow = SheetCount & { first: boolean };

function Count({ value, bad }: { value: number; bad?: boolean }) {
  const state = value === 0 ? 'missing' : bad ? 'neg strong' : '';
  return <span className={`num ${state}`}>{countText(value)}</span>;
}

export function SheetTable({ answer, currentStep }: SheetTableProps) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const name = useTableName();
  const { organization, resources } = useCatalog();
  const counts = columnsFor(answer.totals, isPhone);
  const answers = useAnswers();
  const [opened, setOpened] = useState<string | null>(null);
  const read = answer.sheets.filter((sheet) => sheet.state !== 'not_read');
  const rows = read.map((sheet, index) => ({ ...sheet, first: read[index - 1]?.sheet !== sheet.sheet }));

  const target = ({ table, state }: SheetCount) => {
    if (state === 'needs_mapping') return <StatusTag tone="late" label={t('import.sheet.needs_mapping')} />;
    if (!table) return <span className="missing">—</span>;
    const label = name.many(table);
    return currentStep === 'done' && resources.get(table) ? (
      <TextLink to={`/${organization.slug}/${table}`}>{label}</TextLink>
    ) : (
      label
    );
  };
  const mapping = (row: SheetRow) =>
    answers && row.first && row.fields.length > 0 ? (
      <Button
        size="small"
        type={row.sheet in answers.answers.sheets ? 'primary' : isPhone ? 'default' : 'text'}
        onClick={() => setOpened(row.sheet)}
      >
        {t(row.columns.some((column) => column.row !== null) ? 'import.mapping.open_labels' : 'import.mapping.open')}
      </Button>
    ) : null;
  const columns: TableColumnsType<SheetRow> = [
    ...(isPhone
      ? [
          {
            title: t('import.columns.sheet'),
            render: (_: unknown, row: SheetRow) => (
              <>
                {row.first ? <div className="sheet-name muted">{row.sheet}</div> : null}
                {target(row)}
                <div>{mapping(row)}</div>
              </>
            ),
          },
        ]
      : [
          {
            title: t('import.columns.sheet'),
            render: (_: unknown, row: SheetRow) => (row.first ? <span className="sheet-name">{row.sheet}</span> : null),
          },
          { title: t('import.columns.goes_to'), render: (_: unknown, row: SheetRow) => target(row) },
          {
            title: t('import.counts.rows'),
            align: 'right' as const,
            render: (_: unknown, row: SheetRow) => <Count value={row.rows} />,
          },
        ]),
    ...counts.map((key) => ({
      title: t(`import.counts.${key}`),
      align: 'right' as const,
      ...(isPhone ? { width: PHONE_COUNT } : {}),
      render: (_: unknown, row: SheetCount) => <Count value={row[key]} bad={key === 'rejected'} />,
    })),
    ...(answers && !isPhone ? [{ title: '', render: (_: unknown, row: SheetRow) => mapping(row) }] : []),
  ];
  if (rows.length === 0) return <SheetsNotRead answer={answer} />;
  return (
    <>
      <Table
        size="small"
        className="import-table"
        rowKey={(row) => `${row.sheet}/${row.table ?? ''}`}
        columns={columns}
        dataSource={rows}
        pagination={false}
        {...(isPhone ? { tableLayout: 'fixed' as const } : { scroll: { x: 'max-content' } })}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={isPhone ? 1 : 3}>
              {t('import.counts.total')}
            </Table.Summary.Cell>
            {counts.map((key, index) => (
              <Table.Summary.Cell key={key} index={index + (isPhone ? 1 : 3)} align="right">
                <Count value={answer.totals[key]} bad={key === 'rejected'} />
              </Table.Summary.Cell>
            ))}
            {answers && !isPhone ? <Table.Summary.Cell index={counts.length + 3} /> : null}
          </Table.Summary.Row>
        )}
      />
      <SheetsNotRead answer={answer} />
      <SheetDrawer sheet={rows.find((row) => row.sheet === opened) ?? null} onClose={() => setOpened(null)} />
    </>
  );
}
