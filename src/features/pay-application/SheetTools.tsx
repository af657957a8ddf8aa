import { useTranslate } from '@refinedev/core';
import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { decimalMark } from '@/lib/numbers.ts';
import { type CellName, isCell, readCell } from './cells.ts';
import { asLastPeriod, type Edit, isLess, remaining } from './sheet.ts';
import { type Application, threadOf } from './useApplication.ts';
import type { Sheet } from './useSheet.ts';

interface SheetToolsProps {
  application: Application;
  sheet: Sheet;
  /** lines a tool is for; none: all of them */
  checked: ReadonlySet<string>;
}

/** What would be typed line by line, at once; every one of them can be taken back. */
export function SheetTools({ application, sheet, checked }: SheetToolsProps) {
  const t = useTranslate();
  const { lines, type } = sheet;
  const chosen = checked.size > 0 ? lines.filter((row) => checked.has(String(row.id))) : lines;
  const each = (edit: (row: Row) => Edit | null) => {
    const changes = chosen.flatMap((row) => {
      const made = edit(row);
      return made ? [{ id: String(row.id), edit: made }] : [];
    });
    type({ do: 'write', changes });
  };
  return (
    <div className="sheet-tools" role="toolbar" aria-label={t('payApp.tools')}>
      <span className="muted">
        {checked.size > 0 ? t('payApp.forLines', { count: checked.size }) : t('payApp.forAll')}
      </span>
      <Button size="small" onClick={() => each((row) => ({ this_period: remaining(row) }))}>
        {t('payApp.billRemaining')}
      </Button>
      {application.previous ? (
        <Button
          size="small"
          disabled={application.before.size === 0}
          onClick={() => each((row) => ({ this_period: asLastPeriod(row, application.before.get(threadOf(row))) }))}
        >
          {t('payApp.repeatLast')}
        </Button>
      ) : null}
      <OfAll
        label={t('payApp.setAll')}
        cell="pct_complete"
        // work that went further is not taken back by it
        onSet={(edit) =>
          each((row) => {
            const made = edit(row);
            return made && isLess(row, made) ? null : made;
          })
        }
      />
      <OfAll label={t('payApp.setRate')} cell="retainage_pct" onSet={each} />
      <Button
        size="small"
        type="text"
        className="tool"
        disabled={sheet.typed.past.length === 0}
        onClick={() => type({ do: 'undo' })}
      >
        {t('actions.undo')}
      </Button>
    </div>
  );
}

/** Any line that has a percentage. */
const SAMPLE = { id: '', scheduled_value: 1 } as Row;

interface OfAllProps {
  label: string;
  cell: CellName;
  onSet(edit: (row: Row) => Edit | null): void;
}

function OfAll({ label, cell, onSet }: OfAllProps) {
  const t = useTranslate();
  const mark = decimalMark(useFieldEnvironment().locale);
  const [text, setText] = useState('');
  const wrong = text.trim() === '' ? null : readCell(SAMPLE, cell, text, mark);
  const edit = (row: Row): Edit | null => {
    const read = isCell(row, cell) ? readCell(row, cell, text, mark) : null;
    return typeof read === 'string' ? null : read;
  };
  const set = () => {
    if (wrong === null || typeof wrong === 'string') return;
    onSet(edit);
    setText('');
  };
  return (
    <Space.Compact size="small">
      <Input
        className="sheet-percent"
        aria-label={label}
        placeholder="%"
        inputMode="decimal"
        {...(typeof wrong === 'string' ? { status: 'error' as const, title: t(wrong) } : {})}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onPressEnter={set}
      />
      <Button onClick={set} aria-label={t('payApp.apply', { what: label })}>
        {label}
      </Button>
    </Space.Compact>
  );
}
