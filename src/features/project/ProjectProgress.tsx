import { useTranslate } from '@refinedev/core';
import { together, useCall, useView } from '@/features/figures/useFigures.ts';
import { enumLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { countText, MISSING } from '@/ui/amount.ts';
import { Figure, Figures } from '@/ui/Figure.tsx';
import { Percent } from '@/ui/Percent.tsx';
import { StatusTag, toneOf } from '@/ui/StatusTag.tsx';

/** As the summary of cost codes names it, which these people do not read. */
const HEALTH = { type: 'text', name: 'health', custom: null };

/** How far a project is, for people who see no amounts: percent and health, nothing from which an amount follows. */
export function ProjectProgress({ id }: { id: string }) {
  const t = useTranslate();
  const { permissions, resources } = useCatalog();
  const asks = permissions.includes('costing.summary') || permissions.includes('costing.read');
  const progress = useCall('project_progress', { p_project: id }, { key: 'cost_code_id', enabled: asks });
  const schedule = useView(resources.get('v_project_schedule') ?? null, {
    columns: ['physical_pct', 'planned_pct', 'late', 'days_late'],
    search: new URLSearchParams({ 'id.in': id }).toString(),
  });
  const job = progress.rows.find(({ code }) => code === null);
  const plan = schedule.rows[0];
  const health = (word: string) => <StatusTag tone={toneOf(word)} label={enumLabel(t, HEALTH, word)} />;
  const { first, problem, retry } = together([progress, schedule]);
  if (first) return <div className="project-figures" aria-busy="true" />;
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  if (!job && !plan) return null;
  return (
    <div className="project-figures">
      <Figures>
        {job ? (
          <>
            <Figure label={t('project.health')} value={health(String(job.health))} />
            <Figure label={t('project.spent')} value={<Percent value={job.pct_spent as string} />} />
          </>
        ) : null}
        {plan ? (
          <>
            <Figure
              label={t('project.inPlace')}
              value={<Percent value={plan.physical_pct as string} />}
              hint={plan.planned_pct === null ? null : t('project.planned', { percent: String(plan.planned_pct) })}
            />
            <Figure
              label={t('project.daysLate')}
              value={plan.days_late === null ? MISSING : countText(Number(plan.days_late))}
              {...(Number(plan.days_late) > 0 ? { tone: 'late' as const } : {})}
            />
          </>
        ) : null}
      </Figures>
    </div>
  );
}
