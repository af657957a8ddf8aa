import { useTranslate } from '@refinedev/core';
import { Navigate } from 'react-router';
import type { Api } from '@/lib/api.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import type { Signed } from './useOrganizations.ts';
import { useStart } from './useStart.ts';

/** `/`: straight into the organization of last time, or the one of the profile. */
export default function StartPage({ api, user }: { api: Api; user: Signed }) {
  const t = useTranslate();
  const { organization, error, retry } = useStart(api, user);
  if (error) {
    return (
      <ErrorState
        title={t('states.organization_failed')}
        message={t('states.try_again')}
        details={error.message}
        detailsLabel={t('states.details')}
        retryLabel={t('states.retry')}
        onRetry={retry}
      />
    );
  }
  if (organization === undefined) return null;
  return <Navigate to={organization ? `/${organization.slug}` : '/organizations'} replace />;
}
