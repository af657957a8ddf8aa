import { RightOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Link, useSearchParams } from 'react-router';
import { SignedInAs } from '@/features/sign-in/SignedInAs.tsx';
import { SignFrame } from '@/features/sign-in/SignFrame.tsx';
import type { Api } from '@/lib/api.ts';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { CardsSkeleton } from '@/ui/Skeletons.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { CreateOrganization } from './CreateOrganization.tsx';
import { useOrganizations } from './useOrganizations.ts';

interface OrganizationsPageProps {
  api: Api;
  user: SessionUser;
}

export default function OrganizationsPage({ api, user }: OrganizationsPageProps) {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch } = useOrganizations(api, user);
  const creating = params.has('create') || data?.length === 0;
  const title = t(creating ? 'organizations.create.title' : 'organizations.title');
  usePageTitle(title);

  const foot = <SignedInAs email={user.email} />;

  if (error && !data) {
    return (
      <SignFrame title={title} aside={foot}>
        <ErrorState
          compact
          title={t('states.organization_failed')}
          details={error.message}
          detailsLabel={t('states.details')}
          retryLabel={t('states.retry')}
          onRetry={() => void refetch()}
        />
      </SignFrame>
    );
  }
  if (!data) {
    return (
      <SignFrame title={t('organizations.title')} aside={foot}>
        <CardsSkeleton count={2} label={t('states.loading')} />
      </SignFrame>
    );
  }
  if (creating) {
    return (
      <SignFrame title={title} text={t('organizations.create.text')} aside={foot}>
        <CreateOrganization api={api} user={user} {...(data.length > 0 ? { onCancel: () => setParams({}) } : {})} />
      </SignFrame>
    );
  }
  return (
    <SignFrame title={title} aside={foot}>
      <ul className="choices">
        {data.map(({ id, name, slug }) => (
          <li key={id}>
            <Link to={`/${slug}`}>
              {name}
              <RightOutlined aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      <p className="sign-other">
        <Link className="text-link" to="/organizations?create=1">
          {t('organizations.create.title')}
        </Link>
      </p>
    </SignFrame>
  );
}
