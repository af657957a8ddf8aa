import { DownOutlined } from '@ant-design/icons';
import { useId } from 'react';
import { Link } from 'react-router';
import { Icon } from '@/ui/Icon.tsx';
import { intoView } from '@/ui/intoView.ts';
import { useClosedGroups } from './closedGroups.ts';
import { FavoriteLinks } from './FavoriteLinks.tsx';
import type { NavGroup } from './navigation.ts';

interface NavigationProps {
  groups: NavGroup[];
  active: string | null;
  label: string;
  onNavigate?: () => void;
}

/** The menu by module; a heading folds its group away, and where one is stays in sight. */
export function Navigation({ groups, active, label, onNavigate }: NavigationProps) {
  const { closed, toggle } = useClosedGroups();
  const id = useId();

  return (
    <nav className="nav" aria-label={label}>
      <FavoriteLinks onNavigate={onNavigate} />
      {groups.map((group) => {
        const isOpen = !group.label || !closed.has(group.key) || group.entries.some(({ key }) => key === active);
        return (
          <div key={group.key} className={group.label ? 'nav-group' : 'nav-group nav-single'}>
            {group.label ? (
              <button
                type="button"
                className="nav-heading"
                aria-expanded={isOpen}
                aria-controls={`${id}${group.key}`}
                onClick={() => toggle(group.key)}
              >
                {group.label}
                <DownOutlined aria-hidden />
              </button>
            ) : null}
            <ul id={`${id}${group.key}`} hidden={!isOpen}>
              {group.entries.map((entry) => (
                <li key={entry.key}>
                  <Link
                    to={entry.to}
                    ref={entry.key === active ? intoView : undefined}
                    className={entry.key === active ? 'nav-entry active' : 'nav-entry'}
                    aria-current={entry.key === active ? 'page' : undefined}
                    {...(onNavigate ? { onClick: onNavigate } : {})}
                  >
                    <Icon name={entry.icon} />
                    <span className="ellipsis">{entry.label}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}
