import { useInvalidate, useList, useTranslate } from '@refinedev/core';
import { keepPreviousData } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import type { Child, Column, Resource, Row, Sort } from '@/catalog/resource.ts';
import { resourceLabel, resourceNoun } from '@/fields/words.ts';
import { listPath, newPath } from '@/lib/paths.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { beginsOnPage } from '@/resources/index.ts';
import { Pages } from '@/ui/Pages.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { sharedPreset } from '../form/presets.ts';
import { ListCards } from '../list/ListCards.tsx';
import { ListFailed } from '../list/ListFailed.tsx';
import { totalsOf } from '../list/totals.ts';
import { writeState } from '../list/urlState.ts';
import { listColumns } from '../parts/columns.tsx';
import { useQuickCreate } from '../parts/QuickCreate.tsx';
import { ResourceTable } from '../parts/ResourceTable.tsx';
import { AddedRow } from './AddedRow.tsx';
import { childFilter } from './related.ts';

interface RelatedListProps {
  child: Child;
  resource: Resource;
  /** the record these rows belong to */
  parent: Resource;
  record: Row;
}

const SIZE = 10;

/** The records that point here; "open as a list" gives them filter, export and all. New ones are made without leaving. */
export function RelatedList({ child, resource, parent, record }: RelatedListProps) {
  const t = useTranslate();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const { slug } = useOrganization();
  const [page, setPage] = useState(1);
  const [sort, setSort] = useState<Sort[]>([]);
  const [added, setAdded] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const createRecord = useQuickCreate();
  const invalidate = useInvalidate();
  const parentId = String(record.id);
  const { query, result } = useList<Row, ApiProblem>({
    resource: resource.name,
    pagination: { currentPage: page, pageSize: SIZE, mode: 'server' },
    filters: childFilter(child, parentId),
    sorters: sort,
    meta: { view: 'list' },
    queryOptions: { placeholderData: keepPreviousData },
    errorNotification: false,
  });
  if (query.isError) return <ListFailed problem={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <TableSkeleton rows={4} columns={resource.list.length} />;

  const rows = result?.data ?? [];
  const total = result?.total ?? 0;
  const filters = [{ field: child.column, operator: 'in' as const, value: [parentId] }];
  const all = writeState({ search: '', filters, sort: [], page: 1, size: 25, archived: false }).toString();
  const columns: Column[] = listColumns(resource).filter(({ name }) => name !== child.column);
  const totals = totalsOf(resource, rows, rows.length === total);

  const preset = { ...sharedPreset(resource, parent, record), [child.column]: parentId };
  const create = () => {
    if (beginsOnPage(resource.name)) return navigate(newPath(slug, resource.name, preset));
    createRecord({
      resource,
      preset,
      many: true,
      onSaved: (id) => {
        setAdded(id);
        // figures of the record may follow from its rows
        void invalidate({ resource: parent.name, invalidates: ['detail'], id: record.id });
      },
    });
  };

  return (
    <div className="related" ref={list}>
      <div className="panel-head">
        {total > 0 ? (
          <TextLink to={listPath(slug, resource.name, all)}>{t('related.open')}</TextLink>
        ) : (
          <span className="muted">{t('related.none', { plural: resourceNoun(t, resource) })}</span>
        )}
        {resource.can.create ? (
          <Button size="small" onClick={create}>
            {t('list.new', { label: inSentence(resourceLabel(t, resource)) })}
          </Button>
        ) : null}
      </div>
      {added ? <AddedRow resource={resource} id={added} rows={rows} list={list} /> : null}
      {rows.length === 0 ? null : phone ? (
        <ListCards resource={resource} rows={rows} columns={columns} totals={totals} />
      ) : (
        <ResourceTable
          resource={resource}
          rows={rows}
          columns={columns}
          sort={sort.length > 0 ? sort : resource.sort}
          onSort={setSort}
          totals={totals}
        />
      )}
      {total > SIZE ? (
        <div className="pager">
          <Pages page={page} pages={Math.ceil(total / SIZE)} onPage={setPage} />
        </div>
      ) : null}
    </div>
  );
}
