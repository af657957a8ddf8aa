import { useTranslate } from '@refinedev/core';
import { Alert, Button, Progress } from 'antd';
import { resourcePlural } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useLeaveGuard } from '@/screens/parts/LeaveGuard.tsx';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { useCompanyExport } from './useCompanyExport.ts';

/** Everything the company has, to be taken away. */
export function ExportSection() {
  const t = useTranslate();
  const { resources } = useCatalog();
  const { start, stop, progress, refused, done } = useCompanyExport();
  useLeaveGuard(progress !== null);
  const table = progress ? resources.get(progress.table) : undefined;
  return (
    <Section title={t('company.export.title')}>
      <p className="muted">{t('company.export.text')}</p>
      {refused ? <Alert type="error" showIcon role="alert" message={t('export.failed')} description={refused} /> : null}
      {done ? (
        <Alert
          type="success"
          showIcon
          role="status"
          message={t('company.export.done', { rows: countText(done.rows), tables: countText(done.tables) })}
        />
      ) : null}
      {progress ? (
        <div className="export-progress" role="status">
          <Progress
            percent={progress.total > 0 ? Math.min(99, Math.floor((progress.rows / progress.total) * 100)) : 0}
            aria-label={t('company.export.title')}
          />
          <span className="muted">
            {t('company.export.progress', {
              rows: countText(progress.rows),
              total: countText(progress.total),
              table: table ? resourcePlural(t, table) : progress.table,
            })}
          </span>
          <Button onClick={stop}>{t('actions.cancel')}</Button>
        </div>
      ) : (
        <Button type="primary" onClick={() => void start()}>
          {t('company.export.start')}
        </Button>
      )}
    </Section>
  );
}
