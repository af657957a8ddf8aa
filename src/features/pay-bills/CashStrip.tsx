import { useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import type { Behind, Explanation } from '@/features/figures/explain.ts';
import { FigureCell } from '@/features/figures/FigureCell.tsx';
import { useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Figure, Figures } from '@/ui/Figure.tsx';
import { less } from './bills.ts';
import type { Chosen } from './useChosen.ts';

const TERMS = ['cash_on_hand', 'bills_due', 'payroll_due', 'available'] as const;

/** What there is to pay from, for who may read all it is made of; to everybody else nothing of it is there. */
export function CashStrip({ chosen }: { chosen: Chosen }) {
  const resource = useCatalog().resources.view('v_available_cash') ?? null;
  const { rows, problem, retry } = useView(resource, { columns: [...TERMS, 'oldest_balance', 'today', 'due_until'] });
  const [cash] = rows;
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  return resource && cash ? <Terms {...{ resource, cash, chosen }} /> : null;
}

function Terms({ resource, cash, chosen }: { resource: Resource; cash: Row; chosen: Chosen }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const [today, until] = [String(cash.today), String(cash.due_until)];
  const known = cash.available !== null;
  const { total } = chosen;
  const [soon, paid] = [chosen.soon ?? '0', total ?? '0'];
  // what is chosen is subtracted once, as what is to be paid
  const row: Row = {
    ...cash,
    bills_due: less(cash.bills_due, soon),
    available: known ? sumOf(cash.available, soon) : null,
    left: known ? less(sumOf(cash.available, soon), paid) : null,
    paid,
  };
  const columns = columnsOf(resource, TERMS).map((column) => ({
    ...column,
    label: t(`payBills.cash.${column.name}`),
    named: ['label'] as const,
  }));
  const [, , , available] = columns;
  if (!available) return null;
  const own = (name: 'paid' | 'left') => ({
    ...available,
    name,
    label: t(`payBills.cash.${name}`),
    help: t(`payBills.cash.${name}Help`),
    named: ['label', 'help'] as const,
  });
  const all = [...columns, own('paid'), own('left')];
  const told: Resource = { ...resource, column: (name) => all.find((one) => one.name === name) };
  const behind = (one: Behind): Explanation => ({ behind: () => [one] });
  const explanations: Record<string, Explanation> = {
    cash_on_hand: behind({ table: 'v_cash_position', search: { 'is_unrestricted_cash.eq': 'true' }, sum: 'balance' }),
    bills_due: {
      ...behind({ table: 'v_ap_aging', search: { 'bucket.nnull': '1', 'due_date.lte': until }, sum: 'balance' }),
      action: () => (total ? <p className="muted">{t('payBills.cash.withoutChosen')}</p> : null),
    },
    payroll_due: behind({
      table: 'payroll_calendar',
      search: { 'status.in': 'scheduled,processed', 'pay_date.gte': today, 'pay_date.lte': until },
      sum: 'total_employer_cost',
    }),
    available: { from: ['cash_on_hand', 'bills_due', 'payroll_due'] },
    paid: {},
    left: { from: ['available', 'paid'] },
  };
  const oldest = cash.oldest_balance ? dayText(String(cash.oldest_balance), locale) : null;
  const hint = (name: string) =>
    name !== 'cash_on_hand' ? null : oldest ? t('payBills.cash.oldest', { day: oldest }) : t('payBills.cash.none');
  return (
    <section className="pay-cash" aria-label={t('payBills.cash.title')}>
      <Figures>
        {all.map((column) => (
          <Figure
            key={column.name}
            label={column.label}
            value={<FigureCell {...{ resource: told, column, row }} explanation={explanations[column.name]} />}
            hint={hint(column.name)}
            {...(column.name === 'left' && String(row.left).startsWith('-') ? { tone: 'bad' as const } : {})}
          />
        ))}
      </Figures>
    </section>
  );
}

const sumOf = (a: unknown, b: string): string => less(a, b.startsWith('-') ? b.slice(1) : `-${b}`);
