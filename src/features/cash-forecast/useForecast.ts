// One forecast with everything the page shows of it. Its thousands of lines are added up by the database; those of one cell are read when it is opened.
import { together, useView } from '@/features/figures/useFigures.ts';
import { addDays } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

export const scenarios = ['expected', 'best', 'worst'] as const;
export type Scenario = (typeof scenarios)[number];

const WEEK = [
  'run_id',
  'week_starting',
  'opening',
  'inflow',
  'outflow',
  'net',
  'closing',
  'above_floor',
  'floor_amount',
  'flag',
];
const RUN = ['forecast_date', 'scenario_kind', 'starting_cash', 'weeks', 'is_stale', 'created_at'];
const CATEGORY = ['run_id', 'week_starting', 'category', 'amount_in', 'amount_out'];
export const LINE = [
  'week_starting',
  'category',
  'label',
  'description',
  'amount_in',
  'amount_out',
  'confidence',
  'entity_type',
  'entity_id',
  'replaces_id',
  'replaced_by_id',
  'is_typed',
  'is_counted',
];
/** What somebody compares with is not older than that. */
const EARLIER = 91;

interface Cell {
  week: string | null;
  category: string | null;
}

export function useForecast(scenario: Scenario, versus: string | null, { week, category }: Cell) {
  const { resources } = useCatalog();
  const of = (name: string) => resources.get(name) ?? null;
  const own = { search: `scenario_kind.in=${scenario}&is_current.eq=true` };
  const current = useView(of('cash_forecast_runs'), { columns: RUN, ...own });
  const run = current.rows[0] ?? null;
  const earlier = useView(of('cash_forecast_runs'), {
    columns: RUN,
    search: `scenario_kind.in=${scenario}&is_current.eq=false&forecast_date.gte=${addDays(String(run?.forecast_date ?? ''), -EARLIER)}`,
    enabled: run !== null,
  });
  const weeks = useView(of('v_cash_forecast_weekly'), { columns: WEEK, ...own });
  const moved = useView(of('v_cash_forecast_categories'), { columns: CATEGORY, ...own });
  // of the cell that is open; where none is, those somebody typed and what they stand for
  const cell = [week && `&week_starting.eq=${week}`, category && `&category.in=${category}`].filter(Boolean).join('');
  const lines = useView(of('v_cash_forecast_lines'), {
    columns: LINE,
    search: own.search + (cell || '&is_corrected.eq=true'),
  });
  const status = useView(of('v_cash_forecast_status'), {
    columns: ['lowest_closing', 'lowest_week', 'runway_weeks', 'is_alarm', 'weeks'],
    ...own,
  });
  const then = useView(of('v_cash_forecast_weekly'), {
    columns: WEEK,
    search: `run_id.eq=${versus ?? ''}`,
    enabled: versus !== null && run !== null,
  });
  const position = useView(of('v_cash_position'), {
    columns: [
      'account',
      'account_kind',
      'balance',
      'available_credit',
      'as_of',
      'is_stale',
      'is_unrestricted_cash',
      'cash_account_id',
    ],
  });
  return {
    run,
    earlier: earlier.rows,
    weeks,
    moved: moved.rows,
    lines,
    status: status.rows[0] ?? null,
    then,
    position,
    ...together([current, weeks, moved, status, position], [earlier, then]),
  };
}
