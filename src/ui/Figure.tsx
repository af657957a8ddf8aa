import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

export function Figures({ children }: { children: ReactNode }) {
  return <dl className="figures">{children}</dl>;
}

interface FigureProps {
  label: ReactNode;
  value: ReactNode;
  hint?: ReactNode;
  tone?: Tone;
}

export function Figure({ label, value, hint, tone }: FigureProps) {
  return (
    <div className={tone ? `figure tone-text-${tone}` : 'figure'}>
      <dt>{label}</dt>
      <dd className="num">{value}</dd>
      {hint ? <dd className="figure-hint">{hint}</dd> : null}
    </div>
  );
}
