import type { Issue } from '../../importing/contract.ts';
import { roundHalfAway } from '../../importing/parse/decimal.ts';
import type { RowView } from '../../importing/rows/row-view.ts';
import type { ColumnSpec, Draft, PartsSheet, SheetPart } from '../../importing/spec.ts';
import { normalise } from '../../text.ts';
import { longText, money, rawOnly, text } from './column.ts';

const PROJECT = { lookup: { kind: 'project', to: 'project_id', required: true }, required: true } as const;

/** Retainage both ways: what lenders hold of ours, and what we hold of subcontractors. */
export const retainage: PartsSheet = {
  name: 'RETAINAGE',
  shape: 'parts',
  table: 'retainage_entries',
  source: 'masterfile_import',
  headerRow: 5,
  columns: [],
  parts: [
    part(/held by lenders/i, 'receivable', [
      text(0, 'Project', 'project', PROJECT),
      text(1, 'Lender', 'holder_name', { required: true }),
      rawOnly(2, 'Total Contract', 'contract'),
      money(3, 'Total Billed', 'base_amount'),
      money(5, 'Retainage Held ($)', 'amount_held'),
    ]),
    part(/you owe/i, 'payable', [
      text(0, 'Sub/Vendor', 'vendor', {
        required: true,
        lookup: {
          kind: 'vendor',
          to: 'vendor_id',
          required: true,
          create: true,
          defaults: { vendor_type: 'subcontractor' },
        },
      }),
      text(1, 'Project', 'project', PROJECT),
      rawOnly(2, 'Contract Amount', 'contract'),
      money(3, 'Total Paid', 'base_amount'),
      money(5, 'Retainage Owed ($)', 'amount_held'),
    ]),
  ],
};

function part(begins: RegExp, direction: string, columns: ColumnSpec[]): SheetPart {
  return {
    begins,
    essential: ['project', 'base_amount', 'amount_held'],
    columns: [
      ...columns,
      { at: 4, label: 'Retainage %', field: 'retainage_pct', parse: { kind: 'percent' }, refuse: true },
      longText(6, 'Release Condition', 'release_condition'),
    ],
    record: (row) => record(row, direction),
  };
}

function record(row: RowView, direction: string): Draft {
  const { asOf } = row.run.settings;
  const usual = usualRate(row);
  const rate = row.number('retainage_pct') ?? usual;
  const base = row.number('base_amount');
  const computed = base === null || rate === null ? null : roundHalfAway((base * rate) / 100, 2).value;
  const held = row.number('amount_held') ?? computed;
  const issues: Issue[] = [];
  if (row.isBlank('retainage_pct') && usual !== null)
    issues.push(row.issue('rate_assumed', 'retainage_pct', { value: `${usual}%` }));
  if (held === null && row.isBlank('amount_held')) issues.push(row.issue('missing_required', 'amount_held'));
  if (held !== null && computed !== null && Math.round(held * 100) !== Math.round(computed * 100))
    issues.push(row.issue('total_mismatch', 'amount_held', { value: `${held.toFixed(2)} ≠ ${computed.toFixed(2)}` }));
  return {
    key: [
      direction,
      { lookup: 'project_id' },
      direction === 'payable' ? { lookup: 'vendor_id' } : row.normal('holder_name'),
    ],
    fields: {
      direction,
      ...(rate === null ? {} : { retainage_pct: rate }),
      ...(held === null ? {} : { amount_held: held }),
    },
    // the day it was first seen
    defaults: { entry_date: asOf },
    issues,
  };
}

/** Percent of the project, else of the organization. */
function usualRate(row: RowView): number | null {
  const { mapping, projects, settings } = row.run;
  const label = row.text('project') ?? '';
  const stored = settings.stored.retainage_pct;
  return (
    projects.retainageOf(mapping.aliases.get('project')?.get(normalise(label)) ?? label) ??
    (typeof stored === 'number' ? stored : null)
  );
}
