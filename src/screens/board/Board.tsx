import './board.css';
import type { CrudFilter } from '@refinedev/core';
import { useTranslate } from '@refinedev/core';
import { Modal } from 'antd';
import { useState } from 'react';
import type { Resource, Row, Sort } from '@/catalog/resource.ts';
import type { Action } from '@/catalog/workflow.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import type { FilterState } from '../list/urlState.ts';
import { actionLabel } from '../workflow/words.ts';
import { BoardColumn } from './BoardColumn.tsx';
import { Mover } from './Mover.tsx';
import { movesTo, statesOf } from './moves.ts';

interface BoardProps {
  resource: Resource;
  chosen: FilterState[];
  filters: CrudFilter[];
  sort: Sort[];
}

interface Move {
  row: Row;
  action: Action;
  /** how often the record was moved */
  nr: number;
}

/** A column per state of the workflow. A card is moved by one of the actions that lead there, as its record page would. */
export default function Board({ resource, chosen, filters, sort }: BoardProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const [dragged, setDragged] = useState<Row | null>(null);
  const [between, setBetween] = useState<{ row: Row; actions: Action[] } | null>(null);
  // by record: who moves the next card still hears what became of the one before
  const [moves, setMoves] = useState<Record<string, Move>>({});
  const start = (row: Row, action: Action) => {
    setBetween(null);
    const id = String(row.id);
    setMoves((before) => ({ ...before, [id]: { row, action, nr: (before[id]?.nr ?? 0) + 1 } }));
  };
  const drop = (state: string) => {
    const row = dragged;
    setDragged(null);
    if (!row) return;
    const actions = movesTo(resource, row, state);
    const [only, another] = actions;
    if (only && !another) start(row, only);
    else if (only) setBetween({ row, actions });
  };

  return (
    <section className="board" aria-label={t('board.label')}>
      {statesOf(resource, chosen).map((state) => (
        <BoardColumn
          key={state}
          resource={resource}
          state={state}
          filters={filters}
          sort={sort}
          takes={dragged ? movesTo(resource, dragged, state).length > 0 : null}
          onDrag={setDragged}
          onDrop={() => drop(state)}
          onMove={start}
        />
      ))}
      <Modal
        open={between !== null}
        title={between ? recordTitle(env, resource, between.row) : null}
        onCancel={() => setBetween(null)}
        footer={null}
      >
        <div className="board-choice">
          {between?.actions.map((action) => (
            <button type="button" key={action.action} onClick={() => start(between.row, action)}>
              {actionLabel(t, action.action)}
            </button>
          ))}
        </div>
      </Modal>
      {Object.entries(moves).map(([id, { row, action, nr }]) => (
        <Mover key={`${id} ${nr}`} resource={resource} row={row} action={action} />
      ))}
    </section>
  );
}
