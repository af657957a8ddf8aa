import type { Api } from '@/lib/api.ts';
import { toProblem } from './errors.ts';
import type { RestClient } from './rest.ts';

export interface OrganizationName {
  id: string;
  name: string;
  slug: string;
  /** it wants a code at sign-in, and there was none: nothing more of it is known */
  locked?: true;
}

/** Row security gives a person the organizations of which he is an active member; `withLocked` adds those that want a code first. */
export async function loadOrganizations(api: Pick<Api, 'client'>, withLocked: boolean): Promise<OrganizationName[]> {
  const client = api.client as unknown as RestClient;
  const { data, error, status } = await client
    .from('organizations')
    .select('id,name,slug')
    .order('name', { ascending: true });
  if (error) throw toProblem(error, status);
  const open = data as OrganizationName[];
  if (!withLocked) return open;
  const locked = await client.rpc('locked_organizations');
  if (locked.error) throw toProblem(locked.error, locked.status);
  return [...open, ...(locked.data as OrganizationName[]).map((one) => ({ ...one, locked: true as const }))];
}

export async function createOrganization(api: Pick<Api, 'client'>, name: string): Promise<string> {
  const { data, error, status } = await (api.client as unknown as RestClient).rpc('create_organization', { name });
  if (error) throw toProblem(error, status);
  return data as string;
}
