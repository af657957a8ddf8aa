import { countText } from '@/ui/amount.ts';
import type { Run, Totals } from './types.ts';

export type Translate = (key: string, params?: Record<string, unknown>) => string;

/** A number both ways a sentence needs it: `count` chooses the plural, `n` is what is shown. */
export const counted = (count: number, more: Record<string, unknown> = {}) => ({ count, n: countText(count), ...more });

/** The first file, and how many came with it. */
export function filesTitle(t: Translate, { fileName, fileCount }: Pick<Run, 'fileName' | 'fileCount'>): string {
  const first = fileName ?? t('import.runs.no_file');
  return fileCount > 1 ? t('import.runs.files', counted(fileCount - 1, { first })) : first;
}

type Tense = 'preview' | 'done';

const isUnread = ({ created, updated, unchanged, cleared, rejected, leftOut }: Totals) =>
  created + updated + unchanged + cleared + rejected + leftOut === 0;

/** "3,163 records will be created, 2 changed, 12 rows refused." */
export function headline(t: Translate, totals: Totals, tense: Tense): string {
  if (isUnread(totals)) return t('import.headline.unread');
  const parts: string[] = [];
  if (totals.created > 0) parts.push(t(`import.headline.${tense}.created`, counted(totals.created)));
  if (totals.updated > 0) {
    const key = parts.length > 0 ? 'import.headline.also_changed' : `import.headline.${tense}.changed`;
    parts.push(t(key, counted(totals.updated)));
  }
  if (totals.cleared > 0) {
    const key = parts.length > 0 ? 'import.headline.also_removed' : `import.headline.${tense}.removed`;
    parts.push(t(key, counted(totals.cleared)));
  }
  if (parts.length === 0) parts.push(t(`import.headline.${tense}.nothing`));
  if (totals.rejected > 0) parts.push(t('import.headline.refused', counted(totals.rejected)));
  const sentence = parts.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What the primary button will do. */
export function commitLabel(t: Translate, totals: Totals): string {
  const count = totals.created + totals.updated + totals.cleared;
  if (count === 0) return t('import.commit.none');
  if (totals.cleared === count) return t('import.commit.remove', counted(count));
  if (totals.created < count && totals.updated < count) return t('import.commit.save', counted(count));
  if (totals.updated > 0) return t('import.commit.change', counted(totals.updated));
  return t('import.commit.create', counted(totals.created));
}

/** Why the primary button is off, in words; null when it is on. */
export function blockedBecause(t: Translate, totals: Totals, stopOnError: boolean): string | null {
  if (stopOnError && totals.rejected > 0) return t('import.commit.stopped');
  if (totals.created + totals.updated + totals.cleared > 0) return null;
  if (isUnread(totals)) return t('import.commit.unread');
  return t(totals.rejected > 0 && totals.unchanged === 0 ? 'import.commit.all_refused' : 'import.commit.nothing');
}
