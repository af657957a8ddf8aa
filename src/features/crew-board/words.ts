import type { Text } from '@/lib/text.ts';
import { documentLocale } from '@/ui/amount.ts';
import type { Layout, LineGroup, Person } from './board.ts';
import { nobody } from './board.ts';

/** `7.5`: no more digits than it has. */
export const hoursText = (hours: number | string | null): string =>
  new Intl.NumberFormat(documentLocale(), { maximumFractionDigits: 2 }).format(Number(hours ?? 0));

export const layoutText = (t: Text, layout: Layout): string =>
  ({ people: t('crew.by.people'), jobs: t('crew.by.jobs') })[layout];

export const spanText = (t: Text, span: 1 | 2 | 6): string =>
  ({ 1: t('crew.weeks.1'), 2: t('crew.weeks.2'), 6: t('crew.weeks.6') })[span];

export const personText = (t: Text, { key, name }: Pick<Person, 'key' | 'name'>): string =>
  key === nobody ? t('crew.nobody') : name;

/** Null: the group needs no heading. */
export const groupText = (t: Text, { key, label }: LineGroup): string | null =>
  ({ nobody: null, department: label, none: t('crew.noDepartment'), hired: t('crew.hired'), jobs: null })[key];
