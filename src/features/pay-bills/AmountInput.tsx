import { useTranslate } from '@refinedev/core';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { decimalMark, withDecimals } from '@/lib/numbers.ts';
import { amountText } from '@/ui/amount.ts';
import type { Chosen } from './useChosen.ts';

/** What is to be paid of a bill: all of it, until somebody types less. */
export function AmountInput({ row, chosen }: { row: Row; chosen: Chosen }) {
  const t = useTranslate();
  const mark = decimalMark(useFieldEnvironment().locale);
  const [editing, setEditing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // without its separators it is another text: what is typed next takes its place
  useLayoutEffect(() => {
    if (editing) input.current?.select();
  }, [editing]);
  const typed = chosen.typed(row);
  const wrong = chosen.wrong(row);
  const all = withDecimals(String(row.payable), 2);
  const reason = wrong ? t(`payBills.wrong.${wrong}`, { most: amountText(all) }) : null;
  const problem = `pay-problem-${row.id}`;
  return (
    <span className="pay-amount">
      <input
        ref={input}
        className="num"
        inputMode="decimal"
        autoComplete="off"
        aria-label={t('payBills.amountOf', { bill: `${row.vendor_name} ${row.bill_number}` })}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? problem : undefined}
        data-chosen={chosen.ids.includes(String(row.id)) || undefined}
        value={typed ?? (editing ? all.replace('.', mark) : amountText(all))}
        onFocus={({ currentTarget }) => {
          setEditing(true);
          requestAnimationFrame(() => currentTarget === document.activeElement && currentTarget.select());
        }}
        onBlur={() => setEditing(false)}
        onChange={({ target }) => chosen.type(row, target.value)}
      />
      {reason ? (
        <span id={problem} className="pay-problem neg">
          {reason}
        </span>
      ) : null}
    </span>
  );
}
