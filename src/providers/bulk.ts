// Many rows, one request per 200: all of a request or none of it. What was asked and what was done are compared.
import type { BaseKey } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { rowsOf, type Source } from './request.ts';
import type { RestQuery } from './rest.ts';

export const CHUNK = 200;

export interface BulkOutcome {
  done: BaseKey[];
  missing: BaseKey[];
  /** why, where the database said it */
  problem: ApiProblem | null;
}

export function updateRows(source: Source, resource: Resource, ids: BaseKey[], values: object): Promise<Row[]> {
  return inChunks(source, resource, ids, () => source.client.from(resource.name).update(values));
}

export function deleteRows(source: Source, resource: Resource, ids: BaseKey[]): Promise<Row[]> {
  return inChunks(source, resource, ids, () => source.client.from(resource.name).delete());
}

async function inChunks(source: Source, resource: Resource, ids: BaseKey[], start: () => RestQuery): Promise<Row[]> {
  const wanted = [...new Set(ids)];
  const rows: Row[] = [];
  let problem: ApiProblem | null = null;

  const send = async (chunk: BaseKey[]): Promise<void> => {
    const request = start().in(resource.key, chunk);
    const answer = await (resource.tenant ? request.eq('organization_id', source.organizationId) : request).select(
      resource.key === 'id' ? 'id' : `id:${resource.key}`,
    );
    try {
      rows.push(...rowsOf(answer, { resource, resources: source.resources }));
    } catch (error) {
      // nothing done yet: the error speaks for itself
      if (!(error instanceof ApiProblem) || (rows.length === 0 && !isAboutOneRow(error))) throw error;
      problem = error;
      if (chunk.length > 1 && isAboutOneRow(error)) {
        // one row that is still used must not keep the others: halve until it stands alone
        const half = Math.ceil(chunk.length / 2);
        await send(chunk.slice(0, half));
        await send(chunk.slice(half));
      }
    }
  };

  for (let at = 0; at < wanted.length; at += CHUNK) await send(wanted.slice(at, at + CHUNK));
  if (rows.length < wanted.length) throw partial(wanted, rows, problem);
  return rows;
}

const isAboutOneRow = ({ reason }: ApiProblem): boolean => reason === 'in-use' || reason === 'invalid';

function partial(wanted: BaseKey[], rows: Row[], problem: ApiProblem | null): ApiProblem {
  const done = new Set<BaseKey>(rows.map((row) => row.id));
  const details: BulkOutcome = { done: [...done], missing: wanted.filter((id) => !done.has(id)), problem };
  if (done.size === 0) {
    const words = problem?.words ?? {
      key: 'errors.noneDone',
    };
    return new ApiProblem({
      statusCode: problem?.statusCode ?? 403,
      reason: problem?.reason ?? 'forbidden',
      words,
      details,
    });
  }
  return new ApiProblem({
    statusCode: 409,
    reason: 'partial',
    words: {
      key: 'errors.partial',
      params: { done: done.size, all: wanted.length, missing: details.missing.length },
    },
    details,
  });
}
