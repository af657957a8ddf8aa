import { useTranslate } from '@refinedev/core';
import { useParams } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { together, useView } from '@/features/figures/useFigures.ts';
import { resourcePlural } from '@/fields/words.ts';
import { listPath, newPath, showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { LinkButton } from '@/screens/parts/LinkButton.tsx';
import { NotThere } from '@/screens/parts/NotThere.tsx';
import { countText } from '@/ui/amount.ts';
import { BidControls } from './BidControls.tsx';
import { BidMatrix } from './BidMatrix.tsx';
import { isFew, scopesOf } from './bids.ts';
import { useBids } from './useBids.ts';
import { useBidsExport } from './useBidsExport.ts';

/** What vendors ask for each part of a job, side by side. */
export default function BidsPage() {
  const { id = '' } = useParams();
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const projects = resources.get('projects');
  const project = useView(projects ?? null, {
    columns: ['code', 'name'],
    search: new URLSearchParams({ 'id.in': id, archived: '1' }).toString(),
  });
  const bids = useBids(id);
  const resource = resources.view('v_bid_comparison') as Resource;
  const save = useBidsExport(resource);
  const [record] = project.rows;
  if (!project.first && !project.problem && !record) return <NotThere {...(projects ? { table: projects } : {})} />;
  const name = String(record?.name ?? '');
  const scopes = scopesOf(bids.all);
  const few = scopes.filter(isFew).length;
  const add = resources.get('quotes')?.can.create ? (
    <LinkButton type="primary" to={newPath(organization.slug, 'quotes', { project_id: id })}>
      {t('bids.add')}
    </LinkButton>
  ) : null;
  return (
    <FigurePage
      title={t('bids.title')}
      subtitle={[
        record?.code,
        name,
        t('bids.scopes', { count: scopes.length, n: countText(scopes.length) }),
        few > 0 ? t('bids.fewScopes', { count: few, n: countText(few) }) : null,
      ]
        .filter(Boolean)
        .join(' · ')}
      breadcrumb={[
        { label: projects ? resourcePlural(t, projects) : '', to: listPath(organization.slug, 'projects') },
        { label: name, to: showPath(organization.slug, 'projects', id) },
      ]}
      controls={<BidControls bids={bids} />}
      primary={add}
      figures={together([bids.figures, project])}
      onExport={() => void save(bids)}
      empty={bids.rows.length === 0 ? { title: t('bids.empty'), text: t('bids.emptyText'), actions: add } : null}
    >
      {bids.groups.length > 0 ? <BidMatrix bids={bids} /> : <p className="figure-note">{t('bids.none')}</p>}
    </FigurePage>
  );
}
