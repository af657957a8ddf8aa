import { queryOptions, useQuery } from '@tanstack/react-query';
import { useSignedOut } from '@/features/sign-in/useSignedOut.ts';
import type { Api } from '@/lib/api.ts';
import { loadOrganizations } from '@/providers/organizations.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';

export type Signed = Pick<SessionUser, 'id' | 'aal'>;

/** Another list with a code than without. */
export const organizationsQuery = (api: Api, { id, aal }: Signed) =>
  queryOptions({
    queryKey: ['organizations', id, aal ?? null],
    queryFn: () => loadOrganizations(api, aal === 'aal1'),
  });

export function useOrganizations(api: Api, user: Signed) {
  const query = useQuery(organizationsQuery(api, user));
  useSignedOut(query.error);
  return query;
}
