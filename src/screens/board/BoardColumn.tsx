import type { CrudFilter } from '@refinedev/core';
import { useList, useTranslate } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { type DragEvent, useState } from 'react';
import type { Resource, Row, Sort } from '@/catalog/resource.ts';
import type { Action } from '@/catalog/workflow.ts';
import { enumLabel } from '@/fields/words.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { countText } from '@/ui/amount.ts';
import { StatusTag, toneOf } from '@/ui/StatusTag.tsx';
import { ListFailed } from '../list/ListFailed.tsx';
import { useCard } from '../parts/useCard.tsx';
import { BoardCard } from './BoardCard.tsx';

const PAGE = 25;

interface BoardColumnProps {
  resource: Resource;
  state: string;
  filters: CrudFilter[];
  sort: Sort[];
  /** whether the card that is being dragged may come here; null when none is */
  takes: boolean | null;
  onDrag(row: Row | null): void;
  onDrop(): void;
  onMove(row: Row, action: Action): void;
}

export function BoardColumn({ resource, state, filters, sort, takes, onDrag, onDrop, onMove }: BoardColumnProps) {
  const t = useTranslate();
  const card = useCard(resource, { withStatus: false });
  const [size, setSize] = useState(PAGE);
  const column = resource.column(resource.workflow?.column ?? '');
  const { query, result } = useList<Row, ApiProblem>({
    resource: resource.name,
    pagination: { mode: 'server', currentPage: 1, pageSize: size },
    filters: [...filters, { field: column?.name ?? '', operator: 'eq', value: state }],
    sorters: sort,
    meta: { view: 'list', columns: resource.list },
    queryOptions: { placeholderData: keepPreviousData },
    errorNotification: false,
  });
  const rows = result?.data ?? [];
  const total = result?.total ?? 0;
  const label = column ? enumLabel(t, column, state) : state;
  const over = (event: DragEvent) => {
    if (!takes) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };

  return (
    // dropping is the mouse's way; every card has a menu for keys and fingers
    <section
      className={['board-column', takes === true ? 'takes' : '', takes === false ? 'closed' : ''].join(' ')}
      aria-label={label}
      onDragOver={over}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <h2>
        <StatusTag tone={toneOf(state)} label={label} />
        {query.isPending ? null : <span className="muted num">{countText(total)}</span>}
      </h2>
      <div className="board-cards">
        {query.isError ? <ListFailed problem={query.error} onRetry={() => void query.refetch()} /> : null}
        {query.isPending ? <Skeleton active title={false} /> : null}
        {query.isSuccess && rows.length === 0 ? <p className="muted board-none">{t('board.none')}</p> : null}
        <ul>
          {rows.map((row) => (
            <BoardCard key={row.id} resource={resource} row={row} card={card(row)} onDrag={onDrag} onMove={onMove} />
          ))}
        </ul>
        {rows.length < total ? (
          <Button type="text" block loading={query.isFetching} onClick={() => setSize((now) => now + 2 * PAGE)}>
            {t('board.more', { count: countText(total - rows.length) })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
