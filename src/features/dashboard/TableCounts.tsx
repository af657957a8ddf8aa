import { useTranslate } from '@refinedev/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useTableName } from '@/features/useTableName.ts';
import { groupKey, inMenu } from '@/lib/groups.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText, MISSING } from '@/ui/amount.ts';
import { Icon } from '@/ui/Icon.tsx';
import { Section } from '@/ui/Section.tsx';
import { useAnswer } from './useAnswer.ts';

/** The tables by module, as in the menu, each with how much is in it; the numbers come in one answer. */
export function TableCounts() {
  const t = useTranslate();
  const name = useTableName();
  const { organization, resources } = useCatalog();
  const tables = useMemo(
    () => inMenu(resources.all.filter(({ kind, group }) => kind === 'table' && group !== 'Administration')),
    [resources],
  );
  const { data } = useAnswer<{ table_name: string; records: number }[]>('record_counts', {
    p_tables: tables.map((table) => table.name),
  });
  const counts = new Map(data?.map(({ table_name, records }) => [table_name, records]));
  // they come in the order of the menu, so the groups do as well
  const groups = [...new Set(tables.map(({ group }) => group))];
  return (
    <Section title={t('home.counts')}>
      <div className="table-groups">
        {groups.map((group) => (
          <div key={group} className="table-group">
            <h2>{t(`groups.${groupKey(group)}`, group ?? '')}</h2>
            <ul>
              {tables
                .filter((table) => table.group === group)
                .map((table) => {
                  const count = counts.get(table.name);
                  return (
                    <li key={table.name}>
                      <Link to={listPath(organization.slug, table.name)}>
                        <Icon name={table.icon} />
                        <span className="ellipsis">{name.many(table.name)}</span>
                        <span className={count ? 'num strong' : 'num missing'}>
                          {count === undefined ? MISSING : countText(count)}
                        </span>
                      </Link>
                    </li>
                  );
                })}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
