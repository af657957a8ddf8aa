import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import type { Resource, Resources } from '@/catalog/resource.ts';
import { AddFilter } from './AddFilter.tsx';
import { FilterChip } from './FilterChip.tsx';
import { GroupChip } from './GroupChip.tsx';
import { SearchBox } from './SearchBox.tsx';
import { conditionsOf, type FilterState, filterColumn, isFiltered, type ListState, UNFILTERED } from './urlState.ts';
import { useFilterNames } from './useFilterNames.ts';

const AdvancedDialog = lazy(() => import('./advanced/AdvancedDialog.tsx'));

interface FilterBarProps {
  resource: Resource;
  resources: Resources;
  state: ListState;
  onChange(patch: Partial<ListState>, options?: { replace?: boolean }): void;
  /** at the end of the bar */
  tools?: ReactNode;
}

/** Search, the usual filters of the table, and any other column behind "More filters". */
export function FilterBar({ resource, resources, state, onChange, tools }: FilterBarProps) {
  const t = useTranslate();
  const [added, setAdded] = useState<string | null>(null);
  const [advanced, setAdvanced] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const group = useRef<HTMLButtonElement>(null);
  const names = useFilterNames(conditionsOf(state), resource, resources);
  const used = new Set(state.filters.map(({ field }) => field));
  const offered = [...resource.filters, ...(added ? [added] : [])];
  const chips: { field: string; filter: FilterState | null }[] = [
    ...state.filters.map((filter) => ({ field: filter.field, filter })),
    ...offered.filter((field) => !used.has(field)).map((field) => ({ field, filter: null })),
  ];

  const put = (before: FilterState | null, next: FilterState | null) => {
    if (before) onChange({ filters: state.filters.flatMap((filter) => (filter === before ? (next ?? []) : filter)) });
    else if (next) onChange({ filters: [...state.filters, next] });
    else setAdded(null);
  };

  const closeAdvanced = () => {
    setAdvanced(false);
    (group.current ?? more.current)?.focus();
  };

  return (
    <section className="filter-bar" aria-label={t('filter.label')}>
      {resource.search.length > 0 ? (
        <SearchBox value={state.search} onChange={(search, settled) => onChange({ search }, { replace: !settled })} />
      ) : null}
      {chips.map(({ field, filter }, index) => {
        const column = filterColumn(field, resource, resources);
        // one column can be filtered twice; a chip stays the same, and keeps the focus, when its filter comes or goes
        const nth = chips.slice(0, index).filter((chip) => chip.field === field).length;
        return column ? (
          <FilterChip
            key={`${field}#${nth}`}
            resource={resource}
            field={field}
            column={column}
            filter={filter}
            names={names}
            onChange={(next) => put(filter, next)}
            {...(field === added && !filter
              ? {
                  initiallyOpen: true,
                  onCancel: () => {
                    setAdded(null);
                    more.current?.focus();
                  },
                }
              : {})}
          />
        ) : null;
      })}
      {state.where ? (
        <GroupChip
          ref={group}
          resource={resource}
          group={state.where}
          names={names}
          onOpen={() => setAdvanced(true)}
          onRemove={() => {
            onChange({ where: null });
            more.current?.focus();
          }}
        />
      ) : null}
      <AddFilter
        ref={more}
        resource={resource}
        resources={resources}
        taken={new Set([...used, ...offered])}
        onAdd={setAdded}
        onAdvanced={() => setAdvanced(true)}
      />
      {advanced ? (
        <Suspense>
          <AdvancedDialog
            resource={resource}
            group={state.where}
            onApply={(where) => {
              onChange({ where });
              closeAdvanced();
            }}
            onCancel={closeAdvanced}
          />
        </Suspense>
      ) : null}
      {isFiltered(state) ? (
        <Button size="small" type="link" onClick={() => onChange(UNFILTERED)}>
          {t('filter.clear')}
        </Button>
      ) : null}
      {tools ? <div className="filter-tools">{tools}</div> : null}
    </section>
  );
}
