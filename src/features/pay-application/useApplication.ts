// Everything a pay application is made of, as the database has it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { figuresKey, type Reading, together, useView } from '@/features/figures/useFigures.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { LINES, PERIOD, SHEET } from './forms.ts';

export interface Application {
  record: Row;
  /** lines as of the continuation sheet, those of change orders last */
  lines: Row[];
  /** lines of the application before, by the line of the schedule of values or the words */
  before: ReadonlyMap<string, Row>;
  /** summaries of the stream up to this application, in order; absent where they may not be read */
  summaries: Row[];
  summary: Row | null;
  previous: Row | null;
  /** numbers of change orders that may be read */
  changeOrders: ReadonlyMap<string, string>;
  /** points of C a line may rise without a question */
  jumpLimit: unknown;
  figures: Reading;
}

const LINE = [
  'line_number',
  'description',
  ...SHEET,
  'stored_retainage_pct',
  'retainage_stop_pct',
  'opening_total',
  'quantity',
  'unit',
  'sov_line_id',
  'cost_code_id',
  'change_order_id',
];

/** Name of the same line on every application. */
export const threadOf = (line: Row): string => String(line.sov_line_id ?? line.cost_code_id ?? line.description);

/** Number of the change order a line is of, where its words do not say it already. */
export function orderOf({ changeOrders }: Pick<Application, 'changeOrders'>, row: Row): string | undefined {
  const number = changeOrders.get(String(row.change_order_id));
  return number && !String(row.description ?? '').includes(number) ? number : undefined;
}

export function useApplication(record: Row): Application {
  const { resources, organization } = useCatalog();
  const client = useQueryClient();
  const get = (name: string) => resources.get(name) ?? null;
  const { id, project_id, pay_app_target, pay_app_number, status, version } = record;
  const isRejected = status === 'rejected';
  const sheet = get('v_pay_app_g703') as Resource;
  // the project as well: what came before a line is added up within one, and else of every project
  const linesOf = (application: unknown) => `project_id.in=${project_id}&pay_app_id.eq=${application}`;
  const current = useView(isRejected ? null : sheet, { columns: LINE, search: linesOf(id) });
  const frozen = useView(isRejected ? get('pay_app_lines') : null, {
    columns: Object.values(FROZEN),
    search: `pay_app_id.in=${id}`,
  });
  const summaries = useView(get('v_pay_app_g702'), {
    columns: SUMMARY,
    search: `project_id.eq=${project_id}&pay_app_target.in=${pay_app_target}&sort=pay_app_number`,
  });
  const number = Number(pay_app_number);
  const upTo = useMemo(
    () => summaries.rows.filter((row) => Number(row.pay_app_number) <= number),
    [summaries.rows, number],
  );
  const previous = upTo.findLast((row) => Number(row.pay_app_number) < number) ?? null;
  const earlier = useView(previous ? sheet : null, { columns: LINE, search: linesOf(previous?.id) });
  const orders = useView(get('change_orders'), { columns: ['co_number'], search: `project_id.in=${project_id}` });
  const settings = useView(get('organization_settings'), { columns: ['billing_jump_warn_pct'] });

  // an action moves the record, and with it the figures
  useEffect(() => {
    if (version !== undefined) void client.invalidateQueries({ queryKey: figuresKey(organization.id) });
  }, [client, organization.id, version]);

  const rows = isRejected ? frozen.rows : current.rows;
  const lines = useMemo(() => ordered(isRejected ? rows.map(asSheetLine) : rows), [rows, isRejected]);
  const before = useMemo(() => new Map(earlier.rows.map((row) => [threadOf(row), row])), [earlier.rows]);
  const changeOrders = useMemo(
    () => new Map(orders.rows.map((row) => [String(row.id), String(row.co_number)])),
    [orders.rows],
  );
  const read = isRejected ? frozen : current;
  return {
    record,
    lines,
    before,
    summaries: upTo,
    summary: upTo.find((row) => row.id === id) ?? null,
    previous,
    changeOrders,
    jumpLimit: settings.rows[0]?.billing_jump_warn_pct ?? null,
    figures: together([read, summaries], [earlier, orders, settings]),
  };
}

const SUMMARY = ['pay_app_number', 'status', 'period_to', ...LINES, ...PERIOD, 'scheduled_value', 'sov_out_of_balance'];

/** What was rejected is no part of the history: its lines keep what was frozen on them. */
const FROZEN: Record<string, string> = {
  line_number: 'sort_order',
  description: 'description',
  scheduled_value: 'scheduled_value',
  previous_completed: 'previous_billed',
  this_period: 'this_period',
  stored_materials: 'stored_materials',
  completed_and_stored: 'total_completed',
  pct_complete: 'percent_complete',
  balance_to_finish: 'balance_to_finish',
  retainage_pct: 'retainage_pct',
  retainage: 'retainage',
  sov_line_id: 'sov_line_id',
  cost_code_id: 'cost_code_id',
};

const asSheetLine = (row: Row): Row => ({
  id: row.id,
  version: row.version,
  ...Object.fromEntries(Object.entries(FROZEN).map(([name, own]) => [name, row[own]])),
});

/** By item, lines of change orders at the end. */
function ordered(rows: Row[]): Row[] {
  const place = (row: Row) => (row.change_order_id ? 1 : 0);
  return [...rows].sort((a, b) => place(a) - place(b) || Number(a.line_number) - Number(b.line_number));
}
