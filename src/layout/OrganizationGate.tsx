import { useTranslate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { lazyPage } from '@/features/lazyPage.ts';
import { rememberOrganization } from '@/features/organizations/lastOrganization.ts';
import { useOrganizations } from '@/features/organizations/useOrganizations.ts';
import { useSignedOut } from '@/features/sign-in/useSignedOut.ts';
import type { Api } from '@/lib/api.ts';
import { catalogQuery } from '@/providers/catalogQuery.ts';
import type { Session } from '@/providers/session.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { NoAccess } from './NoAccess.tsx';
import { OrganizationRefine } from './OrganizationRefine.tsx';
import { Shell } from './Shell.tsx';
import { ShellSkeleton } from './ShellSkeleton.tsx';
import type { User } from './useUser.ts';

const LockedOrganization = lazyPage(() => import('@/features/two-step/LockedOrganization.tsx'));

interface OrganizationGateProps {
  api: Api;
  session: Session;
  user: User;
}

/** Slug → organization → catalog. Only then there is a `<Refine>`: it reads its resources once. */
export default function OrganizationGate({ api, session, user }: OrganizationGateProps) {
  const t = useTranslate();
  const { message } = App.useApp();
  const { organization: slug } = useParams();
  const organizations = useOrganizations(api, user);
  const current = organizations.data?.find((organization) => organization.slug === slug);
  const catalog = useQuery({
    ...catalogQuery(api.client, user.id, current?.id ?? ''),
    enabled: current !== undefined && !current.locked,
  });

  useSignedOut(catalog.error);

  // what was read stays: half a form may stand on it
  const outdated = Math.max(
    ...[organizations, catalog].map(({ data, isError, errorUpdatedAt }) => (data && isError ? errorUpdatedAt : 0)),
  );
  useEffect(() => {
    if (outdated > 0) void message.warning({ key: 'outdated', content: t('states.organization_outdated') });
  }, [outdated, message, t]);

  const failed = [organizations, catalog].find(({ data, isError }) => isError && !data);
  if (failed) {
    return (
      <ErrorState
        title={t('states.organization_failed')}
        message={t('states.try_again')}
        details={failed.error?.message}
        detailsLabel={t('states.details')}
        retryLabel={t('states.retry')}
        onRetry={() => void failed.refetch()}
      />
    );
  }
  if (organizations.data && !current) return <NoAccess organizations={organizations.data} />;
  if (current?.locked) return <LockedOrganization session={session} user={user} name={current.name} />;
  if (!organizations.data || !current || !catalog.data) return <ShellSkeleton />;

  rememberOrganization(current.slug);
  return (
    <OrganizationRefine key={current.id} api={api} session={session} catalog={catalog.data} reload={catalog.refetch}>
      <Shell person={user} organizations={organizations.data}>
        <Outlet />
      </Shell>
    </OrganizationRefine>
  );
}
