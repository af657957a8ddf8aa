import './aging.css';
import { useTranslate } from '@refinedev/core';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import type { Resource, Row } from '@/catalog/resource.ts';
import { AsOf, useAsOf } from '@/features/figures/AsOf.tsx';
import type { Explanations } from '@/features/figures/explain.ts';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { useAddress } from '@/features/figures/useAddress.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { together } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Credits, creditsSheet } from './Credits.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { agingColumns, agingRows, type Bucket, buckets, bucketWords, isBucket, NOBODY } from './matrix.ts';
import { itemsSheet, OpenItems } from './OpenItems.tsx';
import { type SideName, sides, ways } from './sides.ts';
import { HABITS, useCollected, withColumns } from './useCollected.ts';
import { useCredits, useItems, useRetainage } from './useItems.ts';

/** Who owes us, whom we owe, and for how long: a matrix of party or project by age, and the items behind each cell. */
export default function AgingMatrix() {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources } = useCatalog();
  const { asOf, today } = useAsOf();
  const [params] = useSearchParams();
  const [wantedSide, setSide] = useAddress('side');
  const [wantedBy, setBy] = useAddress('by');
  const readable = (Object.keys(sides) as SideName[]).filter((name) => resources.get(sides[name].view));
  const name = readable.find((one) => one === wantedSide) ?? (readable[0] as SideName);
  const side = sides[name];
  const by = ways.find((one) => one === wantedBy) ?? 'party';
  const key = by === 'party' ? side.party : { id: 'project_id', name: 'project_code', table: 'projects' };
  const items = useItems(side, asOf);
  const credits = useCredits(name, asOf);
  const hasCredits = credits.rows.length > 0;
  const { held: retainage, read } = useRetainage(side, by, asOf);
  const save = useFigureExport();
  const collected = useCollected(name === 'receivables' && by === 'party' && asOf === null);
  const resource = withColumns({ ...(resources.get(side.view) as Resource), title: key.name }, collected.columns);
  const bucketName = (bucket: Bucket) => t(`aging.buckets.${bucketWords[bucket]}`);
  const columns = [
    ...agingColumns(
      resource,
      key.name,
      {
        bucket: bucketName,
        total: t('aging.total'),
        share: t('aging.share'),
        credits: t('aging.credits'),
        net: t('aging.net'),
        retainage: t('aging.retainage'),
      },
      { credits: hasCredits, retainage: retainage !== null },
    ),
    ...collected.columns.filter((column) => HABITS.includes(column.name)),
  ];
  const rows = agingRows(items.rows, {
    id: key.id,
    name: key.name,
    retainage: retainage ?? new Map(),
    credits: credits.rows,
  }).map((row) => ({ ...collected.of(row.id), ...row }));
  const total: Row = {
    ...totalRow(rows, [...buckets, 'balance', 'credits', 'net', ...(retainage ? ['retainage'] : [])]),
    ...shares(rows),
  };
  const of = (values: Record<string, string>) => {
    const next = new URLSearchParams(params);
    for (const [param, value] of Object.entries(values)) next.set(param, value);
    return `?${next}#items`;
  };
  const explanations: Explanations = {
    ...Object.fromEntries(
      buckets.map((bucket) => [bucket, { page: (row: Row) => of({ of: String(row.id), bucket }) }]),
    ),
    balance: { from: [...buckets], page: (row) => of({ of: String(row.id) }) },
    credits: { page: (row) => of({ of: String(row.id) }) },
    net: { from: ['balance', 'credits'] },
    dso: { from: ['open_ar', 'invoiced_90d'] },
    promised_date: { from: ['promised_amount'] },
  };
  const day = dayText(asOf ?? today, env.locale);
  const chosen = params.get('of');
  const bucket = params.get('bucket');
  const isChosen = (row: Row) => chosen === null || String(row[key.id] ?? NOBODY) === chosen;
  const open = itemsSheet(
    side,
    resources,
    items.rows.filter((item) => isChosen(item) && (!isBucket(bucket) || item.bucket === bucket)),
  );
  const apart = creditsSheet(t, side, resources, isBucket(bucket) ? [] : credits.rows.filter(isChosen));
  return (
    <FigurePage
      title={t(`aging.sides.${name}`)}
      subtitle={t('aging.subtitle', { day })}
      controls={
        <>
          <ModeSwitch />
          <Segmented
            value={name}
            options={readable.map((value) => ({ value, label: t(`aging.sides.${value}`) }))}
            onChange={setSide}
          />
          <Segmented
            value={by}
            options={ways.map((value) => ({
              value,
              label: t(`aging.by.${value === 'party' ? side.party.table : value}`),
            }))}
            onChange={setBy}
          />
          <AsOf />
        </>
      }
      figures={together([items, read, credits, collected.read])}
      onExport={() =>
        void save(
          { resource, columns, rows: [...rows, { ...total, [key.name]: t('list.total') }], day: asOf },
          { ...open, rows: [...open.rows, { ...open.total, [side.items[0] as string]: t('list.total') }] },
          ...(apart.rows.length > 0
            ? [{ ...apart, rows: [...apart.rows, { ...apart.total, number: t('list.total') }] }]
            : []),
        )
      }
      empty={
        items.rows.length === 0 && !hasCredits
          ? { title: t(`aging.empty.${name}`), text: t('aging.emptyText', { day }) }
          : null
      }
    >
      <FigureTable
        resource={resource}
        columns={columns}
        rows={rows}
        total={total}
        waiting={items.waiting}
        explanations={explanations}
        to={(row) => of({ of: String(row.id) })}
      />
      <OpenItems
        side={side}
        sheet={open}
        statement={
          by === 'party' && chosen !== null && chosen !== NOBODY ? { table: side.party.table, id: chosen } : null
        }
        who={chosen === null ? null : (rows.find(({ id }) => id === chosen)?.[key.name] as string | undefined)}
        bucket={isBucket(bucket) ? bucketName(bucket) : null}
        waiting={items.waiting}
      />
      {apart.rows.length > 0 ? <Credits sheet={apart} waiting={credits.waiting} /> : null}
    </FigurePage>
  );
}

/** All of it is a hundred percent, when there is any. */
const shares = (rows: Row[]) => ({ share: rows.some(({ share }) => share !== null) ? 100 : null });
