import { useList, useTranslate } from '@refinedev/core';
import { inSentence } from '@/catalog/label.ts';
import type { Child, Resource, Row } from '@/catalog/resource.ts';
import { resourceLabel } from '@/fields/words.ts';
import { editPath, newPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { RecordFields } from '../parts/RecordFields.tsx';
import { childFilter } from './related.ts';

interface RelatedSingleProps {
  child: Child;
  resource: Resource;
  parentId: string;
}

/** A table with at most one row per record (terms of a project) is a section of it, with its own permission. */
export function RelatedSingle({ child, resource, parentId }: RelatedSingleProps) {
  const t = useTranslate();
  const { slug } = useOrganization();
  const { result } = useList<Row>({
    resource: resource.name,
    pagination: { currentPage: 1, pageSize: 1, mode: 'server' },
    filters: childFilter(child, parentId),
    meta: { view: 'form', count: 'none' },
    errorNotification: false,
  });
  const [row] = result?.data ?? [];
  const label = resourceLabel(t, resource);
  if (!row && !resource.can.create) return null;
  const names = resource.sections.flatMap((section) => section.columns).filter((name) => name !== child.column);
  const link = row
    ? resource.can.update && editPath(slug, resource.name, row.id)
    : newPath(slug, resource.name, { [child.column]: parentId });
  return (
    <Section
      title={label}
      extra={
        link ? (
          <TextLink to={link}>{row ? t('actions.edit') : t('list.new', { label: inSentence(label) })}</TextLink>
        ) : null
      }
    >
      {row ? <RecordFields resource={resource} record={row} names={names} /> : null}
    </Section>
  );
}
