import { useTranslate } from '@refinedev/core';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { Heads } from '@/features/figures/Heads.tsx';
import { MISSING } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Percent } from '@/ui/Percent.tsx';
import type { StatementRow } from './statement.ts';

interface StatementTableProps {
  label: string;
  rows: StatementRow[];
  periods: string[];
  /** columns of the budget beside the year */
  budgeted: boolean;
  /** entries behind a figure: of a period, or of the year */
  to(row: StatementRow, period: number | null): string | null;
}

const words = {
  section: 'sections',
  total: 'totals',
  profit: 'profits',
  margin: 'profits',
} as const;

/** An income statement: sections, their accounts and sums, and what remains after each. */
export function StatementTable({ label, rows, periods, budgeted, to }: StatementTableProps) {
  const t = useTranslate();
  const columns = [...periods, t('profitAndLoss.year')];
  const nameOf = (row: StatementRow) =>
    row.is === 'account' ? row.name : t(`profitAndLoss.${words[row.is]}.${row.name}`);
  const figure = (row: StatementRow, value: string | null, period: number | null) => {
    const shown = row.is === 'margin' ? <Percent value={value} /> : <Money value={value} />;
    const address = value === null ? null : to(row, period);
    return address ? (
      <Link className="statement-link" to={address}>
        {shown}
      </Link>
    ) : (
      shown
    );
  };
  return (
    <div className="statement-scroll">
      <table className="statement" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('profitAndLoss.account')}</th>
            <Heads right labels={columns} />
            {budgeted ? <Heads right labels={[t('profitAndLoss.budget'), t('profitAndLoss.variance')]} /> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={`statement-${row.is} statement-of-${row.section}`}>
              <th scope="row" {...(row.is === 'section' ? { colSpan: columns.length + (budgeted ? 3 : 1) } : {})}>
                {row.number ? <span className="muted num">{row.number} </span> : null}
                {nameOf(row)}
              </th>
              {row.is === 'section' ? null : (
                <Fragment>
                  {columns.map((name, index) => (
                    <td key={name} className="right">
                      {figure(row, row.values[index] ?? null, index < periods.length ? index : null)}
                    </td>
                  ))}
                  {budgeted ? (
                    <>
                      <td className="right">{row.is === 'margin' ? MISSING : <Money value={row.budget} />}</td>
                      <td className="right">{row.is === 'margin' ? MISSING : <Money value={row.variance} />}</td>
                    </>
                  ) : null}
                </Fragment>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
