import type { AuditLogProvider } from '@refinedev/core';
import type { Api } from '@/lib/api.ts';
import { toProblem } from './errors.ts';
import type { RestClient } from './rest.ts';

/** A row of the `history` function. */
export interface HistoryEntry {
  id: number;
  action: string;
  changed_fields: string[] | null;
  old_values: Record<string, unknown> | null;
  new_values: Record<string, unknown> | null;
  actor_id: string | null;
  actor_name: string | null;
  actor_label: string | null;
  import_run_id: string | null;
  created_at: string;
}

type Client = Pick<Api, 'client'>;

async function call(api: Client, name: string, args: Record<string, unknown>): Promise<unknown> {
  const { data, error, status } = await (api.client as unknown as RestClient).rpc(name, args);
  if (error) throw toProblem(error, status);
  return data;
}

export async function history(api: Client, organizationId: string, table: string, id: string): Promise<HistoryEntry[]> {
  return ((await call(api, 'history', { p_org: organizationId, p_table: table, p_id: id })) ?? []) as HistoryEntry[];
}

/** Brings a deleted record back, with the children that went along. */
export async function restore(api: Client, organizationId: string, auditId: number): Promise<string> {
  return (await call(api, 'restore', { p_org: organizationId, p_audit_id: auditId })) as string;
}

/** Undo of a delete: the last deletion in the record's history is taken back. */
export async function undoDelete(api: Client, organizationId: string, table: string, id: string): Promise<void> {
  const entries = await history(api, organizationId, table, id);
  const deletion = entries.find((entry) => entry.action === 'delete');
  if (!deletion) throw toProblem({ code: 'PGRST116' }, 404);
  await restore(api, organizationId, deletion.id);
}

/** Reads only. The log is written by triggers: what a browser wrote could be forged and would miss imports. */
export function createAuditLog(api: Client, organizationId: string): AuditLogProvider {
  return {
    get: async ({ resource, meta }) => history(api, organizationId, resource, String(meta?.id ?? '')),
    create: async () => undefined,
    update: async () => undefined,
  };
}
