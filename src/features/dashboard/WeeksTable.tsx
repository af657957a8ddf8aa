import { useTranslate } from '@refinedev/core';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { Money } from '@/ui/Money.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import type { Week } from './summary.ts';

const FIGURES = ['opening', 'inflow', 'outflow', 'net', 'closing'] as const;

/** The figures behind the chart. */
export function WeeksTable({ weeks, linesOf }: { weeks: Week[]; linesOf(week: Week): string }) {
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
          {weeks.map((week) => (
            <tr key={week.week_starting} className={week.flag === 'ok' ? undefined : `week-${week.flag}`}>
              <th scope="row">
                <TextLink to={linesOf(week)}>{dayText(week.week_starting, locale)}</TextLink>
              </th>
              {FIGURES.map((name) => (
                <td key={name}>
                  <Money value={week[name]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
