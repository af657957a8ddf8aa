import { useParams } from 'react-router';
import { type Pages, pages as written } from '@/features/pages.ts';
import { useTableName } from '@/features/useTableName.ts';
import { useOrganization, useResource } from '@/providers/CatalogProvider.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { FormScreen, ListScreen, ShowScreen } from './screens.ts';

// The key makes each table and record start fresh: list state of Refine is `useState(initial)` and would carry the filters
// of one table to the next.
const screens = {
  list: ({ table }: Address) => <ListScreen key={table} resource={table} />,
  show: ({ table, id }: Address) => <ShowScreen key={`${table}/${id}`} resource={table} id={id} />,
  form: ({ table, id }: Address) => <FormScreen key={`${table}/${id}`} resource={table} {...(id ? { id } : {})} />,
};

interface Address {
  table: string;
  id: string;
}

/** A generated screen behind its URL, or the page that was written in its place. */
export default function TablePage({ screen, pages = written }: { screen: keyof typeof screens; pages?: Pages }) {
  const { table = '', id = '' } = useParams();
  const name = useTableName();
  const resource = useResource(table);
  const organization = useOrganization();
  usePageTitle(resource ? (screen === 'list' ? name.many(table) : name.one(table)) : null, organization.name);
  const Page = pages[table as keyof Pages]?.[screen];
  if (Page && resource) return <Page key={`${table}/${id}`} resource={resource} {...(id ? { id } : {})} />;
  return screens[screen]({ table, id });
}
