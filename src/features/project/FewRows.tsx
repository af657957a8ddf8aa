import { useTranslate } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { FigureCell } from '@/features/figures/FigureCell.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { columnLabel } from '@/fields/words.ts';
import { TextLink } from '@/ui/TextLink.tsx';

interface FewRowsProps {
  label: string;
  resource: Resource;
  /** the first leads to the record */
  columns: string[];
  rows: Row[];
  to(row: Row): string;
}

/** The first rows of a list, on a page about something else. */
export function FewRows({ label, resource, columns: names, rows, to }: FewRowsProps) {
  const t = useTranslate();
  const columns = columnsOf(resource, names);
  const align = (column: Column, index: number) => (index > 0 ? fieldOf(column).align : undefined);
  return (
    <table className="figure-list project-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column.name} scope="col" className={align(column, index)}>
              {columnLabel(t, resource.name, column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map((column, index) => (
              <td key={column.name} className={align(column, index)}>
                {index === 0 ? (
                  <TextLink to={to(row)}>
                    <FieldCell column={column} record={row} />
                  </TextLink>
                ) : (
                  <FigureCell {...{ resource, column, row }} explanation={undefined} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
