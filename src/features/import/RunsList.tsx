import { useTranslate } from '@refinedev/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSignedOut } from '@/features/sign-in/useSignedOut.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { RecordCard } from '@/ui/RecordCard.tsx';
import { Section } from '@/ui/Section.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { RunStatusTag } from './RunStatusTag.tsx';
import { isUnsettled, loadRuns } from './runs.ts';
import type { Run } from './types.ts';
import { useImporterName } from './useImporterName.ts';
import { useWhen } from './useWhen.ts';
import { filesTitle } from './wording.ts';

const SIZE = 10;

export function RunsList() {
  const t = useTranslate();
  const when = useWhen();
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const importerName = useImporterName();
  const { api, organization } = useCatalog();
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useQuery({
    queryKey: ['import-runs', organization.id, page],
    queryFn: () => loadRuns(api, organization.id, page, SIZE),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data?.runs.some((run) => isUnsettled(run.status)) ? 2000 : false),
  });
  useSignedOut(error);
  const path = (run: Run) => `/${organization.slug}/import/${run.id}`;
  const count = (value: number) => (value > 0 ? countText(value) : <span className="missing">0</span>);

  const columns: TableColumnsType<Run> = [
    {
      title: t('import.runs.file'),
      render: (_, run) => <TextLink to={path(run)}>{filesTitle(t, run)}</TextLink>,
    },
    { title: t('import.runs.importer'), render: (_, run) => importerName(run.importer) },
    { title: t('import.runs.when'), className: 'num', render: (_, run) => when(run.startedAt) },
    {
      title: t('import.runs.who'),
      dataIndex: 'startedBy',
      render: (name: string | null) => name ?? <span className="missing">—</span>,
    },
    { title: t('import.counts.created'), align: 'right', render: (_, run) => count(run.created) },
    { title: t('import.counts.updated'), align: 'right', render: (_, run) => count(run.updated) },
    { title: t('import.counts.rejected'), align: 'right', render: (_, run) => count(run.rejected) },
    {
      title: t('import.runs.status'),
      render: (_, run) => <RunStatusTag status={run.status} writes={run.created + run.updated} />,
    },
  ];

  let body: ReactNode = <TableSkeleton columns={6} rows={4} label={t('states.loading')} />;
  if (error) {
    body = (
      <ErrorState
        compact
        title={t('import.runs.failed')}
        details={error.message}
        detailsLabel={t('states.details')}
        retryLabel={t('states.retry')}
        onRetry={() => void refetch()}
      />
    );
  } else if (data && data.total === 0) {
    body = <p className="muted">{t('import.runs.none')}</p>;
  } else if (data && isPhone) {
    body = data.runs.map((run) => (
      <RecordCard
        key={run.id}
        to={path(run)}
        title={filesTitle(t, run)}
        lines={[importerName(run.importer), [when(run.startedAt), run.startedBy].filter(Boolean).join(' · ')]}
        status={<RunStatusTag status={run.status} writes={run.created + run.updated} />}
      />
    ));
  } else if (data) {
    body = (
      <Table
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={data.runs}
        scroll={{ x: 'max-content' }}
        onRow={(run) => ({ onClick: () => navigate(path(run)), className: 'clickable' })}
        pagination={
          data.total > SIZE
            ? { current: page, pageSize: SIZE, total: data.total, onChange: setPage, size: 'small' }
            : false
        }
      />
    );
  }
  return <Section title={t('import.runs.title')}>{body}</Section>;
}
