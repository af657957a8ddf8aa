import { useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { decimalMark } from '@/lib/numbers.ts';
import { useWords } from '@/screens/parts/useProblemText.ts';
import { type CellName, cellText, typedText } from './cells.ts';
import type { Refusal } from './edits.ts';

interface SheetInputProps {
  row: Row;
  cell: CellName;
  label: string;
  /** what was typed here and is refused */
  wrong: Refusal | undefined;
  changed: boolean;
  onText(row: Row, cell: CellName, text: string): void;
}

/** A figure that can be written: read with its separators, typed without. */
export function SheetInput({ row, cell, label, wrong, changed, onText }: SheetInputProps) {
  const words = useWords();
  const mark = decimalMark(useFieldEnvironment().locale);
  const [typing, setTyping] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isEntered = typing !== null;
  // what is typed takes the place of what stands there, from the first key on
  useLayoutEffect(() => {
    if (isEntered) input.current?.select();
  }, [isEntered]);
  return (
    <input
      ref={input}
      className={`sheet-input num${changed ? ' changed' : ''}`}
      inputMode="decimal"
      autoComplete="off"
      aria-label={`${label} · ${row.line_number}`}
      aria-invalid={wrong ? true : undefined}
      title={words(wrong?.why ?? null) ?? undefined}
      data-cell={cell}
      data-line={row.id}
      value={typing ?? wrong?.text ?? cellText(row, cell)}
      onFocus={({ currentTarget }) => {
        setTyping(wrong?.text ?? typedText(row, cell, mark));
        // a mouse puts its caret there after this
        requestAnimationFrame(() => currentTarget === document.activeElement && currentTarget.select());
      }}
      onChange={({ target }) => {
        setTyping(target.value);
        onText(row, cell, target.value);
      }}
      onBlur={() => setTyping(null)}
    />
  );
}
