import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import { useView } from '@/features/figures/useFigures.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { columnLabel } from '@/fields/words.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

const TOTALS = ['cash_position', 'total_ar', 'total_ap', 'total_backlog', 'total_committed'];

/** What is handed on with a month: the statements as of its last day, for who may read each. */
export function ClosePackage({ period }: { period: Row }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const asOf = String(period.period_end);
  const pages = [
    { key: 'wip', view: 'v_wip_schedule', path: 'wip', search: { as_of: asOf } },
    { key: 'profitAndLoss', view: 'v_pl_lines', path: 'profit-and-loss', search: { year: asOf.slice(0, 4) } },
    { key: 'receivables', view: 'v_ar_aging', path: 'aging', search: { side: 'receivables', as_of: asOf } },
    { key: 'payables', view: 'v_ap_aging', path: 'aging', search: { side: 'payables', as_of: asOf } },
    { key: 'jobCost', view: 'v_cost_code_summary', path: 'v_cost_code_summary', search: {} },
  ].filter(({ view }) => resources.view(view));
  return (
    <Section title={t('close.package.title')}>
      <ul className="close-package">
        {pages.map(({ key, path, search }) => (
          <li key={key}>
            <TextLink to={listPath(organization.slug, path, search)}>{t(`close.package.${key}`)}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The totals a lock keeps, beside those of the close before. */
export function LastClose({ period }: { period: Row }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('period_snapshots') ?? null;
  const { rows, problem, retry } = useView(resource, {
    columns: ['period_end', 'is_locked', ...TOTALS],
    search: new URLSearchParams({
      'snapshot_type.in': 'period_close',
      'period_end.lte': String(period.period_end),
      sort: '-period_end',
    }).toString(),
  });
  const day = resource?.column('period_end');
  const shown = rows.slice(0, 2).reverse();
  if (!resource || !day || (shown.length === 0 && !problem)) return null;
  if (problem)
    return (
      <Section title={t('close.totals')}>
        <ListFailed problem={problem} onRetry={retry} />
      </Section>
    );
  return (
    <Section title={t('close.totals')}>
      <table className="figure-list close-totals">
        <thead>
          <tr>
            <th scope="col" />
            {shown.map((row) => (
              <th key={row.id} scope="col" className="right">
                <TextLink to={showPath(organization.slug, resource.name, row.id)}>
                  <FieldCell column={day} record={row} />
                </TextLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TOTALS.flatMap((name) => resource.column(name) ?? []).map((column) => (
            <tr key={column.name}>
              <th scope="row">{columnLabel(t, resource.name, column)}</th>
              {shown.map((row) => (
                <td key={row.id}>
                  <Money value={row[column.name] as string} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
