import { useCreate, useDataProvider, useUpdate } from '@refinedev/core';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { quiet } from '@/lib/quiet.ts';
import { type Conflict, findConflict } from './conflict.ts';
import { createPayload, updatePayload, type Values } from './values.ts';

export type Outcome =
  | { is: 'saved'; id: string }
  | { is: 'unchanged'; id: string }
  | { is: 'conflict'; conflict: Conflict }
  | { is: 'refused'; problem: unknown };

interface Save {
  busy: boolean;
  /** `base`: the record as it was loaded, with its version; null on a new one */
  save(values: Values, base: Row | null): Promise<Outcome>;
  /** what others have changed since, against what is typed */
  compare(values: Values, base: Row): Promise<Outcome>;
}

export function useSave(resource: Resource): Save {
  const provider = useDataProvider()();
  const { mutateAsync: create } = useCreate<Row, ApiProblem>();
  const { mutateAsync: update } = useUpdate<Row, ApiProblem>();
  const [busy, setBusy] = useState(false);

  async function write(values: Values, base: Row | null): Promise<Outcome> {
    if (!base) {
      const { data } = await create({ resource: resource.name, values: createPayload(resource, values), ...quiet });
      return { is: 'saved', id: String(data.id) };
    }
    const id = String(base.id);
    const changes = updatePayload(resource, base, values);
    if (Object.keys(changes).length === 0) return { is: 'unchanged', id };
    await update({ resource: resource.name, id, values: { ...changes, version: base.version }, ...quiet });
    return { is: 'saved', id };
  }

  async function save(values: Values, base: Row | null): Promise<Outcome> {
    setBusy(true);
    try {
      return await write(values, base);
    } catch (problem) {
      if (!(problem instanceof ApiProblem) || problem.reason !== 'stale' || !base) return { is: 'refused', problem };
      return await compare(values, base);
    } finally {
      setBusy(false);
    }
  }

  /** Straight from the server: the cache holds what was loaded with the form. */
  async function compare(values: Values, base: Row): Promise<Outcome> {
    try {
      const { data } = await provider.getOne<Row>({ resource: resource.name, id: base.id, meta: { view: 'form' } });
      return { is: 'conflict', conflict: findConflict(resource, base, values, data) };
    } catch (problem) {
      return { is: 'refused', problem };
    }
  }

  return { busy, save, compare };
}
