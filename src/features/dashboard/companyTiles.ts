// Tiles about the company: its cash, what it is owed and owes, what it hopes to win.
import type { Amount } from '@/ui/amount.ts';
import type { Summary } from './summary.ts';
import { list, type Makers, type Tile } from './tile.ts';

export const companyTiles: Makers = {
  cash: ({ cash }) =>
    cash
      ? {
          key: 'cash',
          value: cash.cash_on_hand,
          unit: 'money',
          lead: list('v_cash_position', { 'is_unrestricted_cash.eq': 'true' }),
          of: 'accounts',
          count: cash.count,
          asOf: cash.oldest_balance,
          isStale: cash.is_stale,
          lines: [
            ...('effective_cash' in cash
              ? [{ key: 'effective', value: cash.effective_cash, unit: 'money' as const }]
              : []),
            {
              key: 'escrow',
              value: cash.escrow,
              unit: 'money',
              lead: list('v_cash_position', { 'account_kind.in': 'escrow' }),
            },
          ],
        }
      : null,
  receivables: ({ ar, as_of }) => {
    if (!ar) return null;
    const bucket = (key: string, value: Amount, name: string) => ({
      key,
      value,
      unit: 'money' as const,
      lead: list('v_ar_aging', { 'bucket.in': name }),
    });
    return {
      key: 'receivables',
      value: ar.total,
      unit: 'money',
      lead: list('v_ar_aging', { 'bucket.nnull': '1' }),
      of: 'invoices',
      count: ar.count,
      asOf: as_of,
      bar: [
        bucket('current', ar.current, 'current'),
        bucket('d1_30', ar.d1_30, '1-30'),
        bucket('d31_60', ar.d31_60, '31-60'),
        bucket('d61_90', ar.d61_90, '61-90'),
        bucket('d90_plus', ar.d90_plus, '90+'),
      ],
      lines: [{ key: 'dso', value: ar.dso, unit: 'days' }],
    };
  },
  payables: ({ ap, as_of }) =>
    ap
      ? {
          key: 'payables',
          value: ap.total,
          unit: 'money',
          lead: list('v_ap_aging', { 'bucket.nnull': '1' }),
          of: 'bills',
          count: ap.count,
          asOf: as_of,
          lines: [
            {
              key: 'dueSoon',
              value: ap.due_soon,
              unit: 'money',
              lead: list('v_ap_aging', { 'is_due_soon.eq': 'true' }),
            },
            {
              key: 'overdue',
              value: ap.overdue,
              unit: 'money',
              lead: list('v_ap_aging', { 'bucket.in': '1-30,31-60,61-90,90+' }),
            },
          ],
        }
      : null,
  pipeline: ({ pipeline, as_of }) =>
    pipeline
      ? {
          key: 'pipeline',
          value: pipeline.weighted_value,
          unit: 'money',
          lead: list('bid_pipeline', { 'status.nin': 'won,lost,no_bid' }),
          of: 'bids',
          count: pipeline.open_count,
          asOf: as_of,
          lines: [
            { key: 'openValue', value: pipeline.open_value, unit: 'money' },
            { key: 'winRate', value: pipeline.win_rate_pct, unit: 'percent' },
          ],
        }
      : null,
  debt: ({ debt, as_of }) =>
    debt
      ? {
          key: 'debt',
          value: debt.total,
          unit: 'money',
          lead: list('debts', { 'is_active.eq': 'true' }),
          of: 'debts',
          count: debt.count,
          asOf: as_of,
          lines: [
            { key: 'service', value: debt.monthly_service, unit: 'money' },
            ...(Number(debt.undrawn) > 0 ? [{ key: 'undrawn', value: debt.undrawn, unit: 'money' as const }] : []),
          ],
        }
      : null,
  payroll: ({ payroll, team, as_of }) =>
    payroll
      ? {
          key: 'payroll',
          value: payroll.period_cost,
          unit: 'money',
          lead: list('employees', { 'is_active.eq': 'true' }),
          of: 'people',
          count: team?.employee_count ?? null,
          asOf: as_of,
          lines: [
            { key: 'annual', value: payroll.annual_cost, unit: 'money' },
            ...(payroll.next_pay_date
              ? [
                  {
                    key: 'nextPay',
                    value: payroll.next_pay_date,
                    unit: 'day' as const,
                    lead: list('payroll_calendar', { 'pay_date.eq': payroll.next_pay_date }),
                  },
                ]
              : []),
          ],
        }
      : null,
  retainageReceivable: (summary) => retainage(summary, 'receivable'),
  retainagePayable: (summary) => retainage(summary, 'payable'),
};

function retainage({ retainage: held, as_of }: Summary, side: 'receivable' | 'payable'): Tile | null {
  if (!held) return null;
  return {
    key: `retainage_${side}`,
    value: held[side],
    unit: 'money',
    lead: list('retainage_entries', { 'direction.in': side, 'balance.ne': '0' }),
    of: 'entries',
    count: held[`${side}_count`],
    asOf: as_of,
    lines: [],
  };
}
