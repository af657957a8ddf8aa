import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useState } from 'react';
import { useFieldEnvironment } from '@/fields/context.ts';
import { shortDayText } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { amountText, compactText } from '@/ui/amount.ts';
import { Chart } from '@/ui/chart/Chart.tsx';
import { Section } from '@/ui/Section.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import type { Forecast, Week } from './summary.ts';
import { CURRENT_FORECAST, firstOf, useLead } from './useLead.ts';
import { WeeksTable } from './WeeksTable.tsx';

/** What the weeks ahead bring in, take out and leave; a week leads to its lines, the table stands behind the chart. */
export function CashSection({ forecast }: { forecast: Forecast | undefined }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { slug } = useOrganization();
  const lead = useLead();
  const [open, setOpen] = useState(false);
  const page = firstOf(lead, 'cash-forecast', CURRENT_FORECAST);
  const weeks = forecast?.by_week ?? [];
  const title = t('dashboard.cash.title', { n: weeks.length || 13 });
  const linesOf = ({ week_starting }: Week) =>
    lead(`cash-forecast?week=${week_starting}`) ??
    listPath(slug, 'v_cash_forecast_lines', {
      'run_id.in': forecast?.run_id,
      'week_starting.eq': week_starting,
      'is_counted.eq': 'true',
    });
  return (
    <Section
      title={page ? <TextLink to={page}>{title}</TextLink> : title}
      extra={
        forecast ? (
          <span className="section-tools">
            <Runway forecast={forecast} />
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {t(open ? 'dashboard.hideTable' : 'dashboard.showTable')}
            </Button>
          </span>
        ) : null
      }
    >
      {weeks[0] ? (
        <>
          <Chart
            label={title}
            points={weeks.map(({ week_starting }) => shortDayText(week_starting, locale))}
            height={200}
            format={(value) => amountText(value)}
            short={(value) => compactText(value, locale)}
            series={[
              {
                key: 'inflow',
                label: t('dashboard.cash.inflow'),
                shape: 'bar',
                tone: 'good',
                values: weeks.map(({ inflow }) => inflow),
              },
              {
                key: 'outflow',
                label: t('dashboard.cash.outflow'),
                shape: 'bar',
                tone: 'quiet',
                values: weeks.map(({ outflow }) => outflow),
              },
              {
                key: 'closing',
                label: t('dashboard.cash.closing'),
                shape: 'line',
                tone: 'ink',
                values: weeks.map(({ closing }) => closing),
              },
            ]}
            marks={[{ value: weeks[0].floor_amount, label: t('dashboard.cash.floor') }]}
            to={(place) => linesOf(weeks[place] as Week)}
          />
          {open ? <WeeksTable weeks={weeks} linesOf={linesOf} /> : null}
        </>
      ) : (
        <p className="muted">{t('dashboard.cash.none')}</p>
      )}
    </Section>
  );
}

function Runway({ forecast: { runway_weeks, lowest_closing, lowest_week, is_alarm } }: { forecast: Forecast }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  return (
    <>
      <span className="num">
        {t('dashboard.cash.lowest', { amount: amountText(lowest_closing), day: shortDayText(lowest_week, locale) })}
      </span>
      {runway_weeks === null ? null : (
        <StatusTag
          tone={is_alarm ? 'bad' : 'late'}
          label={
            runway_weeks > 0
              ? t('dashboard.cash.runway', { count: runway_weeks, n: runway_weeks })
              : t('dashboard.cash.below')
          }
        />
      )}
    </>
  );
}
