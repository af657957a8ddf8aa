import type { Api } from '@/lib/api.ts';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';

/** A row of the `my_sessions` function. */
export interface OwnSession {
  id: string;
  began_at: string;
  used_at: string;
  device: string | null;
  address: string | null;
}

async function call(api: Pick<Api, 'client'>, name: string, args: Record<string, unknown> = {}): Promise<unknown> {
  const { data, error, status } = await (api.client as unknown as RestClient).rpc(name, args);
  if (error) throw toProblem(error, status);
  return data;
}

export const loadSessions = async (api: Pick<Api, 'client'>): Promise<OwnSession[]> =>
  ((await call(api, 'my_sessions')) ?? []) as OwnSession[];

export const endSession = (api: Pick<Api, 'client'>, id: string): Promise<unknown> =>
  call(api, 'end_session', { session: id });
