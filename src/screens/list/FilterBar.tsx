import { useTranslate } from '@refinedev/core';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { Column, Resource, Resources } from '@/catalog/resource.ts';
import { columnLabel } from '@/fields/words.ts';
import { useTitles } from '../parts/useTitles.ts';
import { FilterChip } from './FilterChip.tsx';
import { SearchBox } from './SearchBox.tsx';
import { type FilterState, filterColumn, isFiltered, type ListState } from './urlState.ts';

interface FilterBarProps {
  resource: Resource;
  resources: Resources;
  state: ListState;
  onChange(patch: Partial<ListState>, options?: { replace?: boolean }): void;
}

/** Search, the usual filters of the table, and any other column behind "More filters". */
export function FilterBar({ resource, resources, state, onChange }: FilterBarProps) {
  const t = useTranslate();
  const [added, setAdded] = useState<string | null>(null);
  const names = useTitles(referenced(state.filters, resource, resources));
  const used = new Set(state.filters.map(({ field }) => field));
  const usual = resource.filters.filter((name) => !used.has(name));
  const others = resource.columns.filter(
    (column) => isFilterable(column) && !used.has(column.name) && !resource.filters.includes(column.name),
  );

  const replace = (index: number, next: FilterState | null) =>
    onChange({
      filters: next
        ? state.filters.map((filter, at) => (at === index ? next : filter))
        : state.filters.filter((_, at) => at !== index),
    });
  const add = (next: FilterState | null) => {
    setAdded(null);
    if (next) onChange({ filters: [...state.filters, next] });
  };
  const chip = (name: string, open = false) => {
    const column = resource.column(name);
    if (!column) return null;
    const close = open ? { initiallyOpen: true, onClose: () => setAdded(null) } : {};
    return (
      <FilterChip
        key={`+${name}`}
        resource={resource}
        field={name}
        column={column}
        filter={null}
        names={names}
        onChange={add}
        {...close}
      />
    );
  };

  return (
    <section className="filter-bar" aria-label={t('filter.label')}>
      {resource.search.length > 0 ? (
        <SearchBox value={state.search} onChange={(search, settled) => onChange({ search }, { replace: !settled })} />
      ) : null}
      {state.filters.map((filter, index) => {
        const column = filterColumn(filter.field, resource, resources);
        return column ? (
          <FilterChip
            // one column can be filtered twice
            // biome-ignore lint/suspicious/noArrayIndexKey: its place tells them apart
            key={`${index}${filter.field}`}
            resource={resource}
            field={filter.field}
            column={column}
            filter={filter}
            names={names}
            onChange={(next) => replace(index, next)}
          />
        ) : null;
      })}
      {usual.map((name) => chip(name))}
      {added ? chip(added, true) : null}
      {others.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            className: 'filter-menu',
            items: others.map((column) => ({ key: column.name, label: columnLabel(t, resource.name, column) })),
            onClick: ({ key }) => setAdded(key),
          }}
        >
          <Button size="small" type="text">
            {t('filter.more')}
          </Button>
        </Dropdown>
      ) : null}
      {isFiltered(state) ? (
        <Button size="small" type="link" onClick={() => onChange({ search: '', filters: [] })}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </section>
  );
}

const isFilterable = (column: Column): boolean =>
  !column.hidden && (column.kind !== 'reference' || column.relation !== null);

function referenced(filters: FilterState[], resource: Resource, resources: Resources): Record<string, string[]> {
  const ids: Record<string, string[]> = {};
  for (const { field, value } of filters) {
    const table = filterColumn(field, resource, resources)?.relation?.table;
    if (table && Array.isArray(value)) ids[table] = [...(ids[table] ?? []), ...value.map(String)];
  }
  return ids;
}
