import { useDataProvider, useInvalidate, useUpdate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf, sameValue } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import { ApiProblem } from '@/lib/problem.ts';
import { history } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { updateMany } from '@/providers/many.ts';
import { MISSING } from '@/ui/amount.ts';
import { toWire } from '../../form/values.ts';
import { useProblemText, useWords } from '../../parts/useProblemText.ts';
import { added, type Change, type ChangeLog, changedSince, moved, NO_CHANGES, takenFrom } from './history.ts';
import type { At } from './moves.ts';
import { rowCache } from './rowCache.ts';
import { refusal } from './rules.ts';
import type { CellStore, Failure } from './store.ts';

const quiet = { successNotification: false as const, errorNotification: false as const };

export interface CellWriter {
  row(id: string): Row | undefined;
  /** one cell: shown at once, written behind it, and what is refused stands on the cell */
  save(at: At, value: unknown): void;
  /** many cells: all or none; throws what the database says */
  write(changes: { id: string; values: Record<string, unknown> }[]): Promise<void>;
  /** when nothing is on its way any more */
  settled(): Promise<void>;
  canUndo: boolean;
  canRedo: boolean;
  /** false: somebody changed these rows since */
  step(way: 'undo' | 'redo'): Promise<boolean>;
}

export function useCellWriter(resource: Resource, store: CellStore): CellWriter {
  const env = useFieldEnvironment();
  const { api, organization, resources } = useCatalog();
  const client = useQueryClient();
  const provider = useDataProvider()();
  const problemText = useProblemText();
  const words = useWords();
  const invalidate = useInvalidate();
  const { mutateAsync: update } = useUpdate<Row, ApiProblem>();
  const cache = useMemo(() => rowCache(client, resource.name), [client, resource.name]);
  const [log, draw] = useState(NO_CHANGES);
  // Ctrl+Z pressed twice takes back two changes: the second press must not find the first one's
  const logged = useRef(log);
  const stepping = useRef<Promise<unknown>>(Promise.resolve());
  // answers come in any order, changes are taken back in the order they were made
  const logging = useRef<Promise<void>>(Promise.resolve());
  const versions = useRef(new Map<string, number>());
  // two cells of one row are written one after the other: the second needs the version the first one makes
  const lines = useRef(new Map<string, Promise<void>>());

  const keep = (next: ChangeLog) => {
    logged.current = next;
    draw(next);
  };

  /** Also of a row that has left the page since it was written. */
  const versionOf = (id: string) => Math.max(Number(cache.get(id)?.version ?? 0), versions.current.get(id) ?? 0);

  const embedOf = async ({ relation }: Column, value: unknown): Promise<Row | null> => {
    if (!relation || value === null) return null;
    const { data } = (await provider.getMany?.<Row>({
      resource: relation.table,
      ids: [String(value)],
      meta: { view: 'option' },
    })) ?? { data: [] };
    return data[0] ?? null;
  };

  const whoChanged = async (id: string): Promise<string | null> =>
    resource.audited ? ((await history(api, organization.id, resource.name, id))[0]?.actor_name ?? null) : null;

  const refuse = (at: At, failure: Omit<Failure, 'at'> | null): null => {
    store.fail(at, failure);
    return null;
  };

  async function send(at: At, column: Column, value: unknown): Promise<Change | null> {
    const before = cache.get(at.row);
    if (!before || sameValue(column, before[column.name], value)) return refuse(at, null);
    const message = await refusal(resource, column, env, before, value);
    if (message) return refuse(at, { message, value, theirs: null });
    store.fail(at, null);
    const alias = column.relation?.alias;
    const write = async (version: unknown) => {
      const values = { [column.name]: value, version };
      const { data } = await update({ resource: resource.name, id: at.row, values, invalidates: ['detail'], ...quiet });
      cache.patch(at.row, data);
      versions.current.set(at.row, Number(data.version));
    };
    try {
      cache.patch(at.row, { [column.name]: value, ...(alias ? { [alias]: await embedOf(column, value) } : {}) });
      await write(before.version).catch(async (problem: unknown) => {
        if (!isStale(problem)) throw problem;
        const { data: now } = await provider.getOne<Row>({
          resource: resource.name,
          id: at.row,
          meta: { view: 'form' },
        });
        if (!sameValue(column, now[column.name], before[column.name]))
          throw new Disputed(now, await whoChanged(at.row));
        // they changed something else: both stand
        await write(now.version);
      });
      cache.refreshSums();
      return { id: at.row, before: { [column.name]: before[column.name] }, after: { [column.name]: value } };
    } catch (problem) {
      if (problem instanceof Disputed) {
        cache.patch(at.row, problem.now);
        const theirs = column.relation
          ? embeddedText(problem.now, column, env)
          : fieldOf(column).format(problem.now[column.name], column, env);
        const said = { who: problem.who ?? '', value: theirs || MISSING };
        const message = problem.who ? env.t('cells.changedBy', said) : env.t('cells.changed', said);
        return refuse(at, { message, value, theirs: problem.now });
      }
      cache.patch(at.row, { [column.name]: before[column.name], ...(alias ? { [alias]: before[alias] } : {}) });
      const own = problem instanceof ApiProblem ? problem.fieldWords[column.name] : undefined;
      return refuse(at, { message: words(own ?? null) ?? problemText(problem), value, theirs: null });
    }
  }

  const save = (at: At, value: unknown) => {
    const column = resource.column(at.column);
    if (!column) return;
    const before = lines.current.get(at.row) ?? Promise.resolve();
    store.save(at, true);
    const sent = before.then(() => send(at, column, toWire(column, value)));
    const done = sent.then(() => {
      if (lines.current.get(at.row) === done) lines.current.delete(at.row);
      store.save(at, false);
    });
    lines.current.set(at.row, done);
    logging.current = logging.current
      .then(() => sent)
      .then((change) => {
        if (change) keep(added(logged.current, [change]));
      });
  };

  const many = async (changes: { id: string; values: Record<string, unknown> }[]): Promise<Change[]> => {
    // what is still on its way decides which version these rows have
    await logging.current;
    const rows = changes.map(({ id, values }) => ({ id, values, version: versionOf(id) }));
    try {
      const before = await updateMany({ api, organizationId: organization.id, resource, resources }, rows);
      for (const { id, version } of before) versions.current.set(id, version);
      const sent = new Map(rows.map(({ id, values }) => [id, values]));
      return before.map(({ id, values }) => ({ id, before: values, after: sent.get(id) ?? {} }));
    } finally {
      await invalidate({ resource: resource.name, invalidates: ['list', 'many', 'detail'] });
    }
  };

  const takeStep = async (way: 'undo' | 'redo'): Promise<boolean> => {
    await logging.current;
    const changes = takenFrom(logged.current, way);
    if (!changes) return true;
    const same = (name: string, a: unknown, b: unknown) => {
      const column = resource.column(name);
      return column ? sameValue(column, a, b) : a === b;
    };
    if (changedSince(changes, cache.get, same).length > 0) return false;
    await many(changes.map(({ id, after }) => ({ id, values: after })));
    keep(moved(logged.current, way));
    return true;
  };

  return {
    row: useCallback((id) => cache.get(id), [cache]),
    save,
    write: async (changes) => {
      const done = await many(changes);
      for (const { id, after } of done) for (const column of Object.keys(after)) store.fail({ row: id, column }, null);
      keep(added(logged.current, done));
    },
    settled: async () => {
      while (lines.current.size > 0) await Promise.all(lines.current.values());
    },
    canUndo: log.done.length > 0,
    canRedo: log.undone.length > 0,
    step: (way) => {
      const next = stepping.current.then(() => takeStep(way));
      stepping.current = next.catch(() => undefined);
      return next;
    },
  };
}

const isStale = (problem: unknown): boolean => problem instanceof ApiProblem && problem.reason === 'stale';

/** Somebody else wrote another value into the same cell. */
class Disputed extends Error {
  constructor(
    readonly now: Row,
    readonly who: string | null,
  ) {
    super('disputed');
  }
}
