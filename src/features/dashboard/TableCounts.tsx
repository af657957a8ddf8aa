import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import { TableGroups } from '@/features/TableGroups.tsx';
import { inMenu } from '@/lib/groups.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText, MISSING } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { useAnswer } from './useAnswer.ts';

/** The tables by module, as in the menu, each with how much is in it; the numbers come in one answer. */
export function TableCounts() {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const tables = useMemo(
    () => inMenu(resources.all.filter(({ kind, group }) => kind === 'table' && group !== 'Administration')),
    [resources],
  );
  const { data, problem, retry } = useAnswer<{ table_name: string; records: number }[]>('record_counts', {
    p_tables: tables.map((table) => table.name),
  });
  const counts = new Map(data?.map(({ table_name, records }) => [table_name, records]));
  return (
    <Section title={t('home.counts')}>
      {problem ? <ListFailed problem={problem} onRetry={retry} /> : null}
      <TableGroups tables={tables} to={(table) => listPath(organization.slug, table)}>
        {(table) => {
          const count = counts.get(table);
          return (
            <span className={count ? 'num strong' : 'num missing'}>
              {count === undefined ? MISSING : countText(count)}
            </span>
          );
        }}
      </TableGroups>
    </Section>
  );
}
