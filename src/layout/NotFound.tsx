import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';

export function NotFound() {
  const t = useTranslate();
  const navigate = useNavigate();
  usePageTitle(t('states.not_found.title'));
  return (
    <EmptyState
      kind="not-found"
      title={t('states.not_found.title')}
      text={t('states.not_found.text')}
      actions={<Button onClick={() => navigate('/')}>{t('states.not_found.home')}</Button>}
    />
  );
}
