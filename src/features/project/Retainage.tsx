import { useTranslate } from '@refinedev/core';
import type { Row } from '@/catalog/resource.ts';
import type { Explanations } from '@/features/figures/explain.ts';
import { FigureCell } from '@/features/figures/FigureCell.tsx';
import { useView } from '@/features/figures/useFigures.ts';
import { columnLabel, resourcePlural } from '@/fields/words.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { Lines } from './Lines.tsx';

const COLUMNS = ['receivable', 'payable', 'certified_retainage', 'out_of_balance'];

const entries = (direction: string) => ({
  behind: (row: Row) => [
    {
      table: 'retainage_entries',
      search: { 'project_id.in': String(row.id), 'direction.in': direction },
      sum: 'balance',
    },
  ],
});
const explanations: Explanations = {
  receivable: entries('receivable'),
  payable: entries('payable'),
  out_of_balance: { from: ['receivable_held', 'certified_retainage'] },
};

/** What is kept back of ours, and what we keep back. */
export function Retainage({ id }: { id: string }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('v_project_retainage') ?? null;
  const ledger = resources.get('retainage_entries');
  const search = new URLSearchParams({ 'id.in': id }).toString();
  const [row] = useView(resource, { columns: [...COLUMNS, 'receivable_held'], search }).rows;
  if (!resource || !row) return null;
  const title = t('project.retainage');
  const shown = COLUMNS.filter((name) => name !== 'out_of_balance' || Number(row[name] ?? 0) !== 0);
  return (
    <Section
      title={title}
      extra={
        ledger ? (
          <TextLink to={listPath(organization.slug, ledger.name, { 'project_id.in': id })}>
            {resourcePlural(t, ledger)}
          </TextLink>
        ) : null
      }
    >
      <Lines
        label={title}
        lines={shown.flatMap((name) => {
          const column = resource.column(name);
          return column
            ? {
                key: name,
                name: columnLabel(t, resource.name, column),
                value: <FigureCell {...{ resource, column, row }} explanation={explanations[name]} />,
              }
            : [];
        })}
      />
    </Section>
  );
}
