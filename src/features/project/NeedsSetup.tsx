import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { newPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { StatusTag } from '@/ui/StatusTag.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

/** Without these a project has no figures worth reading. */
const parts: { key: string; table: string; isMissing(row: Row | undefined): boolean }[] = [
  { key: 'terms', table: 'project_terms', isMissing: (row) => row === undefined },
  { key: 'budget', table: 'cost_codes', isMissing: (row) => Number(row?.revised_budget ?? 0) === 0 },
  { key: 'sov', table: 'sov_lines', isMissing: (row) => Number(row?.sov_total ?? 0) === 0 },
];

export function NeedsSetup({ id, row }: { id: string; row: Row | undefined }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const missing = parts.filter(({ table, isMissing }) => resources.get(table) && isMissing(row));
  if (missing.length === 0) return null;
  return (
    <p className="project-setup">
      <StatusTag tone="late" label={t('project.setup.title')} />
      {missing.map(({ key, table }) => (
        <span key={key}>
          {resources.get(table)?.can.create ? (
            <TextLink to={newPath(organization.slug, table, { project_id: id })}>{t(`project.setup.${key}`)}</TextLink>
          ) : (
            t(`project.setup.${key}`)
          )}
        </span>
      ))}
    </p>
  );
}
