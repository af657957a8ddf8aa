import { memo } from 'react';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { FigureCell } from '@/features/figures/FigureCell.tsx';
import { CELLS, type CellName, isCell } from './cells.ts';
import { cellKey, type Wrong } from './edits.ts';
import { lineExplanations } from './explanations.ts';
import { SheetInput } from './SheetInput.tsx';
import type { Edit } from './sheet.ts';

export interface SheetColumn {
  name: string;
  column: Column;
  label: string;
}

interface SheetRowProps {
  resource: Resource;
  columns: readonly SheetColumn[];
  row: Row;
  edit: Edit | undefined;
  wrong: Wrong;
  changeOrder: string | undefined;
  tone: 'over' | 'jump' | undefined;
  editable: boolean;
  checked: boolean;
  onCheck(id: string): void;
  onText(row: Row, cell: CellName, text: string): void;
}

const written = new Set<string>(CELLS);

/** One line: what is written is an input, what follows from it a figure that explains itself. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { resource, columns, row, edit, wrong, changeOrder, tone, editable, checked, onCheck, onText } = props;
  const id = String(row.id);
  const name = String(row.description ?? '');
  return (
    <tr className={tone ? `sheet-row sheet-${tone}` : 'sheet-row'} data-line={row.line_number}>
      <td className="num sheet-item">
        {editable ? (
          <label>
            <input
              type="checkbox"
              aria-label={`${row.line_number} ${name}`}
              checked={checked}
              onChange={() => onCheck(id)}
            />
            {String(row.line_number ?? '')}
          </label>
        ) : (
          String(row.line_number ?? '')
        )}
      </td>
      <th scope="row" title={name}>
        {name}
        {changeOrder ? <span className="sheet-order"> {changeOrder}</span> : null}
      </th>
      {columns.map(({ name: cell, column, label }) => (
        <td key={cell} className={`right sheet-${cell}`}>
          {editable && isCellName(cell) && isCell(row, cell) ? (
            <SheetInput
              row={row}
              cell={cell}
              label={label}
              wrong={wrong[cellKey(id, cell)]}
              changed={edit?.[cell as keyof Edit] !== undefined}
              onText={onText}
            />
          ) : (
            <FigureCell resource={resource} column={column} row={row} explanation={lineExplanations[cell]} />
          )}
        </td>
      ))}
    </tr>
  );
}, sameProps);

const isCellName = (name: string): name is CellName => written.has(name);

/** The refused cells of other lines are no reason to draw this one. */
function sameProps(a: SheetRowProps, b: SheetRowProps): boolean {
  const { wrong: before, ...old } = a;
  const { wrong: after, ...now } = b;
  if (Object.keys(now).some((name) => old[name as keyof typeof old] !== now[name as keyof typeof now])) return false;
  return CELLS.every((cell) => before[cellKey(String(a.row.id), cell)] === after[cellKey(String(a.row.id), cell)]);
}
