import '@/screens/screens.css';
import { type FigurePageEntry, isOpen } from '@/features/figurePages.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { NotThere } from '@/screens/parts/NotThere.tsx';

/** The page, for who may read what is behind it; to all others it does not exist. */
export default function FigureRoute({ page }: { page: FigurePageEntry }) {
  const { resources } = useCatalog();
  const { Page } = page;
  if (!isOpen(page, (view) => resources.view(view) !== undefined)) return <NotThere />;
  return (
    <FieldsProvider>
      <Page />
    </FieldsProvider>
  );
}
