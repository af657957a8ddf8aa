// What dashboard_summary answers. A section the caller may not read is absent; a figure that is null has no value yet.
import type { Amount } from '@/ui/amount.ts';

export interface CashAccount {
  id: string;
  account: string;
  account_kind: string;
  balance: number;
  as_of: string;
  is_stale: boolean;
  /** as cash on hand */
  counts: boolean;
}

export interface Week extends Record<'opening' | 'inflow' | 'outflow' | 'net' | 'closing' | 'floor_amount', number> {
  week_starting: string;
  flag: string;
}

/** The one that counts: expected, and the newest. */
export interface Forecast {
  run_id: string;
  lowest_closing: number;
  lowest_week: string;
  runway_weeks: number | null;
  is_alarm: boolean;
  by_week: Week[];
}

export interface Job {
  project_id: string;
  code: string;
  name: string;
  revised_budget: number;
  actual: number;
  eac: number;
  variance: number;
  projected_margin_pct: number | null;
  margin_fade_pp: number | null;
  fade_severity: string | null;
}

export interface Alert {
  severity: string;
  category: string;
  key: string;
  n: number;
  amount: number | null;
  link: string;
}

type Figures<Name extends string> = Record<Name, Amount>;

export interface Summary {
  as_of: string;
  view?: string;
  is_new?: boolean;
  cash?: Figures<'cash_on_hand' | 'escrow' | 'effective_cash'> & {
    count: number;
    oldest_balance: string | null;
    is_stale: boolean;
    accounts: CashAccount[];
    forecast?: Forecast;
  };
  ar?: Figures<'total' | 'current' | 'd1_30' | 'd31_60' | 'd61_90' | 'd90_plus' | 'dso'> & { count: number };
  ap?: Figures<'total' | 'overdue' | 'due_soon'> & { count: number };
  retainage?: Figures<'receivable' | 'payable'> & { receivable_count: number; payable_count: number };
  debt?: Figures<'total' | 'monthly_service' | 'undrawn'> & { count: number };
  projects?: Figures<
    | 'pct_complete'
    | 'gross_margin_pct'
    | 'backlog'
    | 'over_under_billing'
    | 'overbilled'
    | 'underbilled'
    | 'left_to_bill'
    | 'etc'
    | 'remaining_committed'
  > & { active: number; with_margin: number; at_risk: number; worst: Job[] };
  pipeline?: Figures<'weighted_value' | 'open_value' | 'win_rate_pct'> & { open_count: number };
  team?: { employee_count: number };
  payroll?: Figures<'period_cost' | 'annual_cost'> & { frequency: string; next_pay_date: string | null };
  alerts: Alert[];
}
