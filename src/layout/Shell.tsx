import { SearchOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { UploadIndicator } from '@/features/import/UploadIndicator.tsx';
import { shortcuts } from '@/lib/shortcuts.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { LeaveGuard } from '@/screens/parts/LeaveGuard.tsx';
import { ErrorBoundary } from '@/ui/ErrorBoundary.tsx';
import { Kbd } from '@/ui/Kbd.tsx';
import { PageSkeleton } from '@/ui/Skeletons.tsx';
import { Crash } from './Crash.tsx';
import { EndNotice } from './EndNotice.tsx';
import { Navigation } from './Navigation.tsx';
import { activeEntry } from './navigation.ts';
import { type OrganizationChoice, OrganizationSwitcher } from './OrganizationSwitcher.tsx';
import { PhoneBar } from './PhoneBar.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';
import { type Person, UserMenu } from './UserMenu.tsx';
import { useCommands } from './useCommands.ts';
import { useNavigation } from './useNavigation.ts';
import { usePalette } from './usePalette.ts';
import { usePreload } from './usePreload.ts';
import { useShortcutSheet } from './useShortcutSheet.ts';

// Not part of the first load: nobody has pressed a key yet.
const CommandPalette = lazy(() => import('./CommandPalette.tsx'));
const ShortcutSheet = lazy(() => import('./ShortcutSheet.tsx'));
const NavDrawer = lazy(() => import('./NavDrawer.tsx'));

interface ShellProps {
  person: Person;
  organizations: OrganizationChoice[];
  children: ReactNode;
}

export function Shell(props: ShellProps) {
  return (
    <LeaveGuard>
      <Frame {...props} />
    </LeaveGuard>
  );
}

function Frame({ person, organizations, children }: ShellProps) {
  const t = useTranslate();
  const { pathname } = useLocation();
  const organization = useOrganization();
  const groups = useNavigation();
  usePreload();
  const sheet = useShortcutSheet();
  const commands = useCommands(groups, organizations, sheet.show);
  const palette = usePalette();
  const [drawer, setDrawer] = useState(false);

  const home = `/${organization.slug}`;
  const active = activeEntry(groups, pathname);
  const first = useMemo(
    () => groups.flatMap((group) => group.entries).find((entry) => entry.to !== home) ?? null,
    [groups, home],
  );
  const switcher = <OrganizationSwitcher current={organization} organizations={organizations} />;

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <aside className="side only-desktop">
        {switcher}
        <Navigation groups={groups} active={active} label={t('shell.nav.label')} />
      </aside>
      <header className="bar">
        <div className="only-phone bar-organization">{switcher}</div>
        <button type="button" className="bar-search only-desktop" onClick={palette.show}>
          <SearchOutlined aria-hidden />
          <span>{t('shell.palette.placeholder')}</span>
          <Kbd keys={shortcuts.anywhere.palette} />
        </button>
        <div className="bar-end">
          <UploadIndicator organization={organization.slug} />
          <span className="only-desktop">
            <ThemeToggle />
          </span>
          <UserMenu person={person} onShortcuts={sheet.show} />
        </div>
      </header>
      <main id="main" className="main" tabIndex={-1}>
        <EndNotice />
        <ErrorBoundary resetKey={pathname} fallback={(error, reset) => <Crash error={error} onRetry={reset} />}>
          <Suspense fallback={<PageSkeleton label={t('states.loading')} />}>{children}</Suspense>
        </ErrorBoundary>
      </main>
      <PhoneBar home={home} first={first} onSearch={palette.show} onMenu={() => setDrawer(true)} />
      <Suspense>
        <Opened when={drawer}>
          <NavDrawer open={drawer} title={organization.name} onClose={() => setDrawer(false)}>
            <Navigation
              groups={groups}
              active={active}
              label={t('shell.nav.label')}
              onNavigate={() => setDrawer(false)}
            />
          </NavDrawer>
        </Opened>
        <Opened when={sheet.open}>
          <ShortcutSheet open={sheet.open} onClose={sheet.close} />
        </Opened>
        <Opened when={palette.open}>
          <CommandPalette
            open={palette.open}
            text={palette.text}
            entered={palette.entered}
            commands={commands}
            onType={palette.type}
            onClose={palette.close}
          />
        </Opened>
      </Suspense>
    </div>
  );
}

/** Nothing until the first time, then kept: closing has a motion too. */
function Opened({ when, children }: { when: boolean; children: ReactNode }) {
  const [opened, setOpened] = useState(when);
  if (when && !opened) setOpened(true);
  return opened ? children : null;
}
