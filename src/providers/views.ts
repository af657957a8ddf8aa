// Saved views of all lists of an organization: one request a session, not one a list.
import type { Api } from '@/lib/api.ts';
import { toProblem } from './errors.ts';
import type { RestClient } from './rest.ts';

/** A row of `list_views`. What stands in json may be older than the table it speaks of. */
export interface SavedView {
  id: string;
  resource: string;
  name: string;
  search: string;
  filters: unknown;
  sorters: unknown;
  columns: unknown;
  layout: string;
  /** day a calendar is of; null: the first of the list */
  layout_by: string | null;
  grouping: string | null;
  archived: boolean;
  page_size: number | null;
  visibility: 'private' | 'team' | 'role';
  role_id: string | null;
  is_default: boolean;
  version: number;
  is_mine: boolean;
  /** the list opens with it */
  opens: boolean;
  shared_by: string | null;
}

type Client = Pick<Api, 'client'>;

async function rows<T>(api: Client, name: string, organizationId: string): Promise<T[]> {
  const { data, error, status } = await (api.client as unknown as RestClient).rpc(name, { p_org: organizationId });
  if (error) throw toProblem(error, status);
  return (data ?? []) as T[];
}

export const readViews = (api: Client, organizationId: string): Promise<SavedView[]> =>
  rows<SavedView>(api, 'list_views', organizationId);

/** Roles the caller may share a view with. */
export const readViewRoles = (api: Client, organizationId: string): Promise<{ id: string; name: string }[]> =>
  rows(api, 'view_roles', organizationId);
