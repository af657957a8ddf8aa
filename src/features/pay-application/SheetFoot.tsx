import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { totalRow } from '@/features/figures/totals.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import type { SheetColumn } from './SheetRow.tsx';

export const SUMMED = [
  'scheduled_value',
  'previous_completed',
  'this_period',
  'stored_materials',
  'completed_and_stored',
  'balance_to_finish',
  'retainage',
];

export const sheetTotal = (lines: Row[]): Row =>
  totalRow(lines, SUMMED, { pct_complete: ['completed_and_stored', 'scheduled_value'] });

interface SheetFootProps {
  columns: readonly SheetColumn[];
  lines: Row[];
}

/** Sums of the sheet, added digit by digit; the percentage is of the sums. */
export function SheetFoot({ columns, lines }: SheetFootProps) {
  const t = useTranslate();
  const sums = sheetTotal(lines);
  return (
    <tfoot>
      <tr>
        <td />
        <th scope="row">{t('list.total')}</th>
        {columns.map(({ name, column }) => (
          <td key={name} className={`right sheet-${name}`}>
            {name in sums ? <FieldCell column={column} record={sums} /> : null}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
