import { useTranslate } from '@refinedev/core';
import { useView } from '@/features/figures/useFigures.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText } from '@/ui/amount.ts';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { FewRows } from './FewRows.tsx';

const COLUMNS = ['task_name', 'planned_end', 'status', 'percent_complete', 'days_late'];
const MOST = 6;

/** What is late, the worst first, and what comes next. */
export function Tasks({ id }: { id: string }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('v_milestone_status') ?? null;
  const search = new URLSearchParams({ 'project_id.in': id, sort: 'planned_start' }).toString();
  const { rows, first, problem, retry } = useView(resource, {
    columns: [...COLUMNS, 'planned_start', 'is_late'],
    search,
  });
  if (!resource) return null;
  const open = rows.filter(({ status }) => status !== 'completed');
  const late = open.filter(({ is_late }) => is_late).sort((a, b) => Number(b.days_late) - Number(a.days_late));
  const shown = [...late, ...open.filter(({ is_late }) => !is_late)].slice(0, MOST);
  return (
    <Section
      title={t('project.tasks.title')}
      extra={
        <>
          {late.length > 0 ? (
            <span className="muted">{t('project.tasks.late', { count: countText(late.length) })} · </span>
          ) : null}
          <TextLink to={listPath(organization.slug, 'project_milestones', { 'project_id.in': id })}>
            {t('project.tasks.all')}
          </TextLink>
        </>
      }
    >
      {shown.length > 0 ? (
        <FewRows
          label={t('project.tasks.title')}
          resource={resource}
          columns={COLUMNS}
          rows={shown}
          to={(row) => showPath(organization.slug, 'project_milestones', row.id)}
        />
      ) : problem ? (
        <ListFailed problem={problem} onRetry={retry} />
      ) : first ? null : (
        <p className="muted">{t(rows.length > 0 ? 'project.tasks.done' : 'project.tasks.none')}</p>
      )}
    </Section>
  );
}
