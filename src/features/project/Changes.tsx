import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { resourcePlural } from '@/fields/words.ts';
import { sumFigures } from '@/lib/numbers.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { Lines } from './Lines.tsx';
import { ProjectFigure } from './ProjectFigure.tsx';

/** From the contract as signed to what it may become. */
export function Changes({ row }: { row: Row }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const changes = resources.get('change_orders');
  const title = t('project.changes.title');
  const figure = (name: string) => <ProjectFigure row={row} name={name} />;
  return (
    <Section
      title={title}
      extra={
        changes ? (
          <TextLink to={listPath(organization.slug, changes.name, { 'project_id.in': String(row.id) })}>
            {resourcePlural(t, changes)}
          </TextLink>
        ) : null
      }
    >
      <Lines
        label={title}
        lines={[
          { key: 'original', name: t('project.changes.original'), value: figure('original_contract_amount') },
          { key: 'approved', name: t('project.changes.approved'), value: figure('approved_changes') },
          { key: 'revised', name: t('project.changes.revised'), value: figure('revised_contract'), sum: true },
          { key: 'pending', name: t('project.changes.pending'), value: figure('pending_changes') },
          {
            key: 'projected',
            name: t('project.changes.projected'),
            value: <Money value={sumFigures([row.revised_contract, row.pending_changes])} />,
            sum: true,
          },
        ]}
      />
    </Section>
  );
}
