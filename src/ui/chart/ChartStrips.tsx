import { Fragment } from 'react';
import { Link } from 'react-router';
import type { ChartTone, Series } from './Chart.tsx';

interface ChartStripsProps {
  points: string[];
  series: Series[];
  /** left edge of a point, and how wide all of them are */
  left(place: number): number;
  width: number;
  format(value: number): string;
  to?: ((place: number) => string) | undefined;
}

/** One strip per point over the chart: its figures while it is looked at, and the way to what is behind them, by keys as well. */
export function ChartStrips({ points, series, left, width, format, to }: ChartStripsProps) {
  const placed = points.map((title, place) => {
    const figures = series.flatMap(({ key, label, tone, values }) => {
      const value = values[place] ?? null;
      return value === null ? [] : [{ key, label, tone, text: format(value) }];
    });
    return { title, place, figures, left: left(place) };
  });
  return placed.map(({ title, place, figures, left: from }) => {
    const look = { className: 'chart-strip', style: { left: from, width } };
    if (!to) {
      return (
        <span key={place} {...look}>
          <Tip title={title} figures={figures} before={place >= points.length / 2} />
        </span>
      );
    }
    return (
      <Link key={place} {...look} to={to(place)}>
        <Tip title={title} figures={figures} before={place >= points.length / 2} />
      </Link>
    );
  });
}

interface TipProps {
  title: string;
  figures: { key: string; label: string; tone: ChartTone; text: string }[];
  /** on the side that has room */
  before: boolean;
}

/** Its words are the name of the strip: the spaces are for who hears them, a grid draws none. */
function Tip({ title, figures, before }: TipProps) {
  return (
    <span className={before ? 'chart-tip before' : 'chart-tip'}>
      <strong>{title}</strong>{' '}
      {figures.map(({ key, label, tone, text }) => (
        <Fragment key={key}>
          <span className={`chart-tone-${tone}`}>
            <span>{label}</span> <span className="num">{text}</span>
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}
