import { type CrudFilter, useList, useMany, useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { inSentence } from '@/catalog/label.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { subtitleOf } from '@/catalog/title.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import type { PickerProps } from '@/fields/types.ts';
import { resourceLabel } from '@/fields/words.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useDebounced } from '@/lib/useDebounced.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { typedPreset } from '../form/presets.ts';
import { searchFilters } from '../list/toFilters.ts';
import { pickerIsHere } from './LatePicker.tsx';
import { useQuickCreate } from './QuickCreate.tsx';

const FIRST = 50;
/** No id of a record. */
const CREATE = 'create';

interface Option {
  value: string;
  label: string;
  note: string;
}

/** Finds a record on the server as one types; the chosen one is always there, whatever is typed. */
export function RelationPicker(props: PickerProps) {
  const target = useCatalog().resources.get(props.relation.table);
  return target ? <Picker {...props} target={target} /> : null;
}

function Picker({
  relation,
  target,
  value,
  onChange,
  multiple,
  record,
  status,
  ...rest
}: PickerProps & { target: Resource }) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const createRecord = useQuickCreate();
  const [open, setOpen] = useState(rest.defaultOpen ?? false);
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed, 250);
  const chosen = (Array.isArray(value) ? value : value === null ? [] : [value]).filter(Boolean);
  const parent = relation.within === null || multiple ? null : String(record?.[relation.within] ?? '');
  const needsParent = parent === '';

  const { query, result } = useList<Row, ApiProblem>({
    resource: target.name,
    pagination: { currentPage: 1, pageSize: FIRST, mode: 'server' },
    filters: optionFilters(search, target, relation.within, parent),
    meta: { view: 'option', count: 'none' },
    queryOptions: { enabled: open && !needsParent, staleTime: 0 },
    errorNotification: false,
  });
  const { result: current } = useMany<Row, ApiProblem>({
    resource: target.name,
    ids: chosen,
    meta: { view: 'option' },
    queryOptions: { enabled: chosen.length > 0 },
    errorNotification: false,
  });

  const options = useMemo(() => {
    const rows = new Map<string, Row>();
    for (const row of [
      ...(typed ? [] : (current?.data ?? [])),
      // what was found for the letters of before is nothing to choose from
      ...(open && typed === search ? (result?.data ?? []) : []),
      ...(current?.data ?? []),
    ])
      rows.set(String(row.id), row);
    return [...rows].map(
      ([id, row]): Option => ({ value: id, label: recordTitle(env, target, row), note: subtitleOf(target, row) }),
    );
  }, [current, result, open, typed, search, target, env]);

  const settled = !query.isFetching && typed === search;
  // in a form only; a filter looks for what is there. Not while it is still being looked for: Enter takes the first option.
  const canCreate = target.can.create && !target.hidden && !multiple && settled;
  const noun = inSentence(resourceLabel(t, target));
  const named = typedPreset(target, typed);
  const create: Option = {
    value: CREATE,
    label:
      Object.keys(named).length > 0
        ? t('picker.createNamed', { label: noun, name: typed.trim() })
        : t('picker.create', { label: noun }),
    note: '',
  };
  const startCreating = () =>
    createRecord({
      resource: target,
      preset: { ...(relation.within && parent ? { [relation.within]: parent } : {}), ...named },
      onSaved: (id) => onChange(id),
    });

  return (
    <Select
      {...rest}
      {...(status ? { status } : {})}
      showSearch
      allowClear
      filterOption={false}
      {...(multiple ? { mode: 'multiple' as const } : {})}
      style={{ width: '100%' }}
      value={multiple ? chosen : (chosen[0] ?? null)}
      placeholder={needsParent ? t('picker.parentFirst') : t('picker.search')}
      disabled={rest.disabled || needsParent}
      searchValue={typed}
      onSearch={setTyped}
      onOpenChange={setOpen}
      loading={query.isFetching}
      options={canCreate ? [...options, create] : options}
      optionRender={({ data }) => (
        <span className={data.value === CREATE ? 'picker-option picker-create' : 'picker-option'}>
          <span className="ellipsis">{data.label}</span>
          {data.note ? <span className="muted num">{data.note}</span> : null}
        </span>
      )}
      labelRender={({ value: id, label }) => {
        const note = options.find((option) => option.value === id)?.note;
        return note && note !== label ? `${note} · ${label ?? id}` : (label ?? '…');
      }}
      notFoundContent={settled ? t('picker.none') : t('picker.searching')}
      popupRender={(menu) => (
        <>
          {menu}
          {(result?.data.length ?? 0) >= FIRST ? (
            <div className="picker-foot muted">{t('picker.more', { count: FIRST })}</div>
          ) : null}
        </>
      )}
      onChange={(next) => {
        setTyped('');
        if (next === CREATE) return startCreating();
        onChange((next as string | string[] | undefined) ?? (multiple ? [] : null));
      }}
    />
  );
}

function optionFilters(search: string, target: Resource, within: string | null, parent: string | null): CrudFilter[] {
  return [
    ...searchFilters(search, target),
    ...(within && parent ? [{ field: within, operator: 'eq' as const, value: parent }] : []),
    ...(target.archivable ? [{ field: 'archived_at', operator: 'null' as const, value: true }] : []),
  ];
}

pickerIsHere(RelationPicker);
