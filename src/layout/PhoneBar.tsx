import { HomeOutlined, MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { NavLink } from 'react-router';
import { Icon } from '@/ui/Icon.tsx';
import type { NavEntry } from './navigation.ts';

interface PhoneBarProps {
  home: string;
  /** the list this person opens most: the first one of the menu */
  first: NavEntry | null;
  onSearch: () => void;
  onMenu: () => void;
}

/** One thumb: the four places that matter stand at the bottom. */
export function PhoneBar({ home, first, onSearch, onMenu }: PhoneBarProps) {
  const t = useTranslate();
  return (
    <nav className="phone-bar only-phone" aria-label={t('shell.nav.label')}>
      <NavLink to={home} end>
        <HomeOutlined aria-hidden />
        {t('shell.nav.home')}
      </NavLink>
      {first ? (
        <NavLink to={first.to}>
          <Icon name={first.icon} />
          {first.label}
        </NavLink>
      ) : null}
      <button type="button" onClick={onSearch}>
        <SearchOutlined aria-hidden />
        {t('shell.palette.search')}
      </button>
      <button type="button" onClick={onMenu}>
        <MenuOutlined aria-hidden />
        {t('shell.nav.menu')}
      </button>
    </nav>
  );
}
