import { useTranslate } from '@refinedev/core';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import type { OfRecord } from '@/resources/defineResource.ts';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { RecordFields } from '@/screens/parts/RecordFields.tsx';
import { amountText, percentText } from '@/ui/amount.ts';
import { Figure, Figures } from '@/ui/Figure.tsx';
import type { Tone } from '@/ui/StatusTag.tsx';
import { NeedsSetup } from './NeedsSetup.tsx';
import { ProjectFigure } from './ProjectFigure.tsx';
import { ProjectProgress } from './ProjectProgress.tsx';
import { useProject } from './useProject.ts';

const FACTS = ['client_id', 'project_manager_id', 'superintendent_id', 'phase', 'start_date', 'target_completion'];
const FADED: Record<string, Tone> = { critical: 'bad', warning: 'late' };

/** Whose it is, and where it stands: with its money, or for who may not see that, how far it is. */
export function ProjectHeader({ resource, record }: OfRecord) {
  return (
    <div className="project-header">
      <RecordFields
        resource={resource}
        record={record}
        names={FACTS.filter((name) => resource.column(name) && record[name] !== null)}
      />
      <Standing id={String(record.id)} />
    </div>
  );
}

function Standing({ id }: { id: string }) {
  const { resources } = useCatalog();
  const financials = resources.get('v_project_financials');
  const { row, first, problem, retry } = useProject(id);
  if (!financials) return <ProjectProgress id={id} />;
  if (first) return <div className="project-figures" aria-busy="true" />;
  if (problem) return <ListFailed problem={problem} onRetry={retry} />;
  return (
    <>
      {row ? <Money resource={financials} row={row} /> : null}
      <NeedsSetup id={id} row={row} />
    </>
  );
}

function Money({ resource, row }: { resource: Resource; row: Row }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const amount = (name: string) => amountText(row[name] as string, { locale, digits: 0 });
  const label = (name: string) => {
    const column = resource.column(name);
    return column ? columnLabel(t, resource.name, column) : name;
  };
  const over = Number(row.over_under_billing ?? 0);
  const faded = FADED[String(row.fade_severity)];
  const fade = row.margin_fade_pp === null ? null : String(row.margin_fade_pp);
  return (
    <div className="project-figures">
      <Figures>
        <Figure
          label={label('revised_contract')}
          value={<ProjectFigure row={row} name="revised_contract" />}
          hint={t('project.contractOf', {
            original: amount('original_contract_amount'),
            changes: amount('approved_changes'),
          })}
        />
        <Figure
          label={label('eac')}
          value={<ProjectFigure row={row} name="eac" />}
          hint={t('project.ofBudget', { budget: amount('revised_budget') })}
          {...(Number(row.variance) < 0 ? { tone: 'bad' as const } : {})}
        />
        <Figure
          label={label('projected_margin_pct')}
          value={<ProjectFigure row={row} name="projected_margin_pct" />}
          hint={fade === null ? null : t('project.fade', { points: amountText(fade, { locale }) })}
          {...(faded ? { tone: faded } : {})}
        />
        <Figure
          label={label('cost_pct')}
          value={<ProjectFigure row={row} name="cost_pct" />}
          hint={t('project.billed', { percent: percentText(row.billing_pct as string, 1, locale) })}
        />
        <Figure
          label={label('billed_to_date')}
          value={<ProjectFigure row={row} name="billed_to_date" />}
          hint={
            over === 0
              ? null
              : t(over > 0 ? 'project.overbilled' : 'project.underbilled', {
                  amount: amount('over_under_billing').replace(/^\((.*)\)$/, '$1'),
                })
          }
        />
        <Figure
          label={label('days_late')}
          value={<ProjectFigure row={row} name="days_late" />}
          {...(Number(row.days_late) > 0 ? { tone: 'late' as const } : {})}
        />
      </Figures>
    </div>
  );
}
