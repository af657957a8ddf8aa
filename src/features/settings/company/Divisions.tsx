import { useTranslate } from '@refinedev/core';
import { useFieldEnvironment } from '@/fields/context.ts';
import { resourcePlural } from '@/fields/words.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

/** A table like any other, with a list and forms of its own. */
export function Divisions() {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const divisions = resources.get('organization_divisions');
  if (!divisions) return null;
  return (
    <Section title={resourcePlural(env.t, divisions)}>
      <p className="muted">{t('company.divisionsHint')}</p>
      <TextLink to={listPath(organization.slug, divisions.name)}>{t('company.divisions')}</TextLink>
    </Section>
  );
}
