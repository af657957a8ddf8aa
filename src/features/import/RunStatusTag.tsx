import { useTranslate } from '@refinedev/core';
import { StatusTag, type Tone } from '@/ui/StatusTag.tsx';
import type { RunStatus } from './types.ts';

const tones = {
  uploaded: 'draft',
  validating: 'draft',
  validated: 'late',
  importing: 'waiting',
  completed: 'good',
  completed_with_errors: 'good',
  failed: 'bad',
  rolled_back: 'closed',
} satisfies Record<RunStatus, Tone>;

interface RunStatusTagProps {
  status: RunStatus;
  /** how many records a preview would write */
  writes: number;
}

/** A preview with something to save waits for a person, so it alone is orange. */
export function RunStatusTag({ status, writes }: RunStatusTagProps) {
  const t = useTranslate();
  if (status === 'validated' && writes === 0) return <StatusTag tone="draft" label={t('import.status.checked')} />;
  return <StatusTag tone={tones[status] ?? 'draft'} label={t(`import.status.${status}`, status)} />;
}
