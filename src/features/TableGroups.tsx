import './tables.css';
import { useTranslate } from '@refinedev/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import { resourcePlural } from '@/fields/words.ts';
import { grouped } from '@/lib/grouped.ts';
import { groupKey } from '@/lib/groups.ts';
import { Icon } from '@/ui/Icon.tsx';

interface TableGroupsProps {
  /** in the order of the menu, so the groups are in it as well */
  tables: readonly Resource[];
  to(table: string): string;
  /** what is said of a table, at the end of its line */
  children(table: string): ReactNode;
}

/** Tables of the company by module, each leading somewhere. */
export function TableGroups({ tables, to, children }: TableGroupsProps) {
  const t = useTranslate();
  return (
    <div className="table-groups">
      {[...grouped(tables, ({ group }) => group)].map(([group, of]) => (
        <div key={group} className="table-group">
          <h2>{t(`groups.${groupKey(group)}`, group ?? '')}</h2>
          <ul>
            {of.map((table) => (
              <li key={table.name}>
                <Link to={to(table.name)}>
                  <Icon name={table.icon} />
                  <span className="ellipsis">{resourcePlural(t, table)}</span>
                  {children(table.name)}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
