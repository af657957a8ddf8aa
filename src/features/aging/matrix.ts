// Open items → who owes how much for how long. The database ages each item; here they are laid out and added up.
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { grouped } from '@/lib/grouped.ts';
import { sumFigures } from '@/lib/numbers.ts';

export const buckets = ['current', '1-30', '31-60', '61-90', '90+'] as const;
export type Bucket = (typeof buckets)[number];

/** Last part of its key in the locale files. */
export const bucketWords = {
  current: 'notDue',
  '1-30': 'to30',
  '31-60': 'to60',
  '61-90': 'to90',
  '90+': 'over90',
} satisfies Record<Bucket, string>;

export const isBucket = (text: string | null): text is Bucket => (buckets as readonly (string | null)[]).includes(text);

/** What belongs to nobody is one row as well. */
export const NOBODY = 'none';

interface Grouping {
  id: string;
  name: string;
  /** amount held back, by id */
  retainage: ReadonlyMap<string, string>;
  /** what is owed back, or paid and not applied */
  credits?: readonly Row[];
}

/** One row per party or project: its buckets, their sum, its share of the whole in percent, and what stands apart from them. */
export function agingRows(items: readonly Row[], { id, name, retainage, credits = [] }: Grouping): Row[] {
  const keyOf = (item: Row) => String(item[id] ?? NOBODY);
  const groups = grouped(items, keyOf);
  const owedBack = grouped(credits, keyOf);
  const sum = (of: readonly Row[]) => sumFigures(of.map(({ balance }) => balance));
  const whole = Number(sum(items) ?? 0);
  return [...new Set([...groups.keys(), ...owedBack.keys()])]
    .map((key): Row => {
      const group = groups.get(key) ?? [];
      const back = owedBack.get(key) ?? [];
      const balance = sum(group);
      return {
        id: key,
        [name]: (group[0] ?? back[0])?.[name] ?? null,
        ...Object.fromEntries(buckets.map((bucket) => [bucket, sum(group.filter((item) => item.bucket === bucket))])),
        balance,
        share: whole === 0 || balance === null ? null : Math.round((Number(balance) / whole) * 10_000) / 100,
        credits: sum(back),
        net: sum([...group, ...back]),
        retainage: retainage.get(key) ?? null,
      } as Row;
    })
    .sort((a, b) => Number(b.balance) - Number(a.balance));
}

interface Labels {
  bucket(bucket: Bucket): string;
  total: string;
  share: string;
  credits: string;
  net: string;
  retainage: string;
}

/** What stands apart from the buckets and is shown. */
interface Apart {
  credits: boolean;
  retainage: boolean;
}

/** Columns of the matrix: they are of the kind the balance is, and say what they are. */
export function agingColumns(resource: Resource, name: string, labels: Labels, apart: Apart): Column[] {
  const balance = resource.column('balance');
  const party = resource.column(name);
  if (!balance || !party) throw new Error(`${resource.name} has no balance or no ${name}`);
  const figure = (key: string, label: string, kind: Column['kind'] = 'money'): Column => ({
    ...balance,
    name: key,
    label,
    named: ['label'],
    help: null,
    kind,
  });
  return [
    party,
    ...buckets.map((bucket) => figure(bucket, labels.bucket(bucket))),
    figure('balance', labels.total),
    figure('share', labels.share, 'percent'),
    ...(apart.credits ? [figure('credits', labels.credits), figure('net', labels.net)] : []),
    ...(apart.retainage ? [figure('retainage', labels.retainage)] : []),
  ];
}
