import { useQuery } from '@tanstack/react-query';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { readViews, type SavedView } from '@/providers/views.ts';

const NONE: SavedView[] = [];

export interface Views {
  list: SavedView[];
  pending: boolean;
  problem: Error | null;
  retry(): void;
}

/** Saved views of a list. Under the key of Refine's lists of `saved_views`: what changes one refreshes this too. */
export function useViews(resource: string): Views {
  const { api, organization } = useCatalog();
  const query = useQuery({
    queryKey: ['data', 'default', 'saved_views', 'list', { organization: organization.id }],
    queryFn: () => readViews(api, organization.id),
    staleTime: 5 * 60_000,
    select: (views) => views.filter((view) => view.resource === resource),
  });
  return {
    list: query.data ?? NONE,
    pending: query.isPending,
    problem: query.error,
    retry: () => void query.refetch(),
  };
}
