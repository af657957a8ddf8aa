import { useTranslate } from '@refinedev/core';
import { Select, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { ProblemRows } from './ProblemRows.tsx';
import { codesOf, filterProblems, groupProblems, type ProblemFilter, type ProblemGroup, sheetsOf } from './problems.ts';
import type { Label, Problem } from './types.ts';
import { useCodeText } from './useCodeText.ts';

/** Grouped by what repairs them: an unknown project stands here once, however many rows name it. */
interface ProblemsTabProps {
  problems: Problem[];
  labels?: Label[];
  /** how many there are in all, when the list was cut off */
  total?: number;
}

export function ProblemsTab({ problems, labels, total = problems.length }: ProblemsTabProps) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const codeText = useCodeText();
  const [filter, setFilter] = useState<ProblemFilter>({ code: null, sheet: null });
  const codes = useMemo(() => codesOf(problems), [problems]);
  const sheets = useMemo(() => sheetsOf(problems), [problems]);
  const groups = useMemo(() => groupProblems(filterProblems(problems, filter), labels), [problems, labels, filter]);
  const withAmount = groups.some((group) => group.amount !== null);

  const columns: TableColumnsType<ProblemGroup> = [
    {
      title: t('import.columns.what'),
      render: (_, group) => (
        <>
          {codeText(group.code, group.problems[0]?.message)}
          {group.value !== null ? <strong className="problem-value">{group.value}</strong> : null}
          {group.similar ? (
            <span className="muted problem-value">{t('import.similar', { name: group.similar })}</span>
          ) : null}
          {isPhone ? <div className="sheet-name muted">{group.sheets.join(', ')}</div> : null}
        </>
      ),
    },
    ...(isPhone
      ? []
      : [
          {
            title: t('import.columns.sheets'),
            render: (_: unknown, group: ProblemGroup) => <span className="sheet-name">{group.sheets.join(', ')}</span>,
          },
        ]),
    { title: t('import.counts.rows'), align: 'right', render: (_, group) => countText(group.rows) },
    ...(withAmount
      ? [
          {
            title: t('import.columns.amount'),
            align: 'right' as const,
            render: (_: unknown, group: ProblemGroup) => <Money value={group.amount} />,
          },
        ]
      : []),
  ];
  return (
    <>
      {total > problems.length ? (
        <p className="muted import-note">
          {t('import.cut_off', { shown: countText(problems.length), total: countText(total) })}
        </p>
      ) : null}
      {codes.length > 1 || sheets.length > 1 ? (
        <div className="problem-filter">
          <Select
            allowClear
            aria-label={t('import.columns.what')}
            placeholder={t('import.filter.code')}
            value={filter.code}
            options={codes.map((code) => ({ value: code, label: codeText(code) }))}
            onChange={(code: string | undefined) => setFilter({ ...filter, code: code ?? null })}
          />
          <Select
            allowClear
            aria-label={t('import.columns.sheet')}
            placeholder={t('import.filter.sheet')}
            value={filter.sheet}
            options={sheets.map((sheet) => ({ value: sheet, label: sheet }))}
            onChange={(sheet: string | undefined) => setFilter({ ...filter, sheet: sheet ?? null })}
          />
        </div>
      ) : null}
      <Table
        size="small"
        className="import-table"
        rowKey="key"
        columns={columns}
        dataSource={groups}
        pagination={groups.length > 20 ? { pageSize: 20, size: 'small', showSizeChanger: false } : false}
        expandable={{
          expandRowByClick: true,
          defaultExpandAllRows: groups.length === 1,
          expandedRowRender: (group) => <ProblemRows problems={group.problems} withValue={group.value === null} />,
        }}
      />
    </>
  );
}
