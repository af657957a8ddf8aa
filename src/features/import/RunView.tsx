import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { Reason } from '@/ui/Reason.tsx';
import { Summary } from '@/ui/Summary.tsx';
import { FailureNote } from './FailureNote.tsx';
import { FullRunBar } from './FullRunBar.tsx';
import { isStale } from './importError.ts';
import { AnswerBar } from './mapping/AnswerBar.tsx';
import { AnswersProvider } from './mapping/AnswersContext.tsx';
import { useCheckAgain } from './mapping/useCheckAgain.ts';
import { RunDetails } from './RunDetails.tsx';
import { RunProgress } from './RunProgress.tsx';
import { RunStatusTag } from './RunStatusTag.tsx';
import type { RunDetail } from './runs.ts';
import { StaleNote } from './StaleNote.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { UndoReport } from './UndoReport.tsx';
import { uploadStore } from './uploadStore.ts';
import { useFullRun } from './useFullRun.ts';
import { useImporterName } from './useImporterName.ts';
import { useRejectedDownload } from './useRejectedDownload.ts';
import type { useRun } from './useRun.ts';
import { useWhen } from './useWhen.ts';
import { blockedBecause, commitLabel, filesTitle, headline } from './wording.ts';

interface RunViewProps {
  detail: RunDetail;
  state: ReturnType<typeof useRun>;
  back: string;
}

export function RunView({ detail, state, back }: RunViewProps) {
  const t = useTranslate();
  const when = useWhen();
  const navigate = useNavigate();
  const importerName = useImporterName();
  const { slug } = useOrganization();
  const { commitRun, undoRun, previewRun, progress } = state;
  const [asking, setAsking] = useState<'this' | 'all' | null>(null);
  const refused = useRejectedDownload(detail.run);
  const { run, answer } = detail;
  const onCheckAgain = useCheckAgain(run, answer, back);
  const full = useFullRun(run, back);
  const undone = full?.undo.data ?? undoRun.data ?? detail.undone;

  const isPreview = run.status === 'validated';
  const isDone = run.status === 'completed' || run.status === 'completed_with_errors';
  // Another tab may have committed it meanwhile: then there is nothing to check again.
  const stale = isPreview && isStale(commitRun.error);
  const importing = commitRun.isPending || run.status === 'importing';
  const totals = answer?.totals;
  const firstFilled = answer?.sheets.find((sheet) => sheet.table && sheet.created + sheet.updated > 0)?.table;
  const blocked = totals ? blockedBecause(t, totals, answer.stopOnError) : null;

  const onCommit = () => {
    refused.reset();
    commitRun.mutate();
  };
  const primary = importing ? null : isPreview && totals ? (
    <Reason text={blocked}>
      <Button type="primary" disabled={blocked !== null} onClick={onCommit}>
        {commitLabel(t, totals)}
      </Button>
    </Reason>
  ) : isDone && full?.goOn ? (
    <Button type="primary" onClick={full.goOn}>
      {t('import.full.next')}
    </Button>
  ) : isDone && firstFilled ? (
    <Button type="primary" onClick={() => navigate(`/${slug}/${firstFilled}`)}>
      {t('import.result.open')}
    </Button>
  ) : null;

  const more = [
    ...(isDone ? [{ key: 'undo', danger: true, label: t('import.undo.menu'), onClick: () => setAsking('this') }] : []),
    ...(full && full.committed.length > 1
      ? [{ key: 'undo_all', danger: true, label: t('import.full.undo_menu'), onClick: () => setAsking('all') }]
      : []),
  ];
  const facts = [importerName(run.importer), when(run.startedAt), run.startedBy].filter(Boolean).join(' · ');

  return (
    <Page>
      <PageHeader
        breadcrumb={[{ label: t('import.title'), to: back }]}
        subtitle={facts}
        title={filesTitle(t, run)}
        status={<RunStatusTag status={importing ? 'importing' : run.status} writes={run.created + run.updated} />}
        primary={primary}
        actions={
          <>
            {answer && answer.rejected.length > 0 && !importing ? (
              <Button loading={refused.isPending} onClick={() => refused.mutate()}>
                {t('import.download_refused')}
              </Button>
            ) : null}
            {isDone || importing ? null : <Button onClick={() => navigate(back)}>{t('import.start_over')}</Button>}
          </>
        }
        more={importing ? [] : more}
        moreLabel={t('states.more')}
      >
        {totals && (isPreview || isDone) && !importing ? (
          <Summary>
            <strong>{headline(t, totals, isPreview ? 'preview' : 'done')}</strong>{' '}
            {isPreview ? t('import.preview_hint') : null}
          </Summary>
        ) : null}
        {run.status === 'rolled_back' ? <Summary>{t('import.undone')}</Summary> : null}
        {run.status === 'failed' ? <Summary>{t('import.failed_hint')}</Summary> : null}
        {run.status === 'uploaded' || run.status === 'validating' ? (
          <Summary>{t('import.unfinished_hint')}</Summary>
        ) : null}
      </PageHeader>
      {full && !importing ? (
        <FullRunBar
          steps={full.steps}
          here={run.id}
          isPreview={isPreview}
          onNext={isDone ? null : full.goOn}
          pathOf={(id) => `${back}/${id}`}
        />
      ) : null}
      {importing ? (
        <RunProgress
          title={t('import.importing', { file: run.fileName ?? '' })}
          progress={progress}
          startedAt={commitRun.submittedAt || Date.parse(run.startedAt ?? '') || Date.now()}
          hint={t('import.commit_hint')}
        />
      ) : null}
      {stale ? <StaleNote busy={previewRun.isPending} onAgain={() => previewRun.mutate()} /> : null}
      {commitRun.error && !isStale(commitRun.error) ? (
        <FailureNote title={t('import.commit_failed')} error={commitRun.error} />
      ) : null}
      {previewRun.error ? <FailureNote title={t('import.check_failed')} error={previewRun.error} /> : null}
      {undoRun.error ? <FailureNote title={t('import.undo.failed')} error={undoRun.error} /> : null}
      {full?.undo.error ? <FailureNote title={t('import.undo.failed')} error={full.undo.error} /> : null}
      {refused.error ? <FailureNote title={t('import.download_failed')} error={refused.error} /> : null}
      {undone ? <UndoReport answer={undone} /> : null}
      {answer && !importing ? (
        <FieldsProvider>
          <AnswersProvider key={run.id} run={run.id} open={isPreview}>
            <AnswerBar files={uploadStore.filesOf(run.id)} onCheck={onCheckAgain} />
            <RunDetails answer={answer} currentStep={isPreview ? 'preview' : 'done'} />
          </AnswersProvider>
        </FieldsProvider>
      ) : null}
      <UndoDialog
        what={asking}
        run={run}
        steps={full?.committed.length ?? 0}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          if (asking === 'all') full?.undo.mutate();
          else undoRun.mutate();
          setAsking(null);
        }}
      />
    </Page>
  );
}
