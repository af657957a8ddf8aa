import { Link } from 'react-router';
import { Icon } from '@/ui/Icon.tsx';
import type { NavGroup } from './navigation.ts';

interface NavigationProps {
  groups: NavGroup[];
  active: string | null;
  label: string;
  onNavigate?: () => void;
}

export function Navigation({ groups, active, label, onNavigate }: NavigationProps) {
  return (
    <nav className="nav" aria-label={label}>
      {groups.map((group) => (
        <div key={group.key} className={group.label ? 'nav-group' : 'nav-group nav-single'}>
          {group.label ? <div className="nav-heading">{group.label}</div> : null}
          <ul>
            {group.entries.map((entry) => (
              <li key={entry.key}>
                <Link
                  to={entry.to}
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
      ))}
    </nav>
  );
}
