import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnHelp } from '@/fields/words.ts';
import { dayText, shortDayText } from '@/lib/dates.ts';
import { Money } from '@/ui/Money.tsx';
import type { MatrixRow } from './matrix.ts';
import { categoryText } from './words.ts';

interface ForecastTableProps {
  /** whose comments say what a row is */
  weekly: Resource;
  weeks: Row[];
  rows: MatrixRow[];
  waiting: boolean;
  /** the cell that is open below */
  week: string | null;
  category: string | null;
  to(week: string | null, category: string | null): string;
}

/** Weeks side by side, from what there is to what will be left; each figure leads to its lines. */
export function ForecastTable({ weekly, weeks, rows, waiting, week, category, to }: ForecastTableProps) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const nameOf = ({ is, category: of }: MatrixRow) => (of ? categoryText(t, of) : t(`cashForecast.rows.${is}`));
  const explained = ({ is }: MatrixRow) => {
    const column = weekly.column(is);
    return (column && columnHelp(t, weekly.name, column)) ?? undefined;
  };
  const days = weeks.map((row) => String(row.week_starting));
  const isOpen = (day: string, row: MatrixRow) =>
    day === week && row.category !== undefined && row.category === category;
  return (
    <div className="cash-scroll" aria-busy={waiting || undefined}>
      <table className="cash-table" aria-label={t('cashForecast.title')}>
        <thead>
          <tr>
            <th scope="col">{t('cashForecast.weekOf')}</th>
            {days.map((day, index) => (
              <th key={day} scope="col" data-flag={weeks[index]?.flag} aria-current={day === week || undefined}>
                <Link to={to(day, null)} title={dayText(day, locale)}>
                  {shortDayText(day, locale)}
                </Link>
              </th>
            ))}
            <th scope="col">{t('cashForecast.total')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={`cash-${row.is}`}>
              <th scope="row" title={explained(row)}>
                {nameOf(row)}
              </th>
              {row.values.map((value, index) => {
                const day = days[index] as string;
                return (
                  <td
                    key={day}
                    data-flag={row.is === 'closing' ? weeks[index]?.flag : undefined}
                    className={isOpen(day, row) ? 'cash-open' : undefined}
                  >
                    {value === null ? null : (
                      <Link
                        to={to(day, row.category ?? null)}
                        title={row.is === 'closing' ? flagText(t, weeks[index]?.flag) : undefined}
                      >
                        <Money value={value} digits={0} />
                      </Link>
                    )}
                  </td>
                );
              })}
              <td>
                {row.total === null ? null : row.category ? (
                  <Link to={to(null, row.category)}>
                    <Money value={row.total} digits={0} />
                  </Link>
                ) : (
                  <Money value={row.total} digits={0} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const flagText = (t: (key: string) => string, flag: unknown): string | undefined =>
  flag && flag !== 'ok' ? t(`cashForecast.flags.${flag}`) : undefined;
