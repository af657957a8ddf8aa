import './cells.css';
import '../../form/inputs.ts';
import { useInvalidate } from '@refinedev/core';
import { App } from 'antd';
import {
  type ComponentProps,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Column, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { resourcePlural } from '@/fields/words.ts';
import { useColumnLayout } from '../../parts/columnLayout.ts';
import type { EditableCells } from '../../parts/columns.tsx';
import { useLeave, useLeaveGuard } from '../../parts/LeaveGuard.tsx';
import { ResourceTable } from '../../parts/ResourceTable.tsx';
import { useProblemText } from '../../parts/useProblemText.ts';
import { pinnedFirst } from '../shown.ts';
import { CellBar } from './CellBar.tsx';
import { CellContent } from './CellContent.tsx';
import { mayBeEmpty, whyClosed } from './editable.ts';
import { CellStoreContext, GridCell } from './GridCell.tsx';
import { useHeldRows } from './held.ts';
import type { At } from './moves.ts';
import { CellStore, keyOf } from './store.ts';
import { useCellWriter } from './useCellWriter.ts';
import { useClipboard } from './useClipboard.tsx';
import { useGridKeys } from './useGridKeys.ts';
import { useGridMouse } from './useGridMouse.ts';
import { useManyProblem } from './useManyProblem.ts';

type CellGridProps = Omit<ComponentProps<typeof ResourceTable>, 'cells' | 'columns'> & {
  /** Escape: the sheet stays, the keys go on elsewhere */
  onLeave(): void;
  onDone(): void;
  /** something is not written yet: the sheet has to stay, whatever the list says */
  onHold(holds: boolean): void;
  /** what "Done" does, for who ends the editing by something else */
  stop: Ref<(go: () => void) => void>;
};

/** The table of a list as a sheet: cells are chosen, typed into, copied and pasted. */
export default function CellGrid({ onLeave, onDone, onHold, stop, ...props }: CellGridProps) {
  const { resource } = props;
  const env = useFieldEnvironment();
  const { t } = env;
  const { message, notification } = App.useApp();
  const problemText = useProblemText();
  const explain = useManyProblem(resource);
  const invalidate = useInvalidate();
  const [store] = useState(() => new CellStore());
  const held = useHeldRows(props.rows, store);
  const { rows } = held;
  const writer = useCellWriter(resource, store, held);
  const grid = useRef<HTMLDivElement>(null);
  const { pins } = useColumnLayout(resource.name);

  const names = useMemo(() => {
    const columns = resource.list.flatMap((name) => resource.column(name) ?? []);
    return pinnedFirst(columns, pins).map(({ name }) => name);
  }, [resource, pins]);
  const ids = useMemo(() => rows.map(({ id }) => String(id)), [rows]);
  useEffect(() => store.show({ rows: ids, columns: names }), [store, ids, names]);
  useFocus(grid, store);
  const unsaved = useSyncExternalStore(store.subscribe, store.hasUnsaved);
  useLeaveGuard(unsaved);
  useEffect(() => {
    onHold(unsaved);
    return () => onHold(false);
  }, [unsaved, onHold]);
  const leave = useLeave();
  // rows stay where they are while one edits; afterwards they stand where they belong
  useEffect(
    () => () => void invalidate({ resource: resource.name, invalidates: ['list'] }),
    [invalidate, resource.name],
  );

  const titleOf = (id: string) => recordTitle(env, resource, writer.row(id));
  const find = (at: At): { row: Row | undefined; column: Column | undefined } => ({
    row: rows.find(({ id }) => String(id) === at.row),
    column: resource.column(at.column),
  });
  const edit = (at: At, typed = false) => {
    const { row, column } = find(at);
    if (!row || !column) return;
    const closed = whyClosed(resource, row, column);
    if (closed) return void message.info({ key: 'cell', content: t(`cells.closed.${closed}`) });
    if (column.kind === 'boolean' && !column.nullable) return writer.save(at, row[column.name] !== true);
    store.edit(at, typed ? null : (store.failure(at)?.value ?? row[column.name] ?? null));
  };
  const commit = useCallback(() => {
    const ended = store.close();
    if (ended) writer.save(ended, ended.draft);
  }, [store, writer.save]);
  const settle = (at: At, mine: boolean) => {
    const value = store.failure(at)?.value;
    store.fail(at, null);
    if (mine) writer.save(at, value);
  };
  const step = async (way: 'undo' | 'redo') => {
    try {
      if (!(await writer.step(way))) message.warning({ key: 'cell', content: t('cells.changedSince') });
    } catch (problem) {
      notification.error({ message: t('cells.notUndone'), description: problemText(problem) });
    }
  };
  const finish = async (go: () => void) => {
    const known = new Set(store.state.failures.keys());
    commit();
    await writer.settled();
    const fresh = store.failed().find((at) => !known.has(keyOf(at)));
    // what is refused only now has not been read yet
    if (fresh) return store.choose(fresh);
    if (store.hasUnsaved()) leave(go);
    else go();
  };
  useImperativeHandle(stop, () => (go: () => void) => void finish(go));
  const empty = async () => {
    const { rows: chosen, columns } = store.block();
    const cells = chosen.flatMap((row) => columns.map((column) => ({ row, column })));
    const filled = cells.filter((at) => {
      const { row, column } = find(at);
      return row && column && mayBeEmpty(column) && !whyClosed(resource, row, column);
    });
    if (filled.length === 0) message.info({ key: 'cell', content: t('cells.notEmpty') });
    const [only, another] = filled;
    if (only && !another) return writer.save(only, null);
    const changed = new Map<string, Record<string, unknown>>();
    for (const { row, column } of filled) changed.set(row, { ...changed.get(row), [column]: null });
    try {
      if (only) await writer.write(async () => [...changed].map(([id, values]) => ({ id, values })));
    } catch (problem) {
      notification.error({ message: t('cells.notEmptied'), description: explain(problem, titleOf).text });
    }
  };

  const keys = useGridKeys(grid, store, {
    column: resource.column,
    edit,
    commit,
    cancel: () => void store.close(),
    empty: () => void empty(),
    step: (way) => void step(way),
    leave: onLeave,
  });
  const mouse = useGridMouse(store, { edit, commit });
  const clipboard = useClipboard(resource, store, writer, () => void step('undo'));

  const latest = useRef({ commit, settle });
  latest.current = { commit, settle };
  const cells = useMemo<EditableCells>(
    () => ({
      Cell: GridCell,
      cell: (row, column) => ({
        'data-row': String(row.id),
        'data-column': column.name,
        'aria-readonly': whyClosed(resource, row, column) !== null || undefined,
      }),
      content: (row, column, href) => (
        <CellContent
          resource={resource}
          column={column}
          record={row}
          href={href}
          onChoose={() => latest.current.commit()}
          onSettle={(mine) => latest.current.settle({ row: String(row.id), column: column.name }, mine)}
        />
      ),
    }),
    [resource],
  );

  return (
    <CellStoreContext value={store}>
      <CellBar
        resource={resource}
        store={store}
        writer={writer}
        onStep={(way) => void step(way)}
        onDone={() => void finish(onDone)}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: heads and rows are two tables, which together are one grid */}
      <div
        ref={grid}
        className="cell-grid"
        role="grid"
        tabIndex={-1}
        aria-label={resourcePlural(t, resource)}
        aria-multiselectable
        {...keys}
        {...mouse}
        {...clipboard.handlers}
      >
        <ResourceTable {...props} rows={rows as Row[]} cells={cells} />
      </div>
      {clipboard.dialog}
    </CellStoreContext>
  );
}

/** The chosen cell has the focus, unless something else on the page was given it; where none is chosen, the sheet has. */
function useFocus(grid: React.RefObject<HTMLDivElement | null>, store: CellStore): void {
  useEffect(() => {
    let last: CellStore['state'] | null = null;
    const follow = () => {
      const { at, editing } = store.state;
      const changed = at !== last?.at || (last?.editing !== null && editing === null);
      const begins = last === null;
      last = store.state;
      if (editing || !changed || (begins && !at)) return;
      const active = document.activeElement;
      const free =
        !active || active === document.body || grid.current?.contains(active) || active.matches('[data-cells]');
      if (!free) return;
      // at once: a letter typed before the next frame would be nobody's
      const cell = at && `td[data-row="${CSS.escape(at.row)}"][data-column="${CSS.escape(at.column)}"]`;
      (cell ? grid.current?.querySelector<HTMLElement>(cell) : grid.current)?.focus();
    };
    follow();
    return store.subscribe(follow);
  }, [grid, store]);
}
