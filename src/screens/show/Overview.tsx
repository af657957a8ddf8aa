import { useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { resourceLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { Slots } from '@/resources/defineResource.ts';
import { Section } from '@/ui/Section.tsx';
import { RecordFields } from '../parts/RecordFields.tsx';
import { RelatedSingle } from './RelatedSingle.tsx';
import { relatedOf } from './related.ts';

/** The record itself: its sections side by side, what exists once beside it, and at the end where it came from. */
export function Overview({ resource, record, slots }: { resource: Resource; record: Row; slots: Slots }) {
  const t = useTranslate();
  const { resources } = useCatalog();
  const details = resource.details.filter((name) => record[name] !== null && record[name] !== undefined);
  return (
    <div className="record-sections">
      {resource.sections.map((section) => (
        <Section
          key={section.name ?? ''}
          title={section.name ? t(`sections.${section.name}`, section.name) : resourceLabel(t, resource)}
        >
          <RecordFields resource={resource} record={record} names={section.columns} />
        </Section>
      ))}
      {(slots.sections ?? []).map(({ key, label, Part }) => (
        <Section key={key} title={t(`sections.${key}`, label)}>
          <Part resource={resource} record={record} />
        </Section>
      ))}
      {relatedOf(resource, resources, true).map(({ child, resource: target }) => (
        <RelatedSingle key={child.table} child={child} resource={target} parentId={String(record.id)} />
      ))}
      {details.length > 0 ? (
        <Section title={t('show.details')}>
          <RecordFields resource={resource} record={record} names={details} />
        </Section>
      ) : null}
    </div>
  );
}
