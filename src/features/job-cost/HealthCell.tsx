import type { CellProps } from '@/fields/types.ts';
import { StatusTag, type Tone } from '@/ui/StatusTag.tsx';

const tones: Record<string, Tone> = { ok: 'good', watch: 'late', over_budget: 'bad' };

/** How a cost code or a job stands, in a word. */
export function HealthCell({ value, env }: Pick<CellProps, 'value' | 'env'>) {
  const word = String(value ?? '');
  return tones[word] ? <StatusTag tone={tones[word]} label={env.t(`jobCost.health.${word}`)} /> : null;
}
