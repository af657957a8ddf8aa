import './statement.css';
import { useTranslate } from '@refinedev/core';
import { useParams } from 'react-router';
import type { Row } from '@/catalog/resource.ts';
import { AsOf, useAsOf } from '@/features/figures/AsOf.tsx';
import { FigurePage } from '@/features/figures/FigurePage.tsx';
import { together, useCall, useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { resourcePlural } from '@/fields/words.ts';
import { dayText } from '@/lib/dates.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { Items } from './Items.tsx';
import { LetterHead } from './LetterHead.tsx';
import { Payments } from './Payments.tsx';
import { type PartyTable, parties } from './parties.ts';
import { Sums } from './Sums.tsx';
import { statementOf } from './statement.ts';
import { useStatementExport } from './useStatementExport.ts';

/** What one client or vendor is told about what is open between us: to be read, printed and sent. */
export function StatementPage({ table }: { table: PartyTable }) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources, organization } = useCatalog();
  const { id = '' } = useParams();
  const { asOf, today } = useAsOf();
  const party = parties[table];
  const resource = resources.get(table) ?? null;
  const found = useView(resource, { columns: [...party.address], search: `id.eq=${id}&archived=1` });
  const read = useCall(party.call, { [party.argument]: id, p_as_of: asOf });
  const statement = statementOf(read.rows);
  const save = useStatementExport(table);
  const who: Row | undefined = found.rows[0];
  const name = String(who?.name ?? '—');
  const day = dayText(asOf ?? today, env.locale);
  return (
    <FigurePage
      title={t('statement.title')}
      subtitle={t('statement.subtitle', { name, day })}
      breadcrumb={
        resource
          ? [
              { label: resourcePlural(t, resource), to: listPath(organization.slug, table) },
              { label: name, to: showPath(organization.slug, table, id) },
            ]
          : []
      }
      controls={<AsOf />}
      figures={together([read, found])}
      onExport={() => void save(statement, asOf)}
    >
      <article className="statement" aria-busy={read.waiting || undefined}>
        <LetterHead who={who} organization={organization.name} day={day} />
        <Sums statement={statement} table={table} />
        <Items title={t(`statement.items.${table}`)} items={statement.items} table={table} />
        {statement.credits.length > 0 ? (
          <Items title={t(`statement.credits.${table}`)} items={statement.credits} table={table} />
        ) : null}
        <Payments statement={statement} table={table} />
      </article>
    </FigurePage>
  );
}
