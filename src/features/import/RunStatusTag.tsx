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

/** A preview waits for a person, so it alone is orange. */
export function RunStatusTag({ status }: { status: RunStatus }) {
  const t = useTranslate();
  return <StatusTag tone={tones[status] ?? 'draft'} label={t(`import.status.${status}`, status)} />;
}
