import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Dropdown, type MenuProps } from 'antd';
import { Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { lazyPage } from '@/features/lazyPage.ts';
import { useSignOut } from '@/features/sign-in/useSignOut.ts';
import { shortcuts } from '@/lib/shortcuts.ts';
import { MenuLabel } from '@/ui/MenuLabel.tsx';
import { type Language, languages, useLanguage } from './LanguageProvider.tsx';
import { useThemeChoice } from './ThemeProvider.tsx';
import type { ThemeChoice } from './themeMode.ts';

const LeaveDialog = lazyPage(() => import('@/features/members/LeaveDialog.tsx'));

export interface Person {
  email: string;
  /** the mail again where nobody gave a name */
  name: string;
}

function initials({ name, email }: Person): string {
  const words = (name === email ? email.replace(/@.*/, '') : name).split(/[\s._-]+/).filter(Boolean);
  const first = words[0]?.[0] ?? '?';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}

export function UserMenu({ person, onShortcuts }: { person: Person; onShortcuts: () => void }) {
  const t = useTranslate();
  const theme = useThemeChoice();
  const language = useLanguage();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);

  const items: MenuProps['items'] = [
    {
      key: 'who',
      type: 'group',
      label: (
        <span className="user-menu-who">
          <strong>{person.name}</strong>
          {person.name !== person.email ? <span>{person.email}</span> : null}
        </span>
      ),
    },
    { type: 'divider' },
    {
      key: 'theme',
      type: 'group',
      label: t('shell.theme.title'),
      children: (['system', 'light', 'dark'] satisfies ThemeChoice[]).map((choice) => ({
        key: choice,
        label: t(`shell.theme.${choice}`),
        onClick: () => theme.choose(choice),
      })),
    },
    {
      key: 'language',
      type: 'group',
      label: t('shell.language'),
      children: (Object.entries(languages) as [Language, string][]).map(([key, label]) => ({
        key,
        label,
        onClick: () => language.choose(key),
      })),
    },
    { type: 'divider' },
    {
      key: 'shortcuts',
      label: <MenuLabel text={t('shortcuts.title')} keys={shortcuts.anywhere.help} />,
      onClick: onShortcuts,
    },
    {
      key: 'account',
      label: t('account.title'),
      icon: <UserOutlined />,
      onClick: () => void navigate('/account'),
    },
    { key: 'leave', label: t('members.leave'), onClick: () => setLeaving(true) },
    { key: 'sign-out', label: t('shell.sign_out'), icon: <LogoutOutlined />, onClick: signOut },
  ];

  return (
    <>
      <Dropdown
        menu={{ items, selectable: true, selectedKeys: [theme.choice, language.language] }}
        trigger={['click']}
        placement="bottomRight"
      >
        <button
          type="button"
          className="user-button"
          // who speaks to the computer says what stands there
          aria-label={`${initials(person)}, ${t('shell.user_menu', { name: person.name })}`}
        >
          {initials(person)}
        </button>
      </Dropdown>
      {leaving ? (
        <Suspense>
          <LeaveDialog email={person.email} onClose={() => setLeaving(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
