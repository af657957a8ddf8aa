import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { countedNoun } from '@/fields/words.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toFilters } from '@/screens/list/toFilters.ts';
import { readState } from '@/screens/list/urlState.ts';
import { useAggregates } from '@/screens/list/useAggregates.ts';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import type { Behind } from './explain.ts';

/** The list of the records, with how many they are and what they come to. Absent where they may not be read. */
export function BehindLink(behind: Behind) {
  const { resources } = useCatalog();
  const resource = resources.get(behind.table);
  return resource ? <Link resource={resource} {...behind} /> : null;
}

function Link({ resource, search, sum }: Behind & { resource: Resource }) {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const query = new URLSearchParams(search).toString();
  const filters = useMemo(
    () =>
      toFilters(readState(new URLSearchParams(query), resource, resources).state, resource, resources, organization),
    [query, resource, resources, organization],
  );
  const { data } = useAggregates({ resource, filters, by: null, sums: sum ? [sum] : [], enabled: true });
  const all = data?.[0];
  // nothing of it is in the figure
  if (sum && all && Number(all.sums[sum] ?? 0) === 0) return null;
  const count = all ? `${countText(all.rows)} ` : '';
  return (
    <li>
      <TextLink to={listPath(organization.slug, resource.name, query)}>
        {count}
        {countedNoun(t, resource, all?.rows ?? 2)}
      </TextLink>
      {sum && all ? <Money value={all.sums[sum] ?? '0'} /> : null}
    </li>
  );
}
