import type { Catalog } from './types.ts';

/** The part of postgrest-js this file needs; a failed call is thrown for the caller's error mapping. */
export interface RpcClient {
  rpc(name: string, args: Record<string, unknown>): PromiseLike<{ data: unknown; error: unknown; status: number }>;
}

export async function loadCatalog(client: RpcClient, organizationId: string): Promise<Catalog> {
  const { data, error, status } = await client.rpc('catalog', { organization: organizationId });
  if (error)
    throw Object.assign(new Error((error as { message?: string }).message ?? 'catalog'), {
      ...(error as object),
      statusCode: status,
    });
  return data as Catalog;
}
