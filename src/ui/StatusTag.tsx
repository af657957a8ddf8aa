import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

export { type Tone, toneOf } from './tone.ts';

/** The word carries the meaning, the colour only helps to find it. */
export function StatusTag({ tone, label }: { tone: Tone; label: ReactNode }) {
  return <span className={`status-tag tone-${tone}`}>{label}</span>;
}
