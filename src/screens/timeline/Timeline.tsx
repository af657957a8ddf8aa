import './timeline.css';
import { useTranslate } from '@refinedev/core';
import { useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { columnLabel, enumLabel } from '@/fields/words.ts';
import { dayText, isDay, todayIn } from '@/lib/dates.ts';
import { daysBetween, monthText } from '@/lib/month.ts';
import { showPath } from '@/lib/paths.ts';
import { countText, MISSING } from '@/ui/amount.ts';
import { toneOf } from '@/ui/StatusTag.tsx';
import { doneOf, waitsOf } from '../list/layouts.ts';
import { linksOf, pathOf } from './links.ts';
import { barOf, rangeOf } from './scale.ts';

/** Of a row with its line, in pixels. */
const ROW = 33;

interface TimelineProps {
  resource: Resource;
  rows: Row[];
  span: { from: Column; to: Column };
}

/** Bars from one day of a record to another, over the months that the rows of the page cover; what waits for what, and how late it is. */
export default function Timeline({ resource, rows, span: { from, to } }: TimelineProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { locale, organization } = env;
  const today = todayIn(organization.timezone);
  const range = rangeOf(
    rows.flatMap((row) => [row[from.name], row[to.name]]),
    today,
  );
  const status = resource.workflow?.column;
  const column = status ? resource.column(status) : undefined;
  const now = barOf(today, today, range)?.left ?? 0;
  const waits = waitsOf(resource);
  const done = doneOf(resource, to);
  const links = waits
    ? linksOf(rows, { from: from.name, to: to.name, waits: waits.name, done: done?.name }, range)
    : new Map();
  const titleOf = (row: Row) => recordTitle(env, resource, row) || MISSING;
  /** Days that its end has passed, of what is not done yet. */
  const lateBy = (row: Row): number => {
    const end = row[to.name];
    return done && !row[done.name] && isDay(end) && end < today ? daysBetween(end, today) : 0;
  };
  const scroll = useRef<HTMLDivElement>(null);
  // where there is no room for all of it, it opens on today
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element) element.scrollLeft = (element.scrollWidth * now) / 100 - element.clientWidth / 2;
  }, [now]);

  return (
    <section className="timeline" aria-label={t('timeline.label')}>
      <p className="muted timeline-legend">
        {t('timeline.legend', {
          from: columnLabel(t, resource.name, from),
          to: columnLabel(t, resource.name, to),
        })}
      </p>
      <div className="timeline-scroll" ref={scroll}>
        <div className="timeline-body" style={{ minWidth: 220 + range.months.length * 70 }}>
          <div className="timeline-row timeline-months">
            <span className="timeline-title" />
            <span className="timeline-track">
              {range.months.map(({ month, left }) => (
                <span key={month} className="timeline-month" style={{ left: `${left}%` }}>
                  {monthText(month, locale, 'short')}
                </span>
              ))}
            </span>
          </div>
          {links.size > 0 ? (
            <svg
              className="timeline-links"
              viewBox={`0 0 100 ${rows.length}`}
              preserveAspectRatio="none"
              style={{ height: rows.length * ROW }}
              aria-hidden
            >
              {[...links].map(([id, link]) => (
                <path key={id} d={pathOf(link)} className={link.early ? 'early' : undefined} />
              ))}
            </svg>
          ) : null}
          {rows.map((row) => {
            const bar = barOf(row[from.name], row[to.name], range);
            const title = titleOf(row);
            const late = lateBy(row);
            const link = links.get(String(row.id));
            const state = String(row[status ?? ''] ?? '');
            const days = [row[from.name], row[to.name]].map((day) => (day ? dayText(String(day), locale) : MISSING));
            const said = [
              days.join(' – '),
              column && state ? enumLabel(t, column, state) : '',
              late > 0 ? t('timeline.late', { count: late, n: countText(late) }) : '',
              link
                ? t(link.early ? 'timeline.early' : 'timeline.waits', { title: titleOf(rows[link.from.row] as Row) })
                : '',
            ]
              .filter(Boolean)
              .join(' · ');
            return (
              <div className="timeline-row" key={row.id}>
                <Link className="timeline-title" to={showPath(organization.slug, resource.name, row.id)}>
                  {title}
                </Link>
                <span className="timeline-track">
                  <span className="timeline-now" style={{ left: `${now}%` }} />
                  {bar && late > 0 ? (
                    <span
                      className="timeline-late"
                      style={{ left: `${bar.left + bar.width}%`, right: `${100 - now}%` }}
                      aria-hidden
                    />
                  ) : null}
                  {bar ? (
                    <span
                      className={`timeline-bar ${bar.open} tone-${status ? toneOf(state) : 'waiting'}`}
                      style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
                      role="img"
                      title={said}
                      aria-label={said}
                    />
                  ) : (
                    <span className="muted timeline-none">{t('timeline.none')}</span>
                  )}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
