import { useTranslate } from '@refinedev/core';
import { Button, Select } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Relation } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { resourceLabel } from '@/fields/words.ts';
import { isDay } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { RelationPicker } from '@/screens/parts/RelationPicker.tsx';
import { actions, type FilterName, type TrailFilters } from './useTrail.ts';

const DayField = lazy(async () => ({ default: (await import('@/fields/DayInputs.tsx')).DayField }));

interface AuditFiltersProps {
  filters: TrailFilters;
  onChange(changed: Partial<TrailFilters>): void;
}

/** Who, what, when; one that is set is a word of the address. */
export function AuditFilters({ filters, onChange }: AuditFiltersProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources } = useCatalog();
  const tables = resources.all
    .filter(({ audited }) => audited)
    .map((resource) => ({ value: resource.name, label: resourceLabel(t, resource) }))
    .sort((a, b) => a.label.localeCompare(b.label, env.locale));
  const runs = resources.all.map((resource) => resource.column('import_run_id')?.relation).find(Boolean);
  const people = resources.get('data_access_events')?.column('actor_id')?.relation;
  const picker = (name: FilterName, relation: Relation | null | undefined) =>
    relation && resources.get(relation.table) ? (
      <Filter label={t(`audit.filter.${name}`)}>
        <RelationPicker
          relation={relation}
          aria-label={t(`audit.filter.${name}`)}
          value={filters[name]}
          onChange={(value) => onChange({ [name]: value as string | null })}
        />
      </Filter>
    ) : null;
  const day = (name: 'from' | 'to') => (
    <Filter label={t(`audit.filter.${name}`)}>
      <Suspense>
        <DayField
          env={env}
          value={filters[name]}
          // half a day is none yet
          onChange={(value) => (value === null || isDay(value) ? onChange({ [name]: value }) : undefined)}
        />
      </Suspense>
    </Filter>
  );
  return (
    <search className="audit-filters" aria-label={t('audit.filters')}>
      {picker('person', people)}
      <Filter label={t('audit.filter.table')}>
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          aria-label={t('audit.filter.table')}
          placeholder={t('audit.all')}
          options={tables}
          value={filters.table}
          // a record is one of its table
          onChange={(table: string | undefined) => onChange({ table: table ?? null, record: null })}
        />
      </Filter>
      <Filter label={t('audit.filter.action')}>
        <Select
          allowClear
          aria-label={t('audit.filter.action')}
          placeholder={t('audit.all')}
          options={actions.map((action) => ({ value: action, label: t(`audit.kind.${action}`) }))}
          value={filters.action}
          onChange={(action: string | undefined) => onChange({ action: action ?? null })}
        />
      </Filter>
      {picker('run', runs)}
      {day('from')}
      {day('to')}
      {filters.record ? <Button onClick={() => onChange({ record: null })}>{t('audit.allRecords')}</Button> : null}
    </search>
  );
}

function Filter({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="audit-filter">
      <span className="muted" aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}
