import './pay-bills.css';
import { useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { Chips } from '@/features/figures/Chips.tsx';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { FigureTable } from '@/features/figures/FigureTable.tsx';
import { totalRow } from '@/features/figures/totals.ts';
import { useAddress } from '@/features/figures/useAddress.ts';
import { useFigureExport } from '@/features/figures/useFigureExport.ts';
import { useView } from '@/features/figures/useFigures.ts';
import { useOperation } from '@/features/figures/useOperation.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { Money } from '@/ui/Money.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { AmountInput } from './AmountInput.tsx';
import { type Kind, kinds, ofKind } from './bills.ts';
import { CashStrip } from './CashStrip.tsx';
import { explanations } from './explanations.ts';
import { Prepared } from './Prepared.tsx';
import { CoiState, WaiverState } from './states.tsx';
import { useChosen } from './useChosen.ts';
import type { Payment } from './useSubmit.ts';

const COLUMNS = [
  'vendor_name',
  'bill_number',
  'project_code',
  'due_date',
  'days_past_due',
  'balance',
  'retainage_withheld',
  'waiver_state',
  'coi_status',
];
const WITH_PAYMENTS = [...COLUMNS.slice(0, 7), 'in_payment', ...COLUMNS.slice(7)];
const SUMMED = ['balance', 'retainage_withheld'];
/** Words of states stand in a frame, an amount in a field. */
const WIDEST: Row = { id: 'widest', waiver_state: 'not required', coi_status: 'expiring..', pay: '99999999.99' };
const ALSO = ['vendor_id', 'days_to_due', 'status', 'payable', 'in_payment', 'insurance_expiry'];

/** Open bills, chosen with what is to be paid of each; one click makes a draft payment per vendor. */
export default function PayBillsPage() {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('v_payable_bills') as Resource;
  const payments = resources.get('payments');
  const phone = useIsPhone();
  const figures = useView(resource, { columns: [...COLUMNS, ...ALSO] });
  const [wanted, setWanted] = useAddress('show');
  const kind = kinds.find((one) => one === wanted) ?? null;
  // thousands of bills: what follows from them is worked out when they change, not when one of them is marked
  const rows = useMemo(() => ofKind(figures.rows, kind), [figures.rows, kind]);
  const counts = useMemo(() => kinds.map((one) => ofKind(figures.rows, one).length), [figures.rows]);
  const chosen = useChosen(figures.rows);
  const [prepared, setPrepared] = useState<Payment[]>([]);
  const save = useFigureExport();
  const mayPay = payments?.can.create === true && kind !== 'disputed';
  const prepare = usePrepare(chosen.bills, organization.id, (made) => {
    chosen.choose([]);
    setPrepared((old) => [...old.filter(({ isSubmitted }) => !isSubmitted), ...made]);
  });

  // only where something of a bill is on its way already
  const partly = useMemo(() => rows.some(({ in_payment }) => Number(in_payment) !== 0), [rows]);
  const own = useMemo(() => columnsOf(resource, partly ? WITH_PAYMENTS : COLUMNS), [resource, partly]);
  const columns = useMemo(() => {
    if (!mayPay) return own;
    const payable = resource.column('payable') as Column;
    const pay: Column = { ...payable, name: 'pay', label: t('payBills.pay'), named: ['label'], help: null };
    // a phone shows what is done beside whom it is done for
    return phone ? [...own.slice(0, 1), pay, ...own.slice(1)] : [...own, pay];
  }, [resource, own, mayPay, phone, t]);
  const sums = useMemo(() => totalRow(rows, partly ? [...SUMMED, 'in_payment'] : SUMMED), [rows, partly]);
  const like = useMemo(() => [...rows, WIDEST], [rows]);
  const total: Row = { ...sums, ...(mayPay ? { pay: chosen.total } : {}) };
  const exported = columnsOf(resource, [...own.map(({ name }) => name), 'payable']);
  const reason =
    chosen.ids.length === 0
      ? t('payBills.chooseFirst')
      : chosen.mistakes > 0
        ? t('payBills.mistakes', { count: chosen.mistakes })
        : null;
  const open = ofKind(figures.rows, null);
  const inPayments = figures.rows.filter((row) => row.status !== 'disputed' && Number(row.payable) <= 0).length;

  return (
    <FigurePage
      title={t('payBills.title')}
      subtitle={t('payBills.subtitle')}
      primary={
        payments?.can.create ? (
          <Reason text={reason}>
            <Button type="primary" disabled={reason !== null} loading={prepare.busy} onClick={() => void prepare.run()}>
              {chosen.vendors > 0 ? t('payBills.prepare', { count: chosen.vendors }) : t('payBills.prepareSome')}
            </Button>
          </Reason>
        ) : undefined
      }
      controls={
        <Chips
          label={t('payBills.only')}
          value={kind}
          onChange={setWanted}
          chips={kinds.map((key: Kind, index) => ({
            key,
            label: t(`payBills.kinds.${key}`),
            count: counts[index] ?? 0,
          }))}
        />
      }
      figures={figures}
      onExport={() =>
        void save({
          resource,
          columns: exported,
          rows: [...rows, { ...sums, ...totalRow(rows, ['payable']), vendor_name: t('list.total') }],
        })
      }
      empty={
        open.length === 0 && prepared.length === 0 && inPayments === 0 && kind !== 'disputed'
          ? { title: t('payBills.empty'), text: t('payBills.emptyText') }
          : null
      }
    >
      <CashStrip chosen={chosen} />
      {payments && prepared.length > 0 ? (
        <Prepared resource={payments} payments={prepared} onChange={setPrepared} />
      ) : null}
      <FigureTable
        resource={resource}
        columns={columns}
        rows={rows}
        total={total}
        like={like}
        waiting={figures.waiting}
        usual="due_date"
        edge="pay"
        explanations={explanations}
        to={(row) => showPath(organization.slug, 'vendor_bills', row.id)}
        marks={
          mayPay
            ? {
                ids: chosen.ids,
                onChange: chosen.choose,
                nameOf: (row) => `${row.vendor_name} ${row.bill_number}`,
                all: t('list.markAll'),
              }
            : undefined
        }
        cells={{
          days_past_due: (row) =>
            Number(row.days_past_due) > 0 ? (
              <FieldCell column={resource.column('days_past_due') as Column} record={row} />
            ) : null,
          waiver_state: (row) => <WaiverState state={String(row.waiver_state)} />,
          coi_status: (row) => <CoiState row={row} />,
          pay: (row) => <AmountInput row={row} chosen={chosen} />,
        }}
      />
      {inPayments > 0 ? <p className="figure-note">{t('payBills.inPayments', { count: inPayments })}</p> : null}
      <p className="sr-only" role="status">
        {chosen.total ? (
          <>
            {t('payBills.cash.paid')} <Money value={chosen.total} />
          </>
        ) : null}
      </p>
    </FigurePage>
  );
}

function usePrepare(bills: object[], organization: string, onMade: (made: Payment[]) => void) {
  const t = useTranslate();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const { mutateAsync, isPending } = useOperation<Payment[]>('pay_bills');
  const run = async () => {
    try {
      onMade(await mutateAsync({ p_org: organization, p_bills: bills }));
    } catch (problem) {
      notification.error({ message: t('payBills.failed'), description: problemText(problem) });
    }
  };
  return { run, busy: isPending };
}
