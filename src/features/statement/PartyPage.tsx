import '@/screens/screens.css';
import './statement.css';
import { useTranslate } from '@refinedev/core';
import type { PageProps } from '@/features/pages.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { OfRecord, Slots } from '@/resources/defineResource.ts';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { LinkButton } from '@/screens/parts/LinkButton.tsx';
import { ShowPage } from '@/screens/show/ShowPage.tsx';
import { figurePages, isOpen } from '../figurePages.ts';
import { statementPath } from './paths.ts';

const slots: Slots = { header: StatementLink };

/** The record of a client or vendor as every record is shown, with the way to his statement. */
export default function PartyPage({ resource, id = '' }: PageProps) {
  return (
    <FieldsProvider>
      <ShowPage key={id} resource={resource} id={id} slots={slots} />
    </FieldsProvider>
  );
}

function StatementLink({ resource, record }: OfRecord) {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const page = figurePages.find(({ path }) => path === `${resource.name}/:id/statement`);
  if (!page || !isOpen(page, (view) => resources.view(view) !== undefined)) return null;
  return (
    <p className="statement-link">
      <LinkButton
        size="small"
        to={statementPath(organization.slug, { table: resource.name, id: String(record.id) }, null)}
      >
        {t('statement.title')}
      </LinkButton>
    </p>
  );
}
