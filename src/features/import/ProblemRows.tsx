import { useTranslate } from '@refinedev/core';
import { Table, type TableColumnsType } from 'antd';
import { Money } from '@/ui/Money.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { FoundValue } from './FoundValue.tsx';
import { cellOf, sheetsOf } from './problems.ts';
import type { Problem } from './types.ts';

interface ProblemRowsProps {
  problems: Problem[];
  /** the value tells the rows apart unless the group is one value */
  withValue: boolean;
}

export function ProblemRows({ problems, withValue }: ProblemRowsProps) {
  const t = useTranslate();
  const withAmount = problems.some((problem) => problem.amount !== null && problem.amount !== undefined);
  const isPhone = useIsPhone();
  const manySheets = sheetsOf(problems).length > 1;
  const withMessage = problems.some((problem) => problem.message);
  const columns: TableColumnsType<Problem> = [
    ...(manySheets && !isPhone
      ? [
          {
            title: t('import.columns.sheet'),
            render: (_: unknown, problem: Problem) => <span className="sheet-name">{problem.sheet}</span>,
          },
        ]
      : []),
    {
      title: t('import.columns.cell'),
      render: (_, problem) => (
        <>
          {manySheets && isPhone ? <div className="sheet-name muted">{problem.sheet}</div> : null}
          <span className="num">{cellOf(problem) || '—'}</span>
        </>
      ),
    },
    { title: t('import.columns.column'), render: (_, problem) => problem.label ?? <span className="missing">—</span> },
    ...(withValue
      ? [
          {
            title: t('import.columns.value'),
            render: (_: unknown, problem: Problem) => <FoundValue problem={problem} />,
          },
        ]
      : []),
    ...(withAmount
      ? [
          {
            title: t('import.columns.amount'),
            align: 'right' as const,
            render: (_: unknown, problem: Problem) => <Money value={problem.amount} />,
          },
        ]
      : []),
    ...(withMessage
      ? [
          {
            title: t('import.columns.note'),
            render: (_: unknown, problem: Problem) => <span className="muted">{problem.message}</span>,
          },
        ]
      : []),
  ];
  return (
    <Table
      size="small"
      className="problem-rows"
      rowKey={(problem) => `${problem.sheet}/${problem.row}/${problem.column}/${problem.code}/${problem.value}`}
      columns={columns}
      dataSource={problems}
      pagination={problems.length > 50 ? { pageSize: 50, size: 'small', showSizeChanger: false } : false}
    />
  );
}
