import './statement.css';
import { useTranslate } from '@refinedev/core';
import { Segmented, Select } from 'antd';
import { useMemo } from 'react';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { useAddress } from '@/features/figures/useAddress.ts';
import { together, useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { todayIn } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import type { Text } from '@/lib/text.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { StatementTable } from './StatementTable.tsx';
import { bookedThrough, periodsOf, type StatementRow, statement } from './statement.ts';
import { useBooks } from './useBooks.ts';
import { useStatementExport } from './useStatementExport.ts';

const ALL = 'all';
const COMPANY = 'company_wide';

/** Profit and loss of a year by month or quarter, of one division or of all, beside its budget. */
export default function ProfitAndLossPage() {
  const t = useTranslate();
  const { locale, organization } = useFieldEnvironment();
  const { resources } = useCatalog();
  const thisYear = Number(todayIn(organization.timezone).slice(0, 4));
  const [yearText, setYear] = useAddress('year');
  const [by, setBy] = useAddress('by');
  const [wanted, setDivision] = useAddress('division');
  const divisions = useView(resources.get('organization_divisions') ?? null, {
    columns: ['code', 'name', 'is_consolidated'],
  });
  const codes = divisions.rows.map(({ code }) => String(code));
  const division = wanted === ALL ? null : (wanted ?? (codes.includes(COMPANY) || divisions.first ? COMPANY : null));
  const year = /^\d{4}$/.test(yearText ?? '') ? Number(yearText) : thisYear;
  const quarters = by === 'quarters';
  const actual = useBooks(year, division, false);
  const planned = useBooks(year, division, true);
  const periods = periodsOf(quarters);
  const rows = useMemo(
    () =>
      statement(
        {
          lines: actual.lines.rows,
          budgetLines: planned.lines.rows,
          months: actual.months.rows,
          budgetMonths: planned.months.rows,
        },
        periodsOf(quarters),
      ),
    [actual.lines.rows, planned.lines.rows, actual.months.rows, planned.months.rows, quarters],
  );
  const budgeted = planned.lines.rows.length > 0;
  const names = periods.map((months) => periodName(months, locale, t));
  const through = periodName([bookedThrough(actual.lines.rows)], locale, t);
  const save = useStatementExport();
  const figures = together([divisions, actual.lines, actual.months, planned.lines, planned.months]);
  const to = (row: StatementRow, period: number | null): string | null => {
    if (row.is !== 'account') return null;
    const months = period === null ? [1, 12] : periods[period];
    const search = new URLSearchParams({
      'section.eq': row.section,
      'account_name.eq': row.name,
      'period_year.eq': String(year),
      'period_month.between': `${months?.[0]},${months?.at(-1)}`,
      'is_budget.eq': 'false',
    });
    // the division that holds the others is in no sum of all of them
    if (division) search.set('division.eq', division);
    else search.set('is_consolidated.eq', 'false');
    return listPath(organization.slug, 'v_pl_lines', search.toString());
  };
  const years = Array.from({ length: 6 }, (_, index) => thisYear + 1 - index);
  return (
    <FigurePage
      title={t('profitAndLoss.title')}
      subtitle={t(budgeted ? 'profitAndLoss.withBudget' : 'profitAndLoss.subtitle', { year, month: through })}
      controls={
        <>
          <Select
            aria-label={t('profitAndLoss.year')}
            value={year}
            options={years.map((value) => ({ value, label: String(value) }))}
            onChange={(value) => setYear(value === thisYear ? null : String(value))}
          />
          <Select
            aria-label={t('profitAndLoss.division')}
            value={division ?? ALL}
            popupMatchSelectWidth={false}
            options={[
              ...divisions.rows.map(({ code, name }) => ({ value: String(code), label: String(name ?? code) })),
              { value: ALL, label: t('profitAndLoss.allDivisions') },
            ]}
            onChange={setDivision}
          />
          <Segmented
            value={quarters ? 'quarters' : 'months'}
            options={['months', 'quarters'].map((value) => ({ value, label: t(`profitAndLoss.by.${value}`) }))}
            onChange={(value) => setBy(value === 'months' ? null : value)}
          />
        </>
      }
      figures={figures}
      onExport={() => void save({ rows, periods: names, budgeted, year })}
      empty={
        actual.lines.rows.length + planned.lines.rows.length === 0
          ? { title: t('profitAndLoss.empty', { year }), text: t('profitAndLoss.emptyText') }
          : null
      }
    >
      <StatementTable label={t('profitAndLoss.title')} rows={rows} periods={names} budgeted={budgeted} to={to} />
    </FigurePage>
  );
}

const periodName = (months: number[], locale: string, t: Text): string =>
  months.length > 1
    ? t('profitAndLoss.quarter', { number: String(Math.ceil((months[0] ?? 1) / 3)) })
    : new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(
        Date.UTC(2000, (months[0] ?? 1) - 1, 1),
      );
