import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { useTableName } from '@/features/useTableName.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { countText, MISSING } from '@/ui/amount.ts';
import { Icon } from '@/ui/Icon.tsx';
import type { TableCount } from './useCounts.ts';

export function TableCounts({ counts }: { counts: TableCount[] }) {
  const t = useTranslate();
  const name = useTableName();
  const { slug } = useOrganization();
  return (
    <ul className="table-counts" aria-label={t('home.counts')}>
      {counts.map(({ resource, total }) => (
        <li key={resource.name}>
          <Link to={`/${slug}/${resource.name}`}>
            <Icon name={resource.icon} />
            <span className="ellipsis">{name.many(resource.name)}</span>
            <span className={total ? 'num strong' : 'num missing'}>
              {typeof total === 'number' ? countText(total) : MISSING}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
