import { useTranslate } from '@refinedev/core';
import { lazy, Suspense, useState } from 'react';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { Chips } from '@/features/figures/Chips.tsx';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { useAddress } from '@/features/figures/useAddress.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { ModeSwitch } from './ModeSwitch.tsx';
import { QueueActions } from './QueueActions.tsx';
import { kinds, ofKind, type Step, stepsFor } from './queue.ts';
import { explanations } from './queueExplanations.ts';

const CollectDialog = lazy(() => import('./CollectDialog.tsx'));

const COLUMNS = [
  'client_name',
  'invoice_number',
  'project_code',
  'days_past_due',
  'balance',
  'dollar_days',
  'last_contact',
  'promised_date',
  'promised_amount',
];
const ALSO = [
  'date_due',
  'client_id',
  'amount',
  'is_disputed',
  'is_broken',
  'contact_name',
  'phone',
  'last_outcome',
  'contacts',
];
/** Words beside a day or a number, and a button. */
const WIDEST: Row = {
  id: 'widest',
  promised_date: 'Jun 30, 2026 br',
  act: 'Collect ---',
};

/** Overdue invoices in the order somebody should call about them, and what can be done from here. */
export function Queue({ resource: queue }: { resource: Resource }) {
  const resource = { ...queue, title: 'client_name' };
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { organization, permissions, resources } = useCatalog();
  const phone = useIsPhone();
  const figures = useView(resource, { columns: [...COLUMNS, ...ALSO] });
  const [wanted, setWanted] = useAddress('show');
  const kind = kinds.find((one) => one === wanted) ?? null;
  const rows = ofKind(figures.rows, kind);
  const [step, setStep] = useState<{ step: Step; row: Row } | null>(null);
  const save = useFigureExport();
  const may = {
    log: resources.get('collection_activities')?.can.create === true,
    writeOff: permissions.includes('billing.approve'),
  };
  const own = columnsOf(resource, COLUMNS);
  const act: Column = { ...(own[0] as Column), name: 'act', label: '', named: ['label'], help: null };
  const total = totalRow(rows, ['balance', 'promised_amount']);
  return (
    <FigurePage
      title={t('collections.title')}
      subtitle={t('collections.subtitle')}
      controls={
        <>
          <ModeSwitch />
          <Chips
            label={t('collections.only')}
            value={kind}
            onChange={setWanted}
            chips={kinds.map((key) => ({
              key,
              label: t(`collections.kinds.${key}`),
              count: ofKind(figures.rows, key).length,
            }))}
          />
        </>
      }
      figures={figures}
      onExport={() =>
        void save({ resource, columns: own, rows: [...rows, { ...total, client_name: t('list.total') }] })
      }
      empty={figures.rows.length === 0 ? { title: t('collections.empty'), text: t('collections.emptyText') } : null}
    >
      <FigureTable
        resource={resource}
        columns={phone ? [...own.slice(0, 1), act, ...own.slice(1)] : [...own, act]}
        rows={rows}
        total={total}
        like={[...rows, WIDEST]}
        waiting={figures.waiting}
        usual="-dollar_days"
        edge="act"
        explanations={explanations}
        to={(row) => showPath(organization.slug, 'invoices', row.id)}
        cells={{
          last_contact: (row) =>
            row.last_contact ? (
              <span className="collect-said" title={String(row.last_outcome ?? '')}>
                {dayText(String(row.last_contact), locale)}
              </span>
            ) : (
              <span className="muted">{t('collections.never')}</span>
            ),
          promised_date: (row) => (
            <>
              {row.promised_date ? dayText(String(row.promised_date), locale) : row.is_disputed ? null : '—'}{' '}
              {row.is_broken ? <StatusTag tone="bad" label={t('collections.broken')} /> : null}
              {row.is_disputed ? <StatusTag tone="late" label={t('collections.disputed')} /> : null}
            </>
          ),
          act: (row) => (
            <QueueActions
              row={row}
              steps={stepsFor(row, may)}
              onStep={(next) => setStep({ step: next, row })}
              slug={organization.slug}
            />
          ),
        }}
      />
      {step ? (
        <Suspense>
          <CollectDialog {...step} resource={resource} onClose={() => setStep(null)} />
        </Suspense>
      ) : null}
    </FigurePage>
  );
}
