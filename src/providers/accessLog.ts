// Postgres cannot write while it reads for a client: the app says what it has shown or saved, the database who and when.
import type { Resource } from '@/catalog/resource.ts';
import { toProblem } from './errors.ts';
import type { RestClient } from './rest.ts';

export interface Access {
  action: 'view' | 'export';
  resource: Pick<Resource, 'name'>;
  /** of one record */
  id?: string | number;
  rows?: number;
  filters?: unknown;
}

interface Caller {
  client: unknown;
  organizationId: string;
}

/** Fails when it cannot be written down; then nothing is shown and nothing is saved. */
export async function noteAccess({ client, organizationId }: Caller, access: Access): Promise<void> {
  const { error, status } = await (client as RestClient).rpc('note_access', {
    p_org: organizationId,
    p_action: access.action,
    p_resource: access.resource.name,
    ...(access.id === undefined ? {} : { p_record: access.id }),
    ...(access.rows === undefined ? {} : { p_rows: access.rows }),
    ...(access.filters === undefined ? {} : { p_filters: access.filters }),
  });
  if (error) throw toProblem(error, status);
}
