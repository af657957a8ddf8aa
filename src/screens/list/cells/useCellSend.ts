import { useDataProvider, useInvalidate, useOnError } from '@refinedev/core';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf, sameValue } from '@/fields/index.ts';
import { embeddedText } from '@/fields/reference.tsx';
import { ApiProblem, isStale } from '@/lib/problem.ts';
import { history } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { MISSING } from '@/ui/amount.ts';
import { useProblemText, useWords } from '../../parts/useProblemText.ts';
import type { Change } from './history.ts';
import type { At } from './moves.ts';
import { refusal } from './rules.ts';
import type { CellStore, Failure } from './store.ts';
import type { SheetRows } from './useSheetRows.ts';

/** Writes one cell: shown at once, and what is refused stands on the cell. null: nothing was changed. */
export function useCellSend(resource: Resource, store: CellStore, rows: SheetRows) {
  const env = useFieldEnvironment();
  const { api, organization } = useCatalog();
  const provider = useDataProvider()();
  const problemText = useProblemText();
  const words = useWords();
  const invalidate = useInvalidate();
  const { mutate: reportSignedOut } = useOnError();
  const patch = (id: string, values: Record<string, unknown>) => rows.patch(new Map([[id, values]]));

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

  // not Refine's useUpdate: a refusal would put back every list as it was when the write began, with the cells written since
  const update = async (id: string, values: Record<string, unknown>) => {
    const { data } = await provider.update<Row>({ resource: resource.name, id, variables: values });
    patch(id, data);
  };

  /** They changed something else: both stand. */
  const updateAnew = async (at: At, column: Column, value: unknown, before: Row) => {
    const { data: now } = await provider.getOne<Row>({ resource: resource.name, id: at.row, meta: { view: 'form' } });
    if (!sameValue(column, now[column.name], before[column.name])) throw new Disputed(now, await whoChanged(at.row));
    await update(at.row, { [column.name]: value, version: now.version });
  };

  const dispute = (at: At, column: Column, value: unknown, { now, who }: Disputed) => {
    patch(at.row, now);
    const theirs = column.relation
      ? embeddedText(now, column, env)
      : fieldOf(column).format(now[column.name], column, env);
    const said = { who: who ?? '', value: theirs || MISSING };
    return refuse(at, { message: env.t(who ? 'cells.changedBy' : 'cells.changed', said), value, theirs: now });
  };

  return async (at: At, column: Column, value: unknown): Promise<Change | null> => {
    const before = rows.get(at.row);
    if (!before || sameValue(column, before[column.name], value)) return refuse(at, null);
    const message = await refusal(resource, column, env, before, value);
    if (message) return refuse(at, { message, value, theirs: null });
    store.fail(at, null);
    const alias = column.relation?.alias;
    try {
      patch(at.row, { [column.name]: value, ...(alias ? { [alias]: await embedOf(column, value) } : {}) });
      await update(at.row, { [column.name]: value, version: rows.version(at.row) }).catch((problem: unknown) => {
        if (!isStale(problem)) throw problem;
        return updateAnew(at, column, value, before);
      });
      rows.refreshSums();
      return { id: at.row, before: { [column.name]: before[column.name] }, after: { [column.name]: value } };
    } catch (problem) {
      if (problem instanceof Disputed) return dispute(at, column, value, problem);
      reportSignedOut(problem);
      patch(at.row, { [column.name]: before[column.name], ...(alias ? { [alias]: before[alias] } : {}) });
      const own = problem instanceof ApiProblem ? problem.fieldWords[column.name] : undefined;
      return refuse(at, { message: words(own ?? null) ?? problemText(problem), value, theirs: null });
    } finally {
      void invalidate({ resource: resource.name, id: at.row, invalidates: ['detail'] });
    }
  };
}

/** Somebody else wrote another value into the same cell. */
class Disputed extends Error {
  constructor(
    readonly now: Row,
    readonly who: string | null,
  ) {
    super('disputed');
  }
}
