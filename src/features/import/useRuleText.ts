import { useTranslate } from '@refinedev/core';
import { columnLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { Problem } from './types.ts';

/** The rule of the database that refuses a row, as a form would say it: with the column where one is meant. */
export function useRuleText(): (problem: Problem | undefined) => string | null {
  const t = useTranslate();
  const { resources } = useCatalog();
  return (problem) => {
    if (problem?.code !== 'constraint' || !problem.sqlstate) return null;
    const resource = resources.get(problem.table ?? '');
    const said = toProblem(
      { code: problem.sqlstate, message: problem.message ?? problem.value },
      422,
      resource ? { resource, resources } : { resources },
    );
    const fields = Object.entries(said.fieldWords).map(([name, { key, params }]) => {
      const column = resource?.column(name);
      return `${resource && column ? columnLabel(t, resource.name, column) : name}: ${t(key, params)}`;
    });
    return fields.length > 0 ? fields.join('; ') : t(said.words.key, said.words.params);
  };
}
