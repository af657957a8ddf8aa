import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface RecordCardProps {
  title: ReactNode;
  lines?: ReactNode[];
  status?: ReactNode;
  amount?: ReactNode;
  to?: string;
  onClick?: () => void;
  selected?: boolean;
}

/** A row of a list on a phone: title, two lines, status. */
export function RecordCard({ title, lines = [], status, amount, to, onClick, selected }: RecordCardProps) {
  const body = (
    <>
      <span className="record-card-head">
        <span className="record-card-title">{title}</span>
        {amount ? <span className="num">{amount}</span> : null}
      </span>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <span key={index} className="record-card-line">
          {line}
        </span>
      ))}
      {status ? <span className="record-card-status">{status}</span> : null}
    </>
  );
  const className = selected ? 'record-card selected' : 'record-card';
  if (to) {
    return (
      <Link to={to} className={className}>
        {body}
      </Link>
    );
  }
  return (
    <button type="button" className={className} onClick={onClick}>
      {body}
    </button>
  );
}
