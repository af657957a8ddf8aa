import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { useTableName } from '@/features/useTableName.ts';
import { groupKey } from '@/lib/groups.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { countText, MISSING } from '@/ui/amount.ts';
import { Icon } from '@/ui/Icon.tsx';
import type { TableCount } from './useCounts.ts';

/** The tables by module, as in the menu, each with how much is in it. */
export function TableCounts({ counts }: { counts: TableCount[] }) {
  const t = useTranslate();
  // they come in the order of the menu, so the groups do as well
  const groups = [...new Set(counts.map(({ resource }) => resource.group))];
  return (
    <section className="table-groups" aria-label={t('home.counts')}>
      {groups.map((group) => (
        <div key={group} className="table-group">
          <h2>{t(`groups.${groupKey(group)}`, group ?? '')}</h2>
          <ul>
            {counts
              .filter(({ resource }) => resource.group === group)
              .map((count) => (
                <Count key={count.resource.name} {...count} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Count({ resource, total }: TableCount) {
  const name = useTableName();
  const { slug } = useOrganization();
  return (
    <li>
      <Link to={`/${slug}/${resource.name}`}>
        <Icon name={resource.icon} />
        <span className="ellipsis">{name.many(resource.name)}</span>
        <span className={total ? 'num strong' : 'num missing'}>
          {typeof total === 'number' ? countText(total) : MISSING}
        </span>
      </Link>
    </li>
  );
}
