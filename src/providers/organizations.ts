import type { Api } from '@/lib/api.ts';
import { toProblem } from './errors.ts';
import type { RestClient } from './rest.ts';

export interface OrganizationName {
  id: string;
  name: string;
  slug: string;
}

/** Row security gives a person the organizations of which he is an active member. */
export async function loadOrganizations(api: Pick<Api, 'client'>): Promise<OrganizationName[]> {
  const client = api.client as unknown as RestClient;
  const { data, error, status } = await client
    .from('organizations')
    .select('id,name,slug')
    .order('name', { ascending: true });
  if (error) throw toProblem(error, status);
  return data as OrganizationName[];
}

export async function createOrganization(api: Pick<Api, 'client'>, name: string): Promise<string> {
  const { data, error, status } = await (api.client as unknown as RestClient).rpc('create_organization', { name });
  if (error) throw toProblem(error, status);
  return data as string;
}
