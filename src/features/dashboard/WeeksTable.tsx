import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import type { Amount } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

const FIGURES = ['opening', 'inflow', 'outflow', 'net', 'closing'];

/** The figures behind the chart. */
export function WeeksTable({ rows, linesOf }: { rows: Row[]; linesOf(week: Row): string }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  return (
    <div className="table-scroll">
      <table className="plain weeks">
        <thead>
          <tr>
            <th>{t('dashboard.cash.week')}</th>
            {FIGURES.map((name) => (
              <th key={name} className="right">
                {t(`dashboard.cash.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={String(row.week_starting)} className={row.flag === 'ok' ? undefined : `week-${row.flag}`}>
              <th scope="row">
                <TextLink to={linesOf(row)}>{dayText(String(row.week_starting), locale)}</TextLink>
              </th>
              {FIGURES.map((name) => (
                <td key={name}>
                  <Money value={row[name] as Amount} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
