import type { Series } from './Chart.tsx';

interface ChartTipProps {
  at: number;
  width: number;
  title: string;
  index: number;
  series: Series[];
  format(value: number): string;
}

/** The figures of one point, beside it on the side that has room. */
export function ChartTip({ at, width, title, index, series, format }: ChartTipProps) {
  const side = at > width / 2 ? { right: width - at + 12 } : { left: at + 12 };
  return (
    <div className="chart-tip" style={side}>
      <strong>{title}</strong>
      {series.map(({ key, label, values, tone }) => {
        const value = values[index];
        return value === null || value === undefined ? null : (
          <span key={key} className={`chart-tone-${tone}`}>
            <span>{label}</span>
            <span className="num">{format(value)}</span>
          </span>
        );
      })}
    </div>
  );
}
