import { useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { download } from '@/lib/download.ts';
import type { SheetCell } from '@/lib/xlsx.ts';
import type { StatementRow } from './statement.ts';

interface Statement {
  rows: StatementRow[];
  periods: string[];
  budgeted: boolean;
  year: number;
}

/** The statement as a workbook, row by row as it stands. */
export function useStatementExport(): (statement: Statement) => Promise<void> {
  const t = useTranslate();
  const { notification } = App.useApp();
  return async ({ rows, periods, budgeted, year }) => {
    try {
      const { Workbook } = await import('@/lib/xlsx.ts');
      const figures = [
        ...periods,
        t('profitAndLoss.year'),
        ...(budgeted ? [t('profitAndLoss.budget'), t('profitAndLoss.variance')] : []),
      ];
      const book = new Workbook(
        [
          { title: t('profitAndLoss.account'), width: 36, style: 'text' },
          ...figures.map((title) => ({ title, width: 14, style: 'money' as const })),
        ],
        `${t('profitAndLoss.title')} ${year}`,
      );
      book.add(rows.map((row) => [nameOf(row, t), ...valuesOf(row, budgeted)]));
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      download(book.end(), `profit-and-loss_${year}.xlsx`, type);
    } catch (problem) {
      notification.error({ message: t('export.failed'), description: String(problem) });
    }
  };
}

function nameOf(row: StatementRow, t: (key: string) => string): string {
  if (row.is === 'account') return [row.number, row.name].filter(Boolean).join(' ');
  if (row.is === 'section') return t(`profitAndLoss.sections.${row.name}`);
  return row.is === 'total' ? t(`profitAndLoss.totals.${row.name}`) : t(`profitAndLoss.profits.${row.name}`);
}

const valuesOf = (row: StatementRow, budgeted: boolean): SheetCell[] =>
  [...row.values, ...(budgeted ? [row.budget, row.variance] : [])].map((value) =>
    value === null ? null : Number(value),
  );
