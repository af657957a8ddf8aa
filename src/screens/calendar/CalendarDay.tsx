import { useTranslate } from '@refinedev/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { dayText } from '@/lib/dates.ts';
import { newPath, showPath } from '@/lib/paths.ts';
import { MISSING } from '@/ui/amount.ts';
import { toneOf } from '@/ui/StatusTag.tsx';

const MOST = 4;

interface CalendarDayProps {
  resource: Resource;
  by: Column;
  day: string;
  rows: Row[];
  tone: 'today' | 'inside' | 'outside';
}

/** A double click on a free place makes a record of that day. */
export function CalendarDay({ resource, by, day, rows, tone }: CalendarDayProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { slug } = env.organization;
  const status = resource.workflow?.column;
  const create = () => {
    if (resource.can.create && !by.readonly) navigate(newPath(slug, resource.name, { [by.name]: day }));
  };
  const shown = open ? rows : rows.slice(0, MOST);
  return (
    <section
      className={['calendar-day', tone, rows.length > 0 ? 'full' : ''].join(' ')}
      aria-label={dayText(day, env.locale)}
      onDoubleClick={(event) => event.target === event.currentTarget && create()}
    >
      <time dateTime={day}>
        <span className="num calendar-number">{Number(day.slice(8))}</span>
        <span className="calendar-date">{dayText(day, env.locale)}</span>
      </time>
      {shown.map((row) => {
        const title = recordTitle(env, resource, row) || MISSING;
        return (
          <Link
            key={row.id}
            to={showPath(slug, resource.name, row.id)}
            className={`calendar-entry tone-${status ? toneOf(String(row[status] ?? '')) : 'draft'}`}
            title={title}
          >
            {title}
          </Link>
        );
      })}
      {rows.length > shown.length ? (
        <button type="button" className="calendar-rest" onClick={() => setOpen(true)}>
          {t('calendar.rest', { count: rows.length - shown.length })}
        </button>
      ) : null}
    </section>
  );
}
