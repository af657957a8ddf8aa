import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSignedOut } from '@/features/sign-in/useSignedOut.ts';
import type { Api } from '@/lib/api.ts';
import { loadOrganizations } from '@/providers/organizations.ts';

export const organizationsQuery = (api: Api, userId: string) =>
  queryOptions({ queryKey: ['organizations', userId], queryFn: () => loadOrganizations(api) });

export function useOrganizations(api: Api, userId: string) {
  const query = useQuery(organizationsQuery(api, userId));
  useSignedOut(query.error);
  return query;
}
