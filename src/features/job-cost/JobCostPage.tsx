import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { countedNoun, resourcePlural } from '@/fields/words.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { NotThere } from '@/screens/parts/NotThere.tsx';
import { countText } from '@/ui/amount.ts';
import { TextLink } from '@/ui/TextLink.tsx';
import { JobCostControls } from './JobCostControls.tsx';
import { JobCostTable } from './JobCostTable.tsx';
import { NoCodes } from './NoCodes.tsx';
import { useJobCost } from './useJobCost.ts';
import { useJobCostExport } from './useJobCostExport.ts';
import { useTransfer } from './useTransfer.tsx';

/** What a job was to cost, costs and will cost, code by code. */
export default function JobCostPage() {
  const { id = '' } = useParams();
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const cost = useJobCost(id);
  const save = useJobCostExport(cost);
  const transfer = useTransfer(cost.all);
  const { figures, project, all, rows, resource } = cost;
  const projects = resources.get('projects');
  const codes = resources.get('cost_codes') ?? resource;
  if (!figures.first && !figures.problem && !project) return <NotThere {...(projects ? { table: projects } : {})} />;
  const name = String(project?.name ?? '');
  const count =
    rows.length === all.length ? countText(rows.length) : `${countText(rows.length)} / ${countText(all.length)}`;
  return (
    <FigurePage
      title={t('jobCost.title')}
      subtitle={[project?.code, name, `${count} ${countedNoun(t, codes, all.length)}`].filter(Boolean).join(' · ')}
      breadcrumb={[
        { label: projects ? resourcePlural(t, projects) : '', to: listPath(organization.slug, 'projects') },
        { label: name, to: showPath(organization.slug, 'projects', id) },
      ]}
      controls={
        <>
          <JobCostControls {...cost} />
          {resources.get('v_bid_comparison') ? (
            <TextLink to={`${showPath(organization.slug, 'projects', id)}/bids`}>{t('bids.title')}</TextLink>
          ) : null}
        </>
      }
      primary={
        transfer.start ? (
          <Button type="primary" onClick={transfer.start}>
            {t('jobCost.transfer.start')}
          </Button>
        ) : null
      }
      figures={figures}
      onExport={save}
    >
      {all.length === 0 && !cost.uncoded ? (
        <NoCodes project={id} />
      ) : (
        <JobCostTable project={id} cost={cost} budgetAction={transfer.budgetAction} />
      )}
      {transfer.dialog}
    </FigurePage>
  );
}
