import { useTranslate } from '@refinedev/core';
import type { Problem } from './types.ts';

// The value of these is the row of the twin.
const twins = new Set(['duplicate_in_file', 'possible_duplicate', 'conflicting_duplicate']);

/** What stands in the file. */
export function FoundValue({ problem: { code, value } }: { problem: Problem }) {
  const t = useTranslate();
  if (value === null) return <span className="missing">{t('import.empty_cell')}</span>;
  if (twins.has(code) && /^\d+$/.test(value)) return <span>{t('import.same_as_row', { row: value })}</span>;
  return (
    <code className="found" title={value}>
      {value}
    </code>
  );
}
