import { useTranslate } from '@refinedev/core';
import { Link } from 'react-router';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { favoriteLinks } from '@/screens/parts/favorites.ts';
import { useFavorites } from '@/screens/parts/useFavorites.ts';
import { Icon } from '@/ui/Icon.tsx';

/** What this person keeps at hand: on a phone the menu is one step further away. */
export function HomeFavorites() {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  const { list } = useFavorites();
  const links = favoriteLinks(t, organization.slug, resources, list);
  if (links.length === 0) return null;
  return (
    <section className="table-groups" aria-label={t('favorites.title')}>
      <div className="table-group">
        <h2>{t('favorites.title')}</h2>
        <ul>
          {links.map(({ key, label, to, resource }) => (
            <li key={key}>
              <Link to={to}>
                <Icon name={resource.icon} />
                <span className="ellipsis">{label}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
