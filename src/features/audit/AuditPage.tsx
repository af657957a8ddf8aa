import './audit.css';
import { useTranslate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import { restore } from '@/providers/audit.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { useTitles } from '@/screens/parts/useTitles.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditLine } from './AuditLine.tsx';
import { byDay, idsIn, type Line, linesOf } from './trail.ts';
import { trailKey, useTrail, useTrailFilters } from './useTrail.ts';
import { useTrailExport } from './useTrailExport.ts';

/** The log of the company: who did what, day by day, as far as one may read what was changed. */
export default function AuditPage() {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const { locale } = useFieldEnvironment();
  const [filters, setFilters] = useTrailFilters();
  const trail = useTrail(filters);
  const lines = linesOf(trail.data ?? [], resources);
  const names = useTitles(idsIn(lines));
  const { busy, bringBack } = useBringBack();
  const save = useTrailExport(filters);
  const mayExport = resources.get('data_access_events')?.can.export;
  const isFiltered = Object.values(filters).some(Boolean);
  return (
    <FigurePage
      title={t('audit.title')}
      subtitle={t(filters.run ? 'audit.ofRun' : 'audit.subtitle')}
      figures={{
        first: trail.isPending,
        problem: trail.isError && !trail.data ? trail.error : null,
        retry: () => void trail.refetch(),
      }}
      controls={<AuditFilters filters={filters} onChange={setFilters} />}
      {...(mayExport ? { onExport: () => void save() } : {})}
    >
      {lines.length === 0 ? (
        <EmptyState
          kind={isFiltered ? 'no-match' : 'first'}
          title={t(isFiltered ? 'audit.noMatch' : 'audit.empty')}
          text={t(isFiltered ? 'audit.noMatchText' : 'audit.emptyText')}
        />
      ) : null}
      {byDay(lines, organization.timezone).map(([day, ofDay]) => (
        <section key={day} className="audit-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dayText(day, locale)}</h2>
          <ol className="entries">
            {ofDay.map((line) => (
              <AuditLine
                key={line.entry.id}
                line={line}
                names={names}
                busy={busy}
                onRestore={bringBack}
                onRecord={({ entry }) => setFilters({ table: entry.table_name, record: entry.record_id })}
              />
            ))}
          </ol>
        </section>
      ))}
      <div className="audit-end">
        {trail.hasNextPage ? (
          <Button loading={trail.isFetchingNextPage} onClick={() => void trail.fetchNextPage()}>
            {t('audit.older')}
          </Button>
        ) : null}
        <TextLink to={listPath(organization.slug, 'data_access_events')}>{t('audit.reads')}</TextLink>
      </div>
    </FigurePage>
  );
}

function useBringBack() {
  const t = useTranslate();
  const queries = useQueryClient();
  const { api, organization } = useCatalog();
  const { message, notification } = App.useApp();
  const text = useProblemText();
  const [busy, setBusy] = useState(false);
  const bringBack = async ({ entry }: Line) => {
    setBusy(true);
    try {
      await restore(api, organization.id, entry.id);
      message.success(t('delete.undone'));
      await queries.invalidateQueries({ queryKey: trailKey(organization.id) });
    } catch (problem) {
      notification.error({ message: t('delete.undoFailed'), description: text(problem) });
    } finally {
      setBusy(false);
    }
  };
  return { busy, bringBack: (line: Line) => void bringBack(line) };
}
