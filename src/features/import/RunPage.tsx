import '@/screens/screens.css';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageSkeleton } from '@/ui/Skeletons.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import './import.css';
import { RunView } from './RunView.tsx';
import { uploadStore } from './uploadStore.ts';
import { useRun } from './useRun.ts';

export default function RunPage() {
  const { run: id = '' } = useParams();
  // Everything a run page remembers belongs to one run.
  return <OneRun key={id} id={id} />;
}

function OneRun({ id }: { id: string }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { organization } = useCatalog();
  const state = useRun(id);
  const { data, error, refetch } = state.run;
  const back = `/${organization.slug}/import`;
  useEffect(() => {
    // Seen: the bar of the shell need not call for it any more.
    if (uploadStore.get()?.runId === id) uploadStore.dismiss();
  }, [id]);
  usePageTitle(data?.run.fileName, t('import.title'), organization.name);

  if (error) {
    return (
      <Page>
        <ErrorState
          title={t('import.run_failed')}
          message={t('states.try_again')}
          details={error.message}
          detailsLabel={t('states.details')}
          retryLabel={t('states.retry')}
          onRetry={() => void refetch()}
        />
      </Page>
    );
  }
  if (data === undefined) return <PageSkeleton label={t('states.loading')} />;
  if (data === null) {
    return (
      <EmptyState
        kind="not-found"
        title={t('import.not_found.title')}
        text={t('import.not_found.text')}
        actions={<Button onClick={() => navigate(back)}>{t('import.title')}</Button>}
      />
    );
  }
  return <RunView detail={data} state={state} back={back} />;
}
