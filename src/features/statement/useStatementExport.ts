import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { type PartyTable, parties } from './parties.ts';
import type { Statement } from './statement.ts';

/** The statement as a workbook: one line per item, payment and job, what is due last. */
export function useStatementExport(table: PartyTable): (statement: Statement, day: string | null) => Promise<void> {
  const t = useTranslate();
  const save = useFigureExport();
  const resource = useCatalog().resources.get(parties[table].view) as Resource;
  return ({ items, credits, payments, retainage, due }, day) => {
    const like = (from: string, name: string, label: string): Column[] => {
      const column = resource.column(from);
      return column ? [{ ...column, name, label, named: ['label'], help: null }] : [];
    };
    const word = (name: string) => t(`statement.columns.${name}`);
    const { number, issued } = parties[table];
    const columns = [
      ...like(number, 'number', word('number')),
      ...like(number, 'about', word('about')),
      ...like('project_code', 'project_code', t('statement.columns.project')),
      ...like(issued, 'day', word('issued')),
      ...like(issued, 'due', word('dueDay')),
      ...like('days_past_due', 'days_past_due', word('daysLate')),
      ...like('amount', 'amount', word('amount')),
      ...like('balance', 'balance', word('balance')),
    ];
    const rows: Row[] = [
      ...[...items, ...credits].map((row) => ({ ...row, about: row.description })),
      ...payments.map((row) => ({
        ...row,
        about: [t('statement.payment'), row.description].filter(Boolean).join(' '),
        amount: `-${row.amount}`,
      })),
      { id: 'due', number: t(`statement.due.${table}`), balance: due },
      ...retainage.map((row) => ({ ...row, about: `${t('aging.retainage')} ${row.description ?? ''}`.trim() })),
    ];
    return save({ resource, columns, rows, day });
  };
}
