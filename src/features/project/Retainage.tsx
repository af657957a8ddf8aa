import { useTranslate } from '@refinedev/core';
import { FigureCell } from '@/features/figures/FigureCell.tsx';
import { useView } from '@/features/figures/useFigures.ts';
import { retainageExplanations } from '@/features/retainage/explanations.ts';
import { columnLabel, resourcePlural } from '@/fields/words.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { Lines } from './Lines.tsx';

const COLUMNS = ['receivable', 'payable', 'certified_retainage', 'out_of_balance'];

/** What is kept back of ours, and what we keep back. */
export function Retainage({ id }: { id: string }) {
  const t = useTranslate();
  const { resources, organization } = useCatalog();
  const resource = resources.get('v_project_retainage') ?? null;
  const ledger = resources.get('retainage_entries');
  const search = new URLSearchParams({ 'id.in': id }).toString();
  const { rows, problem, retry } = useView(resource, { columns: [...COLUMNS, 'receivable_held'], search });
  const title = t('project.retainage');
  if (problem)
    return (
      <Section title={title}>
        <ListFailed problem={problem} onRetry={retry} />
      </Section>
    );
  const row = rows[0];
  if (!resource || !row) return null;
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
                value: <FigureCell {...{ resource, column, row }} explanation={retainageExplanations[name]} />,
              }
            : [];
        })}
      />
    </Section>
  );
}
