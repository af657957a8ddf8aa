// Rights in sentences, and what one set of them has that another has not.
import type { Text } from '@/lib/text.ts';
import { amountText } from '@/ui/amount.ts';
import type { Permission, Right, Scope } from './people.ts';

export const scopes: readonly Scope[] = ['organization', 'assigned_projects', 'own'];

/** Decisions about amounts; hours are approved whatever they cost. */
export const hasLimit = (key: string): boolean => key.endsWith('.approve') && key !== 'time.approve';

/** The limit is an amount, or there is none. */
export const hasAmount = ({ max_amount }: Right): boolean => max_amount === null || Number(max_amount) >= 0;

const words = (key: string): string => key.replace('.', '_');

export const rightLabel = (t: Text, key: string): string => t(`members.rights.${words(key)}`, key);

/** "$25,000": cents where there are some. */
export const limitText = (amount: string, currency: string, locale?: string): string =>
  amountText(amount, { currency, digits: /\.0*$|^\d+$/.test(amount) ? 0 : 2, ...(locale ? { locale } : {}) });

/** "can approve change orders up to $25,000 on assigned projects" */
export function rightSentence(t: Text, { key, scope, max_amount }: Right, currency: string, locale?: string): string {
  const parts = [
    t('members.can', { what: rightLabel(t, key) }),
    max_amount === null ? null : t('members.upTo', { amount: limitText(max_amount, currency, locale) }),
    scope === 'organization' ? null : t(`members.where.${scope}`),
  ];
  return parts.filter(Boolean).join(' ');
}

/** At least as much: the whole organization is more than each other scope, no limit more than any. */
export const isWithin = (one: Right, other: Right): boolean =>
  one.key === other.key &&
  (other.scope === 'organization' || other.scope === one.scope) &&
  (other.max_amount === null || (one.max_amount !== null && Number(one.max_amount) <= Number(other.max_amount)));

const isSame = (one: Right | undefined, other: Right | undefined): boolean =>
  one?.scope === other?.scope && Number(one?.max_amount ?? -1) === Number(other?.max_amount ?? -1);

/** Keys two roles do not hold alike. */
export function differing(one: readonly Right[], other: readonly Right[]): Set<string> {
  const find = (rights: readonly Right[], key: string) => rights.find((right) => right.key === key);
  const keys = new Set([...one, ...other].map(({ key }) => key));
  return new Set([...keys].filter((key) => !isSame(find(one, key), find(other, key))));
}

/** Order of the matrix: what reads before what writes before what decides, in the order of the menu. */
const MODULES = [
  'Projects',
  'Job costing',
  'Billing',
  'Payables',
  'Finance',
  'Payroll',
  'CRM',
  'Vendors',
  'Team',
  'Field',
  'Fleet and stock',
  'Documents',
  'Administration',
];
const VERBS = ['summary', 'read', 'write', 'approve'];
const rank = (list: readonly string[], word: string) => (list.includes(word) ? list.indexOf(word) : list.length);

export function inOrder<T extends Permission>(permissions: readonly T[]): T[] {
  const subject = (key: string) => key.split('.')[0] ?? '';
  const verb = (key: string) => rank(VERBS, key.split('.')[1] ?? '');
  return [...permissions].sort(
    (a, b) =>
      rank(MODULES, a.module) - rank(MODULES, b.module) ||
      Number(hasLimit(a.key)) - Number(hasLimit(b.key)) ||
      subject(a.key).localeCompare(subject(b.key)) ||
      verb(a.key) - verb(b.key),
  );
}
