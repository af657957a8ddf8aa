import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import type { OrganizationChoice } from './OrganizationSwitcher.tsx';

/** An organization that does not exist and one this person does not belong to look the same. */
export function NoAccess({ organizations }: { organizations: OrganizationChoice[] }) {
  const t = useTranslate();
  const navigate = useNavigate();
  usePageTitle(t('states.no_access.title'));
  return (
    <EmptyState
      kind="not-found"
      title={t('states.no_access.title')}
      text={t('states.no_access.text')}
      actions={
        organizations.length > 0 ? (
          organizations.slice(0, 5).map(({ id, name, slug }) => (
            <Button key={id} onClick={() => navigate(`/${slug}`)}>
              {name}
            </Button>
          ))
        ) : (
          <Button onClick={() => navigate('/organizations')}>{t('organizations.title')}</Button>
        )
      }
    />
  );
}
