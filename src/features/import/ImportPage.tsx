import { useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { DropZone } from './DropZone.tsx';
import { FailureNote } from './FailureNote.tsx';
import './import.css';
import { isAccepted } from './importers.ts';
import { RunProgress } from './RunProgress.tsx';
import { RunsList } from './RunsList.tsx';
import type { ImportOptions } from './types.ts';
import { UploadSetup } from './UploadSetup.tsx';
import { type FullRun, uploadStore } from './uploadStore.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useStartUpload } from './useStartUpload.ts';
import { useUpload } from './useUpload.ts';

export default function ImportPage() {
  const t = useTranslate();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { message } = App.useApp();
  const { organization, permissions } = useCatalog();
  const allowed = permissions.includes('imports.run');
  const job = useUpload(organization.slug);
  const start = useStartUpload();
  const [files, setFiles] = useState<File[]>([]);
  usePageTitle(t('import.title'), organization.name);

  const take = useCallback(
    (dropped: File[]) => {
      const accepted = dropped.filter((file) => isAccepted(file.name));
      if (accepted.length < dropped.length) void message.warning(t('import.drop.not_accepted'));
      if (accepted.length > 0) setFiles(accepted);
    },
    [message, t],
  );
  const running = job?.state === 'running';
  const over = useFileDrop(allowed && !running, take);

  const ready = job?.state === 'ready' ? job.runId : null;
  useEffect(() => {
    if (!ready) return;
    uploadStore.dismiss();
    navigate(`/${organization.slug}/import/${ready}`);
  }, [ready, navigate, organization.slug]);

  const begin = (steps: FullRun['steps'], options: ImportOptions) => {
    const [first, ...later] = steps;
    if (!first) return;
    const batch = later.length > 0 ? { batch: crypto.randomUUID() } : {};
    if (batch.batch) uploadStore.begin({ batch: batch.batch, organization: organization.slug, options, steps });
    start({ ...first, options: { ...options, ...batch } });
  };

  if (!allowed) {
    return (
      <EmptyState kind="not-found" title={t('import.no_permission.title')} text={t('import.no_permission.text')} />
    );
  }
  return (
    <Page>
      <PageHeader title={t('import.title')} subtitle={t('import.subtitle')} />
      {running ? (
        <RunProgress
          title={t('import.checking', { file: job.request.files[0]?.name ?? '' })}
          progress={job.progress}
          startedAt={job.startedAt}
          hint={t('import.leave_hint')}
          onCancel={uploadStore.cancel}
        />
      ) : files.length > 0 ? (
        <UploadSetup
          key={files.map((file) => file.name).join('|')}
          files={files}
          preset={params.get('importer')}
          onCancel={() => setFiles([])}
          onStart={(steps, options) => {
            begin(steps, options);
            setFiles([]);
          }}
        />
      ) : (
        <DropZone over={over} onFiles={take} />
      )}
      {job?.state === 'failed' ? (
        <FailureNote title={t('import.check_failed')} error={job.error} onRetry={() => start(job.request)} />
      ) : null}
      {job?.state === 'cancelled' ? <p className="muted import-note">{t('import.cancelled')}</p> : null}
      <RunsList />
    </Page>
  );
}
