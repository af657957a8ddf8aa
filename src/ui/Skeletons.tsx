import type { ReactNode } from 'react';

// Skeletons have the shape of what comes: same rows, same heights, so nothing jumps.

function Frame({ label, className, children }: { label?: string | undefined; className: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true" className={`skeleton ${className}`}>
      <span className="sr-only">{label ?? '…'}</span>
      <div aria-hidden>{children}</div>
    </div>
  );
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
// Widths vary as text does; fixed, so that two renders look the same.
const width = (row: number, column: number) => `${48 + ((row * 37 + column * 23) % 45)}%`;

interface TableSkeletonProps {
  columns?: number;
  rows?: number;
  label?: string;
}

export function TableSkeleton({ columns = 6, rows = 12, label }: TableSkeletonProps) {
  return (
    <Frame label={label} className="skeleton-table">
      {times(rows + 1).map((row) => (
        <div key={row} className="skeleton-row" style={{ gridTemplateColumns: `repeat(${columns}, 1fr)` }}>
          {times(columns).map((column) => (
            <i key={column} style={{ width: width(row, column) }} />
          ))}
        </div>
      ))}
    </Frame>
  );
}

export function CardsSkeleton({ count = 6, label }: { count?: number; label?: string }) {
  return (
    <Frame label={label} className="skeleton-cards">
      {times(count).map((row) => (
        <div key={row} className="skeleton-card">
          <i style={{ width: width(row, 0) }} />
          <i style={{ width: width(row, 2) }} />
          <i style={{ width: '30%' }} />
        </div>
      ))}
    </Frame>
  );
}

export function FormSkeleton({ fields = 8, label }: { fields?: number; label?: string }) {
  return (
    <Frame label={label} className="skeleton-form">
      {times(fields).map((row) => (
        <div key={row} className="skeleton-field">
          <i style={{ width: `${20 + ((row * 13) % 20)}%` }} />
          <b />
        </div>
      ))}
    </Frame>
  );
}

export function RecordSkeleton({ label }: { label?: string }) {
  return (
    <Frame label={label} className="skeleton-record">
      <i className="skeleton-title" />
      <div className="skeleton-grid">
        {times(12).map((row) => (
          <div key={row}>
            <i style={{ width: '36%' }} />
            <i style={{ width: width(row, 1) }} />
          </div>
        ))}
      </div>
    </Frame>
  );
}

export function PageSkeleton({ label }: { label?: string }) {
  return (
    <div className="page page-full">
      <Frame label={label} className="skeleton-page">
        <i className="skeleton-title" />
        <i style={{ width: '42%' }} />
      </Frame>
      <TableSkeleton {...(label ? { label } : {})} />
    </div>
  );
}
