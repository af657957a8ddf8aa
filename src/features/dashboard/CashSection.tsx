import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Row } from '@/catalog/resource.ts';
import { useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { amountText } from '@/ui/amount.ts';
import { Chart } from '@/ui/chart/Chart.tsx';
import { Section } from '@/ui/Section.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { compactText, shortDay } from './compact.ts';
import type { Summary } from './summary.ts';
import { firstOf, useLead } from './useLead.ts';
import { WeeksTable } from './WeeksTable.tsx';

const COLUMNS = [
  'run_id',
  'week_starting',
  'opening',
  'inflow',
  'outflow',
  'net',
  'closing',
  'low_confidence_in',
  'floor_amount',
  'flag',
];
/** The forecast that counts, week by week. */
const CURRENT = 'is_current.eq=true&scenario_kind.in=expected';

/** What the weeks ahead bring in, take out and leave; a week leads to its lines, the table stands behind the chart. */
export function CashSection({ cash }: { cash: NonNullable<Summary['cash']> }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { organization, resources } = useCatalog();
  const navigate = useNavigate();
  const lead = useLead();
  const [open, setOpen] = useState(false);
  const weekly = resources.get('v_cash_forecast_weekly') ?? null;
  const { rows, first, problem, retry } = useView(weekly, {
    columns: COLUMNS,
    search: `${CURRENT}&sort=week_starting`,
  });
  if (!weekly) return null;
  const linesOf = (week: Row) =>
    listPath(organization.slug, 'cash_forecast_lines', {
      'run_id.in': String(week.run_id),
      'week_starting.eq': String(week.week_starting),
    });
  const figures = (name: string) => rows.map((row) => Number(row[name]));
  const page = firstOf(lead, 'cash-forecast', `v_cash_forecast_weekly?${CURRENT}`);
  const title = t('dashboard.cash.title', { n: rows.length || 13 });
  const body = () => {
    if (problem) return <ListFailed problem={problem} onRetry={retry} />;
    if (first) return <TableSkeleton columns={4} rows={5} label={t('states.loading')} />;
    if (rows.length === 0) return <p className="muted">{t('dashboard.cash.none')}</p>;
    return (
      <>
        <Chart
          label={title}
          points={rows.map((row) => shortDay(String(row.week_starting), locale))}
          height={200}
          format={(value) => amountText(value)}
          short={(value) => compactText(value, locale)}
          series={[
            { key: 'inflow', label: t('dashboard.cash.inflow'), shape: 'bar', tone: 'good', values: figures('inflow') },
            {
              key: 'outflow',
              label: t('dashboard.cash.outflow'),
              shape: 'bar',
              tone: 'quiet',
              values: figures('outflow'),
            },
            {
              key: 'closing',
              label: t('dashboard.cash.closing'),
              shape: 'line',
              tone: 'ink',
              values: figures('closing'),
            },
          ]}
          marks={[{ value: Number(rows[0]?.floor_amount), label: t('dashboard.cash.floor') }]}
          onPick={(index) => navigate(linesOf(rows[index] as Row))}
        />
        {open ? <WeeksTable rows={rows} linesOf={linesOf} /> : null}
      </>
    );
  };
  return (
    <Section
      title={page ? <TextLink to={page}>{title}</TextLink> : title}
      extra={
        <span className="section-tools">
          {cash.forecast ? <Runway forecast={cash.forecast} /> : null}
          {rows.length > 0 ? (
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'dashboard.hideTable' : 'dashboard.showTable')}
            </Button>
          ) : null}
        </span>
      }
    >
      {body()}
    </Section>
  );
}

function Runway({ forecast }: { forecast: NonNullable<NonNullable<Summary['cash']>['forecast']> }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { runway_weeks, lowest_closing, lowest_week, is_alarm } = forecast;
  const lowest = t('dashboard.cash.lowest', {
    amount: amountText(lowest_closing),
    day: shortDay(lowest_week, locale),
  });
  return (
    <>
      <span className="num">{lowest}</span>
      {runway_weeks === null ? null : (
        <StatusTag
          tone={is_alarm ? 'bad' : 'late'}
          label={t('dashboard.cash.runway', { count: runway_weeks, n: runway_weeks })}
        />
      )}
    </>
  );
}
