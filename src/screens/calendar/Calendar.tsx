import './calendar.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { CrudFilter } from '@refinedev/core';
import { useList, useTranslate } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Alert, Button, Select, Spin } from 'antd';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import { todayIn } from '@/lib/dates.ts';
import { addMonths, monthOf, monthText, weekdayTexts, weeksOf } from '@/lib/month.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { countText } from '@/ui/amount.ts';
import { ListFailed } from '../list/ListFailed.tsx';
import { CalendarDay } from './CalendarDay.tsx';

/** More in a month than anybody reads in a calendar; it says so. */
const MOST = 500;

interface CalendarProps {
  resource: Resource;
  filters: CrudFilter[];
  days: Column[];
  by: Column;
  month: string | null;
  onChange(patch: { by?: string; month?: string | null }): void;
}

/** A month of the records by one of their days: one request, for the weeks one sees. */
export default function Calendar({ resource, filters, days, by, month: chosen, onChange }: CalendarProps) {
  const t = useTranslate();
  const { locale, organization } = useFieldEnvironment();
  const today = todayIn(organization.timezone);
  const month = chosen ?? monthOf(today);
  const weeks = weeksOf(month, organization.week_start);
  const all = weeks.flat();
  const { query, result } = useList<Row, ApiProblem>({
    resource: resource.name,
    pagination: { mode: 'server', currentPage: 1, pageSize: MOST },
    filters: [...filters, { field: by.name, operator: 'between', value: [all[0], all.at(-1)] }],
    sorters: [{ field: by.name, order: 'asc' }],
    meta: { view: 'list', columns: [...new Set([...resource.list, by.name])] },
    queryOptions: { placeholderData: keepPreviousData },
    errorNotification: false,
  });
  const rowsOf = (day: string) => (result?.data ?? []).filter((row) => row[by.name] === day);
  const total = result?.total ?? 0;
  const turn = (count: number) => onChange({ month: addMonths(month, count) });

  return (
    <section className="calendar" aria-label={t('calendar.label')}>
      <header className="calendar-head">
        <Button size="small" icon={<LeftOutlined />} aria-label={t('calendar.before')} onClick={() => turn(-1)} />
        <Button size="small" icon={<RightOutlined />} aria-label={t('calendar.after')} onClick={() => turn(1)} />
        <h2 aria-live="polite">{monthText(month, locale)}</h2>
        {query.isFetching ? <Spin size="small" /> : null}
        <span className="calendar-tools">
          {days.length > 1 ? (
            <Select
              size="small"
              aria-label={t('calendar.by')}
              value={by.name}
              popupMatchSelectWidth={false}
              options={days.map((column) => ({ value: column.name, label: columnLabel(t, resource.name, column) }))}
              onChange={(name) => onChange({ by: name })}
            />
          ) : null}
          <Button size="small" disabled={month === monthOf(today)} onClick={() => onChange({ month: null })}>
            {t('calendar.today')}
          </Button>
        </span>
      </header>
      {query.isError ? <ListFailed problem={query.error} onRetry={() => void query.refetch()} /> : null}
      {total > MOST ? (
        <Alert
          type="warning"
          showIcon
          message={t('calendar.more', { shown: countText(MOST), count: countText(total) })}
        />
      ) : null}
      <div className="calendar-grid">
        {weekdayTexts(locale, organization.week_start).map((name) => (
          <span key={name} className="calendar-weekday">
            {name}
          </span>
        ))}
        {all.map((day) => (
          <CalendarDay
            key={day}
            resource={resource}
            by={by}
            day={day}
            rows={rowsOf(day)}
            tone={day === today ? 'today' : monthOf(day) === month ? 'inside' : 'outside'}
          />
        ))}
      </div>
    </section>
  );
}
