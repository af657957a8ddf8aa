import { useTranslate } from '@refinedev/core';
import { useCallback } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { columnLabel } from '@/fields/words.ts';
import { ApiProblem, type Words } from '@/lib/problem.ts';
import { type Place, problemPlace, staleRows } from '@/providers/many.ts';
import { useProblemText, useWords } from '../../parts/useProblemText.ts';

/** As many names as a message has room for. */
const NAMED = 5;

export interface ManyProblem {
  place: Place;
  /** why, without the place */
  reason: string;
  /** the same for who says it later, maybe in another language; null: of an error nobody foresaw */
  why: Words | null;
  /** the whole of it: row, column and reason */
  text: string;
}

/** Why none of many rows was written, with the row and the column it is about. `titleOf`: '' for a row nobody knows here. */
export function useManyProblem(resource: Resource): (problem: unknown, titleOf: (id: string) => string) => ManyProblem {
  const t = useTranslate();
  const problemText = useProblemText();
  const words = useWords();
  return useCallback(
    (problem, titleOf) => {
      const place = problemPlace(problem);
      const stale = staleRows(problem);
      if (stale.length > 0) {
        const names = stale.map(titleOf).filter(Boolean);
        const listed = names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ' …' : '');
        const why = { key: 'cells.stale', params: { count: stale.length, names: listed } };
        const reason = t(why.key, why.params);
        return { place, reason, why, text: reason };
      }
      const column = place.column ? resource.column(place.column) : undefined;
      const known = problem instanceof ApiProblem ? problem : null;
      const fields = known?.fieldWords ?? {};
      const why = (column && fields[column.name]) ?? Object.values(fields)[0] ?? known?.words ?? null;
      const reason = words(why) ?? problemText(problem);
      const where = [place.row && titleOf(place.row), column && columnLabel(t, resource.name, column)];
      const named = where.filter(Boolean).join(' · ');
      return { place, reason, why, text: named ? `${named}: ${reason}` : reason };
    },
    [resource, t, problemText, words],
  );
}
