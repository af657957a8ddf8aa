import './screens.css';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { FieldsProvider } from './parts/FieldsProvider.tsx';
import { NotThere } from './parts/NotThere.tsx';
import { ShowPage } from './show/ShowPage.tsx';

export default function ShowScreen({ resource: name, id }: { resource: string; id: string }) {
  const resource = useResource(name);
  if (!resource) return <NotThere />;
  return (
    <FieldsProvider>
      <ShowPage key={`${name}/${id}`} resource={resource} id={id} />
    </FieldsProvider>
  );
}
