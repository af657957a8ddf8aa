import './chart.css';
import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useState } from 'react';
import { ChartTip } from './ChartTip.tsx';
import { useWidth } from './useWidth.ts';

export type ChartTone = 'ink' | 'quiet' | 'good' | 'warn' | 'bad';

export interface Series {
  key: string;
  label: string;
  shape: 'bar' | 'line' | 'area';
  tone: ChartTone;
  /** one for each point; null leaves a gap */
  values: (number | null)[];
  dashed?: boolean;
}

export interface ChartProps {
  /** what it shows, for who does not see it; the figures stand in a table beside it */
  label: string;
  points: string[];
  series: Series[];
  height?: number;
  format(value: number): string;
  /** of the axis, where there is little room */
  short?(value: number): string;
  /** lines across: a floor, a budget */
  marks?: { value: number; label: string }[];
  onPick?(index: number): void;
}

const LEFT = 56;
const BOTTOM = 22;
const TOP = 8;

/** Bars, lines and areas over one axis of figures; drawn as SVG in the colours of the page, so that it reads in the dark and on paper. */
export function Chart({ label, points, series, height = 220, format, short = format, marks = [], onPick }: ChartProps) {
  const [box, width] = useWidth(720);
  const [over, setOver] = useState<number | null>(null);
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const all = [0, ...values, ...marks.map(({ value }) => value)];
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [height - BOTTOM, TOP]).nice(5);
  const x = scaleBand(
    points.map((_, index) => index),
    [LEFT, width],
  )
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const bars = series.filter(({ shape }) => shape === 'bar');
  const inner = scaleBand(
    bars.map(({ key }) => key),
    [0, x.bandwidth()],
  ).paddingInner(0.08);
  const middle = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2;
  const every = Math.ceil(points.length / Math.max(1, Math.floor((width - LEFT) / 64)));
  const drawn = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => middle(index))
    .y((value) => y(value ?? 0));
  const filled = area<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => middle(index))
    .y0(y(0))
    .y1((value) => y(value ?? 0));

  return (
    <figure className="chart" ref={box}>
      <svg
        role="img"
        aria-label={label}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onMouseLeave={() => setOver(null)}
      >
        {y.ticks(5).map((tick) => (
          <g key={tick} className={tick === 0 ? 'chart-zero' : 'chart-grid'}>
            <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick)} dy="0.32em" textAnchor="end">
              {short(tick)}
            </text>
          </g>
        ))}
        {series.map((one) => (
          <g key={one.key} className={`chart-${one.shape} chart-tone-${one.tone}`}>
            {one.shape === 'bar' ? (
              one.values.map((value, index) =>
                value === null ? null : (
                  <rect
                    // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
                    key={index}
                    x={(x(index) ?? 0) + (inner(one.key) ?? 0)}
                    width={inner.bandwidth()}
                    y={Math.min(y(0), y(value))}
                    height={Math.abs(y(value) - y(0))}
                  />
                ),
              )
            ) : (
              <path
                d={(one.shape === 'line' ? drawn : filled)(one.values) ?? ''}
                strokeDasharray={one.dashed ? '5 4' : undefined}
              />
            )}
          </g>
        ))}
        {marks.map((mark) => (
          <g key={mark.label} className="chart-mark">
            <line x1={LEFT} x2={width} y1={y(mark.value)} y2={y(mark.value)} />
            <text x={width} y={y(mark.value) - 4} textAnchor="end">
              {mark.label}
            </text>
          </g>
        ))}
        {points.map((point, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place
          <g key={index}>
            {index % every === 0 ? (
              <text className="chart-point" x={middle(index)} y={height - 6} textAnchor="middle">
                {point}
              </text>
            ) : null}
            {/* biome-ignore lint/a11y/noStaticElementInteractions: a look at a point; its figures and links are in the table */}
            <rect
              className={index === over ? 'chart-over' : 'chart-hit'}
              data-pick={onPick ? true : undefined}
              x={(x(index) ?? 0) - (x.step() - x.bandwidth()) / 2}
              width={x.step()}
              y={TOP}
              height={height - BOTTOM - TOP}
              onMouseEnter={() => setOver(index)}
              onClick={() => onPick?.(index)}
            />
          </g>
        ))}
      </svg>
      {over === null ? null : (
        <ChartTip
          at={middle(over)}
          width={width}
          title={points[over] ?? ''}
          index={over}
          series={series}
          format={format}
        />
      )}
      {series.length > 1 ? (
        <figcaption className="chart-legend">
          {series.map((one) => (
            <span key={one.key} className={`chart-tone-${one.tone}`}>
              <i className={`chart-key chart-key-${one.shape}`} aria-hidden />
              {one.label}
            </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  );
}
