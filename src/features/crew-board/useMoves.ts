import { useTranslate } from '@refinedev/core';
import { useRef, useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { useEdits } from '@/features/figures/useEdits.tsx';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { type Allocation, isNamed, NOBODY, nameOf, type Place, personKey } from './board.ts';

const TABLE = 'crew_allocations';

export interface Typed extends Place {
  hours: string;
  role: string | null;
}

const person = (key: string) =>
  isNamed(key) ? { employee_id: null, resource_name: nameOf(key) } : { employee_id: key, resource_name: null };
const samePlace = (a: Place, b: Place) => a.person === b.person && a.project === b.project && a.week === b.week;

/** Columns that change on the way from one place to another. A code is of one job only. */
const changes = (from: Place, to: Place): Record<string, unknown> => ({
  ...(from.person === to.person ? {} : person(to.person)),
  ...(from.project === to.project ? {} : { project_id: to.project, cost_code_id: null }),
  ...(from.week === to.week ? {} : { week_starting: to.week }),
});

/** Hours moved, copied, typed, added and removed. What moves is shown where it goes, until the database says otherwise. */
export function useMoves() {
  const t = useTranslate();
  const { organization } = useCatalog();
  const edits = useEdits(TABLE);
  const [moved, setMoved] = useState<Record<string, Place>>({});
  // one after the other: the second move of a chip starts where the first one ended
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.current.then(work);
    turn.current = next.catch(() => undefined);
    return next;
  };

  /** What somebody else has moved since is not moved on. */
  const write = async (one: Allocation, values: Record<string, unknown>, said: string): Promise<string | null> => {
    const now = await edits.read(one.id).catch(() => null);
    if (!now || !samePlace(placeOf(now), one)) {
      await edits.refresh();
      return t('crew.changedSince');
    }
    return edits.change(now, values, said);
  };

  const move = (one: Allocation, to: Place): Promise<void> => {
    if (samePlace(one, to)) return Promise.resolve();
    setMoved((old) => ({ ...old, [one.id]: to }));
    return inTurn(async () => {
      const refused = await write(one, changes(one, to), t('crew.moved'));
      // unless it moved on meanwhile
      setMoved((old) => {
        if (old[one.id] !== to) return old;
        const { [one.id]: _, ...rest } = old;
        return rest;
      });
      if (refused) edits.failed(t('crew.notMoved'), refused);
    });
  };
  const add = (typed: Typed, said = t('crew.added')) =>
    inTurn(() =>
      edits.add(
        {
          organization_id: organization.id,
          ...person(typed.person),
          project_id: typed.project,
          week_starting: typed.week,
          hours_allocated: typed.hours,
          role_on_project: typed.role,
        },
        said,
      ),
    );
  return {
    moved,
    move,
    add,
    undo: edits.undo,
    async copy(one: Allocation, to: Place) {
      const refused = await add({ ...to, hours: String(one.hours), role: one.role }, t('crew.copied'));
      if (refused) edits.failed(t('crew.notCopied'), refused);
    },
    change: (one: Allocation, typed: Typed) =>
      inTurn(() =>
        write(
          one,
          { ...changes(one, typed), hours_allocated: typed.hours, role_on_project: typed.role },
          t('crew.changed'),
        ),
      ),
    async remove(one: Allocation) {
      const refused = await inTurn(() => edits.remove({ id: one.id } as Row, t('crew.removed')));
      if (refused) edits.failed(t('crew.notRemoved'), refused);
    },
  };
}
export type Moves = ReturnType<typeof useMoves>;

const placeOf = (row: Row): Place => ({
  person: personKey(row.employee_id, String(row.resource_name ?? '').trim() || NOBODY),
  project: String(row.project_id),
  week: String(row.week_starting),
});
