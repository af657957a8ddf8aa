import type { Action } from '@/catalog/workflow.ts';
import type { Api } from '@/lib/api.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';

/** What the person gives along with an action. */
export interface Given {
  note?: string;
  data: Record<string, unknown>;
}

export interface Target {
  table: string;
  id: string;
  version: number;
}

/** One sentence per rule that does not hold. */
export interface Broken {
  rule: string;
  message: string;
}

export interface Refusal {
  failed: Broken[];
  warnings: Broken[];
}

/** Runs the action in the database, which decides whether it may; answers the record as it is then. */
export async function runTransition(
  api: Pick<Api, 'client'>,
  { table, id, version }: Target,
  { action }: Pick<Action, 'action'>,
  { note, data }: Given,
): Promise<Record<string, unknown>> {
  const {
    data: row,
    error,
    status,
  } = await (api.client as unknown as RestClient).rpc('transition', {
    p_table: table,
    p_id: id,
    p_action: action,
    p_version: version,
    p_note: note ?? null,
    p_data: data,
  });
  if (error) throw toProblem(error, status);
  return row as Record<string, unknown>;
}

export interface ManyOutcome {
  id: string;
  ok: boolean;
  error: string | null;
}

/** The same action on many records, each for itself. */
export async function runTransitions(
  api: Pick<Api, 'client'>,
  table: string,
  ids: string[],
  { action }: Pick<Action, 'action'>,
  { note, data }: Given,
): Promise<ManyOutcome[]> {
  const answer = await (api.client as unknown as RestClient).rpc('transition_many', {
    p_table: table,
    p_ids: ids,
    p_action: action,
    p_note: note ?? null,
    p_data: data,
  });
  if (answer.error) throw toProblem(answer.error, answer.status);
  return answer.data as ManyOutcome[];
}

const brokenOf = (value: unknown): Broken[] => (Array.isArray(value) ? (value as Broken[]) : []);

/** The rules a refused action broke; null when it was refused for another reason. */
export function refusalOf({ code, details }: ApiProblem): Refusal | null {
  if (code !== 'PT422' || typeof details !== 'object' || details === null) return null;
  const { failed, warnings } = details as Record<string, unknown>;
  return { failed: brokenOf(failed), warnings: brokenOf(warnings) };
}
