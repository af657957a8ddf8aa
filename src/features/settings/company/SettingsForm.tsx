import { useTranslate } from '@refinedev/core';
import { type ReactNode, useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { NotThere } from '@/screens/parts/NotThere.tsx';
import { RecordFields } from '@/screens/parts/RecordFields.tsx';
import { useWhyNot } from '@/screens/parts/useWhyNot.ts';
import { Section } from '@/ui/Section.tsx';
import { FormSkeleton } from '@/ui/Skeletons.tsx';
import { CompanyFrame, type Tab } from './CompanyFrame.tsx';
import { EditSettings } from './EditSettings.tsx';
import { type CompanyTable, useCompanyRow } from './useCompanyRow.ts';

interface SettingsFormProps {
  tab: Tab;
  table: CompanyTable;
  /** beside the form, saved by itself */
  children?: ReactNode;
}

/** One row of the company: a form for who manages it, for everybody else to be read. */
export function SettingsForm({ tab, table, children }: SettingsFormProps) {
  const resource = useResource(table);
  const { query, row } = useCompanyRow(table);
  const [saves, setSaves] = useState(0);
  if (!resource) return <NotThere />;
  if (!row) {
    return (
      <CompanyFrame tab={tab}>
        {query.isError ? (
          <ListFailed problem={query.error} onRetry={() => void query.refetch()} />
        ) : query.isSuccess ? (
          <NotThere table={resource} />
        ) : (
          <FormSkeleton />
        )}
      </CompanyFrame>
    );
  }
  if (!resource.can.update) {
    return (
      <CompanyFrame tab={tab}>
        <ReadOnly resource={resource} row={row} />
        {children}
      </CompanyFrame>
    );
  }
  return (
    <EditSettings
      // what was saved is where typing starts anew; a later look at the row leaves it alone
      key={saves}
      tab={tab}
      resource={resource}
      row={row}
      onSaved={async () => {
        await query.refetch();
        setSaves((before) => before + 1);
      }}
    >
      {children}
    </EditSettings>
  );
}

function ReadOnly({ resource, row }: { resource: Resource; row: Row }) {
  const t = useTranslate();
  const whyNot = useWhyNot();
  return (
    <>
      <p className="muted">{whyNot(resource, 'update')}</p>
      {resource.sections.map(({ name, columns }) => (
        <Section key={name ?? ''} title={name ? t(`sections.${name}`, name) : undefined}>
          <RecordFields resource={resource} record={row} names={columns} />
        </Section>
      ))}
    </>
  );
}
