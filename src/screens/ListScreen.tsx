import './screens.css';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { ListPage } from './list/ListPage.tsx';
import { FieldsProvider } from './parts/FieldsProvider.tsx';
import { NotThere } from './parts/NotThere.tsx';

export default function ListScreen({ resource: name }: { resource: string }) {
  const resource = useResource(name);
  if (!resource) return <NotThere />;
  return (
    <FieldsProvider>
      <ListPage key={name} resource={resource} />
    </FieldsProvider>
  );
}
