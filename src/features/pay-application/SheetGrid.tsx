import { useTranslate } from '@refinedev/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { columnsOf } from '@/features/figures/columnsOf.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnHelp } from '@/fields/words.ts';
import { decimalMark } from '@/lib/numbers.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { type CellName, isCell, readCell } from './cells.ts';
import { cellKey } from './edits.ts';
import { LETTERS, SHEET } from './forms.ts';
import { SheetFoot } from './SheetFoot.tsx';
import { SheetRow } from './SheetRow.tsx';
import { SheetTools } from './SheetTools.tsx';
import { type Edit, isJump, isOver, WRITTEN } from './sheet.ts';
import { type Application, orderOf, threadOf } from './useApplication.ts';
import type { Sheet } from './useSheet.ts';
import { cellsFrom, useSheetKeys } from './useSheetKeys.ts';

/** The continuation sheet. What is typed counts at once, and is saved when it is said so. */
export function SheetGrid({
  application,
  sheet,
  editable,
}: {
  application: Application;
  sheet: Sheet;
  editable: boolean;
}) {
  const t = useTranslate();
  const mark = decimalMark(useFieldEnvironment().locale);
  const { resources } = useCatalog();
  const resource = resources.get('v_pay_app_g703') as Resource;
  const { lines, typed, type } = sheet;
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const byUnits = lines.some((row) => isCell(row, 'units'));
  const columns = useMemo(() => {
    const names = SHEET.flatMap((name) => (byUnits && name === 'this_period' ? ['quantity', name] : [name]));
    return columnsOf(resource, names).map((column) => {
      const name = column.name === 'quantity' ? 'units' : column.name;
      return { name, column, label: t(`payApp.columns.${name}`) };
    });
  }, [resource, byUnits, t]);

  const current = useRef(lines);
  current.current = lines;
  const put = useCallback(
    (row: Row, cell: CellName, text: string) => {
      const at = cellKey(String(row.id), cell);
      const read = readCell(row, cell, text, mark);
      if (read === null) type({ do: 'forget', at });
      else if (typeof read === 'string') type({ do: 'refuse', at, text, why: { key: read } });
      else type({ do: 'write', changes: [{ id: String(row.id), edit: read }], at });
    },
    [mark, type],
  );
  const entered = useRef<{ id: string; edit: Edit } | null>(null);
  const paste = (id: string, cell: CellName, rows: string[][]) => {
    const start = current.current.findIndex((row) => row.id === id);
    const refused: [at: string, text: string, key: string][] = [];
    const changes = rows.flatMap((texts, down) => {
      const row = current.current[start + down];
      if (!row) return [];
      const cells = cellsFrom(cell).filter((name) => name !== 'units' || byUnits);
      return texts.flatMap((text, right) => {
        const name = cells[right];
        if (!name || text.trim() === '' || !isCell(row, name)) return [];
        const read = readCell(row, name, text, mark);
        if (typeof read === 'string') refused.push([cellKey(String(row.id), name), text, read]);
        return read === null || typeof read === 'string' ? [] : [{ id: String(row.id), edit: read }];
      });
    });
    type({ do: 'write', changes });
    for (const [at, text, key] of refused) type({ do: 'refuse', at, text, why: { key } });
  };
  const keys = useSheetKeys({
    save: () => void sheet.save(),
    undo: () => type({ do: 'undo' }),
    enter: (id) => {
      const row = current.current.find((one) => one.id === id);
      if (row) entered.current = { id, edit: Object.fromEntries(WRITTEN.map((name) => [name, String(row[name])])) };
    },
    restore: (id, cell) => {
      if (entered.current?.id === id) type({ do: 'write', changes: [entered.current], at: cellKey(id, cell) });
    },
    paste,
  });
  const check = useCallback((id: string) => {
    setChecked((old) => {
      const next = new Set(old);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);

  return (
    <>
      {editable ? <SheetTools {...{ application, sheet, checked }} /> : null}
      <div className="sheet" {...(editable ? keys : {})}>
        <table className="sheet-table" aria-label={t('payApp.sheet')}>
          <thead>
            <tr>
              <th scope="col">{t('payApp.columns.line_number')}</th>
              <th scope="col">{t('payApp.columns.description')}</th>
              {columns.map(({ name, column, label }) => (
                <th
                  key={name}
                  scope="col"
                  className={`right sheet-${name}`}
                  title={columnHelp(t, resource.name, column) ?? undefined}
                >
                  <span aria-hidden>{LETTERS[name]}</span>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((row) => (
              <SheetRow
                key={row.id}
                {...{ resource, columns, row, editable }}
                edit={typed.edits[row.id]}
                wrong={typed.wrong}
                changeOrder={orderOf(application, row)}
                tone={
                  isOver(row)
                    ? 'over'
                    : isJump(row, application.before.get(threadOf(row)), application.jumpLimit)
                      ? 'jump'
                      : undefined
                }
                checked={checked.has(String(row.id))}
                onCheck={check}
                onText={put}
              />
            ))}
          </tbody>
          <SheetFoot {...{ columns, lines }} />
        </table>
      </div>
    </>
  );
}
