import '@/screens/screens.css';
import '@/screens/form/form.css';
import { useSearchParams } from 'react-router';
import type { PageProps } from '@/features/pages.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import FormScreen from '@/screens/FormScreen.tsx';
import { COPY_OF } from '@/screens/form/copy.ts';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { BARE, NewPayApp } from './NewPayApp.tsx';

/** A new application begins with its lines; a header is edited as every record. */
export default function PayAppForm({ resource, id }: PageProps) {
  const [params] = useSearchParams();
  const { resources } = useCatalog();
  const isBare =
    params.has(COPY_OF) || params.has(BARE) || !resources.get('sov_lines') || !resources.get('pay_app_lines');
  if (id) return <FormScreen resource={resource.name} id={id} />;
  if (isBare || !resource.can.create) return <FormScreen resource={resource.name} />;
  return (
    <FieldsProvider>
      <NewPayApp resource={resource} />
    </FieldsProvider>
  );
}
