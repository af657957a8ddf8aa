import './cash-forecast.css';
import { useTranslate } from '@refinedev/core';
import { Button, Segmented, Select } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { useAddress } from '@/features/figures/useAddress.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText, isDay, momentText, todayIn } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Section } from '@/ui/Section.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { accountsSheet, CashAccounts } from './CashAccounts.tsx';
import { ForecastChart } from './ForecastChart.tsx';
import { ForecastHeader } from './ForecastHeader.tsx';
import { ForecastLines } from './ForecastLines.tsx';
import { ForecastTable } from './ForecastTable.tsx';
import { inOrder } from './inOrder.ts';
import { forecastMatrix, isCategory } from './matrix.ts';
import { PastWeeks, usePastWeeks } from './PastWeeks.tsx';
import { type Scenario, scenarios, useForecast } from './useForecast.ts';
import { useForecastExport } from './useForecastExport.ts';
import { useGenerate } from './useGenerate.ts';
import { useLineEdits } from './useLineEdits.ts';
import { WeekSum } from './WeekSum.tsx';
import { categoryText, scenarioText } from './words.ts';

const LineDialog = lazy(() => import('./LineDialog.tsx'));

/** What will be in the bank week by week: from documents, corrected by hand, and held against what came of it. */
export default function CashForecastPage() {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const navigate = useNavigate();
  const { resources, organization } = useCatalog();
  const today = todayIn(organization.timezone);
  const [params] = useSearchParams();
  const { hash, search } = useLocation();
  const scenario = scenarios.find((one) => one === params.get('scenario')) ?? 'expected';
  const [versus, setVersus] = useAddress('versus');
  const wantedWeek = params.get('week');
  const week = isDay(wantedWeek) ? wantedWeek : null;
  const wantedCategory = params.get('category');
  const category = isCategory(wantedCategory) ? wantedCategory : null;
  const forecast = useForecast(scenario, versus, { week, category });
  const { run, status } = forecast;
  const { generate, busy } = useGenerate(scenario);
  const edits = useLineEdits();
  const past = usePastWeeks(scenario);
  const accounts = resources.get('v_cash_position') as Resource;
  const save = useForecastExport();
  /** line in the dialog; null: a new one */
  const [editing, setEditing] = useState<{ line: Row | null } | null>(null);
  const below = useRef<HTMLDivElement>(null);
  const address = search + hash;
  // with every cell that is clicked its lines have to be in sight, once they are there
  useEffect(() => {
    if (!forecast.first && address.endsWith('#lines')) below.current?.scrollIntoView({ block: 'nearest' });
  }, [address, forecast.first]);

  const linesTable = resources.get('cash_forecast_lines');
  const canGenerate = resources.get('cash_forecast_runs')?.can.create === true;
  const weeks = forecast.weeks.rows.toSorted((a, b) => String(a.week_starting).localeCompare(String(b.week_starting)));
  const days = weeks.map((row) => String(row.week_starting));
  const then = versus !== null && forecast.then.rows.length > 0 ? forecast.then.rows : null;
  const rows = forecastMatrix(weeks, forecast.moved, then);
  const lines = inOrder(forecast.lines.rows);

  const to = (day: string | null, of: string | null) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of [
      ['week', day],
      ['category', of],
    ] as const) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `?${next}${day === null && of === null ? '' : '#lines'}`;
  };
  const edit = async (line: Row) => {
    // a typed line is changed itself: nothing that somebody else wrote meanwhile is to be lost
    const now = line.is_typed ? await edits.read(String(line.id)) : line;
    if (now) setEditing({ line: { ...now, is_typed: line.is_typed } });
  };
  const moment = (row: Row) => momentText(String(row.created_at), organization.timezone, env.locale);
  const title = [
    t(week || category ? 'cashForecast.lines' : 'cashForecast.typedLines'),
    week ? t('cashForecast.weekOfDay', { day: dayText(week, env.locale) }) : null,
    category ? categoryText(t, category) : null,
  ];
  const empty = run
    ? null
    : {
        title: t('cashForecast.empty'),
        text: t('cashForecast.emptyText'),
        actions: canGenerate ? (
          <Button type="primary" loading={busy} onClick={() => void generate()}>
            {t('cashForecast.generate')}
          </Button>
        ) : null,
      };
  return (
    <FigurePage
      title={t('cashForecast.title')}
      subtitle={
        run
          ? t('cashForecast.subtitle', {
              scenario: scenarioText(t, scenario),
              moment: moment(run),
              day: dayText(days[0] ?? String(run.forecast_date), env.locale),
            })
          : null
      }
      controls={
        <>
          <Segmented<Scenario>
            value={scenario}
            options={scenarios.map((value) => ({ value, label: scenarioText(t, value) }))}
            // a forecast of one scenario is not compared with one of another
            onChange={(value) => navigate(`?scenario=${value}${week ? `&week=${week}` : ''}`)}
          />
          <Select
            aria-label={t('cashForecast.versus')}
            value={versus ?? ''}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('cashForecast.notCompared') },
              ...forecast.earlier.map((row) => ({
                value: String(row.id),
                label: t('cashForecast.comparedWith', { moment: moment(row) }),
              })),
            ]}
            onChange={(value) => setVersus(value)}
          />
        </>
      }
      primary={
        run && canGenerate ? (
          <Button type="primary" loading={busy} onClick={() => void generate()}>
            {t('cashForecast.again')}
          </Button>
        ) : null
      }
      figures={forecast}
      onExport={() =>
        void save({
          weeks: days,
          rows,
          run: String(run?.id),
          day: today,
          scenario,
          tables: [accountsSheet(accounts, forecast.position.rows), ...(past ? [past] : [])],
        })
      }
      empty={empty}
    >
      {run ? (
        <>
          {run.is_stale === true ? (
            <p className="figure-note cash-stale" role="status">
              {t('cashForecast.changedSince', { moment: moment(run) })}
            </p>
          ) : null}
          <ForecastHeader position={forecast.position.rows} status={status} run={run} />
          <ForecastChart weeks={weeks} then={then} to={(day) => to(day, null)} />
          <ForecastTable
            weekly={resources.get('v_cash_forecast_weekly') as Resource}
            weeks={weeks}
            rows={rows}
            waiting={forecast.waiting}
            week={week}
            category={category}
            to={to}
          />
          <div ref={below} id="lines" className="cash-below">
            <Section
              title={title.filter(Boolean).join(' · ')}
              extra={
                <>
                  {week || category ? (
                    <Button onClick={() => navigate(to(null, null))}>{t('cashForecast.close')}</Button>
                  ) : null}
                  {linesTable?.can.create ? (
                    <Button disabled={busy} onClick={() => setEditing({ line: null })}>
                      {t('cashForecast.edits.add')}
                    </Button>
                  ) : null}
                </>
              }
            >
              {week && category === null ? <WeekSum week={weeks.find((row) => row.week_starting === week)} /> : null}
              {forecast.lines.problem ? (
                <ListFailed problem={forecast.lines.problem} onRetry={forecast.lines.retry} />
              ) : forecast.lines.first || forecast.lines.waiting ? (
                <TableSkeleton rows={3} />
              ) : lines.length > 0 ? (
                <ForecastLines
                  lines={lines}
                  onEdit={linesTable?.can.update && linesTable.can.create ? (line) => void edit(line) : null}
                  onRemove={(line) => void edits.remove(line)}
                />
              ) : (
                <p className="figure-note">{t(week || category ? 'cashForecast.noLines' : 'cashForecast.pick')}</p>
              )}
            </Section>
          </div>
          <CashAccounts resource={accounts} rows={forecast.position.rows} />
          {past ? <PastWeeks weeks={past} /> : null}
          {editing && linesTable ? (
            <Suspense>
              <LineDialog
                lines={linesTable}
                runId={String(run.id)}
                weeks={days}
                line={editing.line}
                week={week ?? days[0] ?? ''}
                edits={edits}
                onClose={() => setEditing(null)}
              />
            </Suspense>
          ) : null}
        </>
      ) : null}
    </FigurePage>
  );
}
