import { SettingOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { lazy, Suspense, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { favoriteLinks } from '@/screens/parts/favorites.ts';
import { useFavorites } from '@/screens/parts/useFavorites.ts';
import { Icon } from '@/ui/Icon.tsx';

const ArrangeFavorites = lazy(() => import('./ArrangeFavorites.tsx'));

/** On top of the menu, once there is one. */
export function FavoriteLinks({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const t = useTranslate();
  const { pathname } = useLocation();
  const { organization, resources } = useCatalog();
  const { list } = useFavorites();
  const [arranging, setArranging] = useState(false);
  const links = favoriteLinks(t, organization.slug, resources, list);
  if (links.length === 0) return null;
  return (
    <div className="nav-group nav-favorites">
      <div className="nav-heading">
        {t('favorites.title')}
        <button
          type="button"
          aria-label={t('favorites.arrange')}
          title={t('favorites.arrange')}
          onClick={() => setArranging(true)}
        >
          <SettingOutlined aria-hidden />
        </button>
      </div>
      <ul>
        {links.map(({ key, label, to, resource }) => (
          <li key={key}>
            <Link
              to={to}
              className={pathname === to ? 'nav-entry active' : 'nav-entry'}
              {...(onNavigate ? { onClick: onNavigate } : {})}
            >
              <Icon name={resource.icon} />
              <span className="ellipsis">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
      {arranging ? (
        <Suspense>
          <ArrangeFavorites onClose={() => setArranging(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
