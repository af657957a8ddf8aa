import './figures.css';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { printPage } from '@/screens/parts/printPage.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import type { Figures } from './useFigures.ts';

interface FigurePageProps {
  title: string;
  /** what it shows, in words; also on paper */
  subtitle?: ReactNode;
  breadcrumb?: { label: string; to: string }[];
  /** as of, filters */
  controls?: ReactNode;
  primary?: ReactNode;
  onExport?: (() => void) | undefined;
  /** what the page waits for */
  figures: Pick<Figures, 'first' | 'problem' | 'retry'>;
  /** nothing to show, and why */
  empty?: { title: string; text: string; actions?: ReactNode } | null;
  children: ReactNode;
}

/** The frame of every page of figures: what it is, as of when, export and print; waiting, failed and empty look alike. */
export function FigurePage({
  title,
  subtitle,
  breadcrumb,
  controls,
  primary,
  onExport,
  figures,
  empty,
  children,
}: FigurePageProps) {
  const t = useTranslate();
  const organization = useOrganization();
  usePageTitle(title, organization.name);
  const ready = !figures.first && !figures.problem;
  const body = () => {
    if (figures.problem) return <ListFailed problem={figures.problem} onRetry={figures.retry} />;
    if (figures.first) return <TableSkeleton columns={8} />;
    return empty ? <EmptyState kind="first" {...empty} /> : children;
  };
  return (
    <Page>
      <PageHeader
        title={title}
        subtitle={subtitle}
        {...(breadcrumb ? { breadcrumb } : {})}
        {...(primary ? { primary } : {})}
        actions={
          <>
            {onExport ? (
              <Button onClick={onExport} disabled={!ready || Boolean(empty)}>
                {t('figures.export')}
              </Button>
            ) : null}
            <Button onClick={printPage} disabled={!ready}>
              {t('figures.print')}
            </Button>
          </>
        }
      >
        {controls ? <div className="figure-controls">{controls}</div> : null}
      </PageHeader>
      <p className="print-only figure-stamp">{organization.name}</p>
      {body()}
    </Page>
  );
}
