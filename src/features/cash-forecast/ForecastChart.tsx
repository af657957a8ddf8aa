import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { shortDayText } from '@/lib/dates.ts';
import { amountText, compactText } from '@/ui/amount.ts';
import { Chart, type Series } from '@/ui/chart/Chart.tsx';

interface ForecastChartProps {
  weeks: Row[];
  /** closing of the forecast it is compared with, by week */
  then: Row[] | null;
  /** to the lines of a week */
  to(week: string): string;
}

const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

/** What comes in and goes out each week, and what is left at its end, over the floor. */
export function ForecastChart({ weeks, then, to }: ForecastChartProps) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const before = new Map(then?.map((week) => [week.week_starting, number(week.closing)]));
  const series: Series[] = [
    {
      key: 'in',
      label: t('cashForecast.rows.inflow'),
      shape: 'bar',
      tone: 'good',
      values: weeks.map((week) => number(week.inflow)),
    },
    {
      key: 'out',
      label: t('cashForecast.rows.outflow'),
      shape: 'bar',
      tone: 'quiet',
      values: weeks.map((week) => number(week.outflow)),
    },
    {
      key: 'closing',
      label: t('cashForecast.rows.closing'),
      shape: 'area',
      tone: 'ink',
      values: weeks.map((week) => number(week.closing)),
    },
  ];
  if (then)
    series.push({
      key: 'then',
      label: t('cashForecast.rows.then'),
      shape: 'line',
      tone: 'warn',
      dashed: true,
      values: weeks.map((week) => before.get(week.week_starting) ?? null),
    });
  const floor = Number(weeks[0]?.floor_amount ?? 0);
  return (
    <Chart
      label={t('cashForecast.chart')}
      points={weeks.map((week) => shortDayText(String(week.week_starting), locale))}
      series={series}
      height={240}
      format={(value) => amountText(value, { digits: 0 })}
      short={(value) => compactText(value, locale)}
      marks={[{ value: floor, label: t('cashForecast.floor', { amount: amountText(floor, { digits: 0 }) }) }]}
      to={(place) => to(String(weeks[place]?.week_starting))}
    />
  );
}
