import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { columnLabel } from '@/fields/words.ts';
import { whyClosed } from './editable.ts';
import type { CellStore } from './store.ts';
import type { CellWriter } from './useCellWriter.ts';

const steps = [
  { way: 'undo', icon: <UndoOutlined aria-hidden />, label: 'actions.undo', keys: 'Control+Z Meta+Z' },
  { way: 'redo', icon: <RedoOutlined aria-hidden />, label: 'cells.redo', keys: 'Control+Y Meta+Shift+Z' },
] as const;

interface CellBarProps {
  resource: Resource;
  store: CellStore;
  writer: CellWriter;
  onStep(way: 'undo' | 'redo'): void;
  onDone(): void;
}

/** Says where one stands and whether it can be written, as the line above a spreadsheet does. */
export function CellBar({ resource, store, writer, onStep, onDone }: CellBarProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { at, to, editing, failures } = useSyncExternalStore(store.subscribe, store.snapshot);
  const column = at ? resource.column(at.column) : undefined;
  const row = at ? writer.row(at.row) : undefined;
  const block = to ? store.block() : null;
  const closed = row && column && !block ? whyClosed(resource, row, column) : null;
  const hint = closed
    ? t(`cells.closed.${closed}`)
    : t(editing ? 'cells.hintEditing' : block ? 'cells.hintBlock' : 'cells.hint');
  return (
    <div className="cell-bar">
      <span className="cell-bar-place" aria-live="polite">
        {block ? (
          <strong className="num">
            {t('cells.block', { rows: block.rows.length, columns: block.columns.length })}
          </strong>
        ) : row && column ? (
          <>
            <strong>{recordTitle(env, resource, row)}</strong> · {columnLabel(t, resource.name, column)}
          </>
        ) : null}
        <span className={closed ? 'cell-bar-closed' : 'muted'}>{hint}</span>
      </span>
      {failures.size > 0 ? (
        <span className="cell-bar-failed">{t('cells.failed', { count: failures.size })}</span>
      ) : null}
      {steps.map(({ way, icon, label, keys }) => (
        <Button
          key={way}
          size="small"
          type="text"
          className="tool"
          icon={icon}
          disabled={way === 'undo' ? !writer.canUndo : !writer.canRedo}
          onClick={() => onStep(way)}
          aria-keyshortcuts={keys}
        >
          {t(label)}
        </Button>
      ))}
      <Button size="small" onClick={onDone}>
        {t('cells.stop')}
      </Button>
    </div>
  );
}
