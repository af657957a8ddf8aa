import { useCallback } from 'react';
import { figurePages, isOpen } from '@/features/figurePages.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

/**
 * Address below the organization (`v_ar_aging?bucket.in=1-30`, `wip`) → where it leads; null where this person may not go, or
 * where nothing is.
 */
export function useLead(): (address: string) => string | null {
  const { organization, permissions, resources } = useCatalog();
  return useCallback(
    (address) => {
      const [name = '', search = ''] = address.split('?', 2);
      const page = figurePages.find(({ path }) => path === name);
      const known =
        name === 'import'
          ? permissions.includes('imports.run')
          : page
            ? isOpen(page, (view) => resources.view(view) !== undefined)
            : resources.get(name) !== undefined;
      return known ? listPath(organization.slug, name, search) : null;
    },
    [organization.slug, permissions, resources],
  );
}

/** Several are tried: a page of ours first, then the list it is made of. */
export const firstOf = (lead: (address: string) => string | null, ...addresses: string[]): string | null =>
  addresses.map(lead).find((path) => path !== null) ?? null;

/** What there is of the forecast that counts, where there is no page of it. */
export const CURRENT_FORECAST = 'cash_forecast_runs?is_current.eq=true&scenario_kind.in=expected';
