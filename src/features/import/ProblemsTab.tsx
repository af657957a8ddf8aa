import { useTranslate } from '@refinedev/core';
import { Select, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { useAnswers } from './mapping/AnswersContext.tsx';
import { GroupAnswer, isAnswerable } from './mapping/GroupAnswer.tsx';
import { ProblemRows } from './ProblemRows.tsx';
import { ProblemWhat, ProblemWhere } from './ProblemWhat.tsx';
import { codesOf, filterProblems, groupProblems, type ProblemFilter, type ProblemGroup, sheetsOf } from './problems.ts';
import type { Label, Problem, SheetCount } from './types.ts';
import { useCodeText } from './useCodeText.ts';

interface ProblemsTabProps {
  problems: Problem[];
  labels?: Label[];
  /** tabs of the file, where a word of a fixed list may be explained */
  sheets?: SheetCount[];
  /** how many there are in all, when the list was cut off */
  total?: number;
  heading: string;
}

/** Grouped by what repairs them: an unknown project stands here once, however many rows name it. */
export function ProblemsTab({
  problems,
  labels,
  sheets: tabs = [],
  total = problems.length,
  heading,
}: ProblemsTabProps) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const codeText = useCodeText();
  const [filter, setFilter] = useState<ProblemFilter>({ code: null, sheet: null });
  const codes = useMemo(() => codesOf(problems), [problems]);
  const sheets = useMemo(() => sheetsOf(problems), [problems]);
  const groups = useMemo(() => groupProblems(filterProblems(problems, filter), labels), [problems, labels, filter]);
  const withAnswers = useAnswers() !== null && groups.some((group) => isAnswerable(group, tabs));
  const withAmount = groups.some((group) => group.amount !== null);

  const columns: TableColumnsType<ProblemGroup> = [
    {
      title: heading,
      render: (_, group) => (
        <>
          <ProblemWhat group={group} />
          {isPhone ? (
            <div className="muted">
              <ProblemWhere group={group} />
            </div>
          ) : null}
          {isPhone && withAnswers ? <GroupAnswer group={group} sheets={tabs} /> : null}
        </>
      ),
    },
    ...(isPhone
      ? []
      : [
          {
            title: t('import.columns.where'),
            render: (_: unknown, group: ProblemGroup) => <ProblemWhere group={group} />,
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
    ...(withAnswers && !isPhone
      ? [
          {
            title: t('import.answer.means'),
            width: 300,
            render: (_: unknown, group: ProblemGroup) => <GroupAnswer group={group} sheets={tabs} />,
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
            aria-label={heading}
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
          expandRowByClick: !withAnswers,
          // a single cell says all in its row
          rowExpandable: (group) => group.problems.length > 1,
          expandedRowRender: (group) => <ProblemRows problems={group.problems} withValue={group.value === null} />,
        }}
      />
    </>
  );
}
