import './chart.css';
import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { ChartStrips } from './ChartStrips.tsx';
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
  /** where a point leads */
  to?(place: number): string;
}

/** Leaves thirteen weeks as wide as a finger on a phone. */
const LEFT = 46;
const BOTTOM = 22;
const TOP = 8;

/** Bars, lines and areas over one axis of figures; drawn as SVG in the colours of the page, so that it reads in the dark and on paper. */
export function Chart({ label, points, series, height = 220, format, short = format, marks = [], to }: ChartProps) {
  const [box, width] = useWidth(720);
  const values = series.flatMap((one) => one.values).filter((value) => value !== null);
  const all = [0, ...values, ...marks.map(({ value }) => value)];
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [height - BOTTOM, TOP]).nice(5);
  const places = points.map((_, place) => place);
  const x = scaleBand(places, [LEFT, width]).paddingInner(0.25).paddingOuter(0.1);
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
      <div className="chart-plot">
        <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
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
                places.map((place) => {
                  const value = one.values[place] ?? null;
                  return value === null ? null : (
                    <rect
                      key={place}
                      x={(x(place) ?? 0) + (inner(one.key) ?? 0)}
                      width={inner.bandwidth()}
                      y={Math.min(y(0), y(value))}
                      height={Math.abs(y(value) - y(0))}
                    />
                  );
                })
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
          {places
            .filter((place) => place % every === 0)
            .map((place) => (
              <text key={place} className="chart-point" x={middle(place)} y={height - 6} textAnchor="middle">
                {points[place]}
              </text>
            ))}
        </svg>
        <ChartStrips
          points={points}
          series={series}
          left={(place) => (x(place) ?? 0) - (x.step() - x.bandwidth()) / 2}
          width={x.step()}
          format={format}
          to={to}
        />
      </div>
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
