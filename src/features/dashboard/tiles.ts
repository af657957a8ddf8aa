// The tiles of the dashboard: which figure, of which records, made of what. Words and looks are Tile.tsx's.
import type { Amount } from '@/ui/amount.ts';
import type { Summary } from './summary.ts';

export type Unit = 'money' | 'percent' | 'count' | 'days' | 'day';

/** A list by its table, and as its address says the records that are meant. */
export interface Lead {
  table: string;
  search: Record<string, string>;
}

export interface TileLine {
  key: string;
  value: Amount;
  unit: Unit;
  lead?: Lead;
}

export interface Tile {
  key: string;
  value: Amount;
  unit: Unit;
  /** the records it counts, what they are, and how many */
  lead: Lead;
  of: 'accounts' | 'invoices' | 'bills' | 'projects' | 'bids' | 'debts' | 'people' | 'entries';
  count: number | null;
  asOf: string | null;
  isStale?: boolean;
  /** shares of the value, side by side */
  bar?: (TileLine & { lead: Lead })[];
  lines: TileLine[];
}

const active = { 'status.in': 'active' };
const projects = (search: Record<string, string>, columns: string): Lead => ({
  table: 'v_project_financials',
  search: { ...active, ...search, columns: `code,name,${columns}` },
});
const list = (table: string, search: Record<string, string>): Lead => ({ table, search });

const makers: Record<string, (summary: Summary) => Tile | null> = {
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
  margin: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'margin',
          value: jobs.gross_margin_pct,
          unit: 'percent',
          lead: projects(
            { 'projected_margin.nnull': '1' },
            'revised_contract,eac,projected_margin,projected_margin_pct',
          ),
          of: 'projects',
          count: jobs.with_margin,
          asOf: as_of,
          lines: [
            {
              key: 'atRisk',
              value: jobs.at_risk,
              unit: 'count',
              lead: projects(
                { 'fade_severity.in': 'warning,critical' },
                'original_margin_pct,projected_margin_pct,margin_fade_pp,fade_severity',
              ),
            },
          ],
        }
      : null,
  backlog: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'backlog',
          value: jobs.backlog,
          unit: 'money',
          lead: projects({}, 'revised_contract,earned_revenue,backlog'),
          of: 'projects',
          count: jobs.active,
          asOf: as_of,
          lines: [
            {
              key: 'leftToBill',
              value: jobs.left_to_bill,
              unit: 'money',
              lead: projects({}, 'revised_contract,billed_to_date,left_to_bill'),
            },
          ],
        }
      : null,
  billing: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'billing',
          value: jobs.over_under_billing,
          unit: 'money',
          lead: projects({}, 'billed_to_date,earned_revenue,over_under_billing'),
          of: 'projects',
          count: jobs.active,
          asOf: as_of,
          lines: [
            {
              key: 'overbilled',
              value: jobs.overbilled,
              unit: 'money',
              lead: projects({ 'over_under_billing.gte': '0.01' }, 'billed_to_date,earned_revenue,over_under_billing'),
            },
            {
              key: 'underbilled',
              value: jobs.underbilled,
              unit: 'money',
              lead: projects({ 'over_under_billing.lte': '-0.01' }, 'billed_to_date,earned_revenue,over_under_billing'),
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
  progress: ({ projects: jobs, as_of }) =>
    jobs
      ? {
          key: 'progress',
          value: jobs.pct_complete,
          unit: 'percent',
          lead: projects({}, 'revised_contract,earned_revenue,cost_pct'),
          of: 'projects',
          count: jobs.active,
          asOf: as_of,
          lines: [
            { key: 'etc', value: jobs.etc, unit: 'money', lead: projects({}, 'eac,actual,etc') },
            {
              key: 'committed',
              value: jobs.remaining_committed,
              unit: 'money',
              lead: projects({}, 'committed,remaining_committed'),
            },
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

/** Whoever runs the company asks for the margin first, whoever pays its bills for the cash. */
const orders = {
  margin: ['margin', 'backlog', 'billing', 'cash', 'receivables', 'payables', 'pipeline', 'debt'],
  cash: ['cash', 'receivables', 'payables', 'debt', 'margin', 'backlog', 'billing', 'pipeline'],
};
const second = ['progress', 'payroll', 'retainageReceivable', 'retainagePayable'];

const made = (names: string[], summary: Summary): Tile[] => names.flatMap((name) => makers[name]?.(summary) ?? []);

/** Two rows of tiles, of the sections there are. */
export function tilesOf(summary: Summary): [Tile[], Tile[]] {
  return [made(orders[summary.view === 'cash' ? 'cash' : 'margin'], summary), made(second, summary)];
}
