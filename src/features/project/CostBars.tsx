import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { columnLabel } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { ProjectFigure } from './ProjectFigure.tsx';

const BARS = ['revised_budget', 'committed', 'actual', 'eac'];
const PLANNED = new Set(['revised_budget', 'committed']);

/** Budget, promises, cost and what it will come to, on one scale; the rule is the budget. */
export function CostBars({ row }: { row: Row }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('v_project_financials');
  const most = Math.max(...BARS.map((name) => Number(row[name] ?? 0)));
  const share = (name: string) => `${most > 0 ? Math.max(0, (Number(row[name] ?? 0) / most) * 100) : 0}%`;
  const over = Number(row.variance ?? 0) < 0;
  return (
    <Section
      title={t('project.cost')}
      extra={
        <TextLink to={`${showPath(organization.slug, 'projects', String(row.id))}/costs`}>
          {t('jobCost.title')}
        </TextLink>
      }
    >
      <dl className="project-bars">
        {BARS.map((name) => {
          const column = resource?.column(name);
          return (
            <div key={name} className={name === 'eac' && over ? 'over' : PLANNED.has(name) ? 'plan' : undefined}>
              <dt>{column ? columnLabel(t, 'v_project_financials', column) : name}</dt>
              <dd className="project-bar" aria-hidden>
                <i style={{ width: share(name) }} />
                <b style={{ insetInlineStart: share('revised_budget') }} />
              </dd>
              <dd>
                <ProjectFigure row={row} name={name} />
              </dd>
            </div>
          );
        })}
        <div>
          <dt>{t('project.variance')}</dt>
          <dd />
          <dd>
            <ProjectFigure row={row} name="variance" />
          </dd>
        </div>
      </dl>
    </Section>
  );
}
