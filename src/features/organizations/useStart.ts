import { useQuery } from '@tanstack/react-query';
import type { Api } from '@/lib/api.ts';
import { toProblem } from '@/providers/errors.ts';
import type { OrganizationName } from '@/providers/organizations.ts';
import type { RestClient } from '@/providers/rest.ts';
import { lastOrganization } from './lastOrganization.ts';
import { type Signed, useOrganizations } from './useOrganizations.ts';

/** The organization of the profile, if it names one. */
async function loadDefault(api: Pick<Api, 'client'>, userId: string): Promise<string | null> {
  const { data, error, status } = await (api.client as unknown as RestClient)
    .from('profiles')
    .select('default_organization_id')
    .eq('id', userId);
  if (error) throw toProblem(error, status);
  const [profile] = (data ?? []) as { default_organization_id: string | null }[];
  return profile?.default_organization_id ?? null;
}

interface Start {
  /** undefined: still loading; null: the person has to choose */
  organization: OrganizationName | null | undefined;
  error: Error | null;
  retry: () => void;
}

/** Where `/` leads: the organization of last time, else the one of the profile. */
export function useStart(api: Api, user: Signed): Start {
  const { id: userId } = user;
  const { data, error, refetch } = useOrganizations(api, user);
  const last = data ? lastOrganization(data) : undefined;
  const standard = useQuery({
    queryKey: ['default-organization', userId],
    queryFn: () => loadDefault(api, userId),
    enabled: last === null,
  });
  const waiting = last === null && standard.isPending;
  const chosen = last ?? data?.find(({ id }) => id === standard.data) ?? null;
  return { organization: !data || waiting ? undefined : chosen, error, retry: () => void refetch() };
}
