import { Suspense, useCallback, useId, useState } from 'react';
import type { Column, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { inputOf } from '@/fields/index.ts';
import { columnLabel } from '@/fields/words.ts';
import { QuickCreateContext, useQuickCreate, type Wanted } from '../../parts/QuickCreate.tsx';

/** A value of a list is chosen, not typed: choosing it is the end of the editing. */
export const isChoice = (column: Column): boolean =>
  column.kind === 'enum' ||
  column.kind === 'reference' ||
  column.kind === 'table' ||
  (column.kind === 'boolean' && column.nullable);

interface CellEditorProps {
  table: string;
  column: Column;
  record: Row;
  initial: unknown;
  onType(draft: unknown): void;
  onChoose(draft: unknown): void;
  /** what is chosen is made first, beside the page */
  onCreate(): void;
}

/** The control a form has for the column, in the place of the cell. */
export function CellEditor({ table, column, record, initial, onType, onChoose, onCreate }: CellEditorProps) {
  const env = useFieldEnvironment();
  const [draft, setDraft] = useState(initial);
  const Input = inputOf(column);
  const choice = isChoice(column);
  const create = useQuickCreate();
  const id = useId();
  const label = columnLabel(env.t, table, column);
  const told = useCallback(
    (wanted: Wanted) => {
      onCreate();
      create(wanted);
    },
    [onCreate, create],
  );
  return (
    <fieldset className="cell-editor" data-kind={column.kind} aria-label={label}>
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <QuickCreateContext value={told}>
        <Suspense fallback={null}>
          <Input
            id={id}
            value={draft}
            onChange={(next) => {
              setDraft(next);
              onType(next);
              if (choice) onChoose(next);
            }}
            column={column}
            env={env}
            record={record}
            autoFocus
            {...(choice ? { defaultOpen: true } : {})}
          />
        </Suspense>
      </QuickCreateContext>
    </fieldset>
  );
}
