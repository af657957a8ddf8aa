import type { Text } from '@/lib/text.ts';
import { isBlank } from './blank.tsx';

/** A unit as the database names it, in the reader's language and in the number of its figure: 1 day, 0 days. */
export const unitText = (t: Text, unit: string, value: unknown): string =>
  t(`units.${unit}`, { count: isBlank(value) ? 0 : Number(value) }, unit);
