import { useTranslate } from '@refinedev/core';
import { useView } from '@/features/figures/useFigures.ts';
import { resourcePlural } from '@/fields/words.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { FewRows } from './FewRows.tsx';

const COLUMNS = [
  'pay_app_number',
  'period_to',
  'status',
  'gross_this_period',
  'retainage_this_period',
  'current_payment_due',
];
const MOST = 8;

/** Applications for payment, the latest first. */
export function Draws({ id }: { id: string }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('v_pay_app_list') ?? null;
  const search = new URLSearchParams({ 'project_id.in': id, sort: '-pay_app_number' }).toString();
  const { rows, first, problem, retry } = useView(resource, { columns: COLUMNS, search });
  if (!resource) return null;
  const title = resourcePlural(t, resources.get('pay_apps') ?? resource);
  return (
    <Section
      title={title}
      extra={
        <TextLink to={listPath(organization.slug, 'pay_apps', { 'project_id.in': id })}>{t('project.allOf')}</TextLink>
      }
    >
      {rows.length > 0 ? (
        <FewRows
          label={title}
          resource={resource}
          columns={COLUMNS}
          rows={rows.slice(0, MOST)}
          to={(row) => showPath(organization.slug, 'pay_apps', row.id)}
        />
      ) : problem ? (
        <ListFailed problem={problem} onRetry={retry} />
      ) : first ? null : (
        <p className="muted">{t('project.noDraws')}</p>
      )}
    </Section>
  );
}
