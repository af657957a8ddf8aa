import '@/screens/screens.css';
import '@/screens/form/form.css';
import './settings.css';
import { useTranslate } from '@refinedev/core';
import { useParams } from 'react-router';
import { isCustomizable } from '@/catalog/settings.ts';
import { useCatalog, useResource } from '@/providers/CatalogProvider.tsx';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { NotThere } from '@/screens/parts/NotThere.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { Page } from '@/ui/Page.tsx';
import { FormSkeleton } from '@/ui/Skeletons.tsx';
import { SettingsEditor } from './SettingsEditor.tsx';
import { useTableSettings } from './useTableSettings.ts';

/** What the organization changes of the screens of one table, and the fields it adds. */
export default function TableSettingsPage() {
  const t = useTranslate();
  const { table = '' } = useParams();
  const { permissions } = useCatalog();
  const resource = useResource(table);
  if (!resource || !isCustomizable(resource)) return <NotThere />;
  if (!permissions.includes('org.manage')) {
    return (
      <Page>
        <EmptyState kind="not-found" title={t('settings.notAllowed')} text={t('settings.notAllowedText')} />
      </Page>
    );
  }
  return (
    <FieldsProvider>
      <Loaded key={table} table={table} />
    </FieldsProvider>
  );
}

function Loaded({ table }: { table: string }) {
  const t = useTranslate();
  const text = useProblemText();
  const settings = useTableSettings(table);
  if (settings.problem) {
    return (
      <ErrorState
        title={t('settings.failed')}
        message={text(settings.problem)}
        retryLabel={t('states.retry')}
        onRetry={settings.retry}
      />
    );
  }
  if (settings.loading) {
    return (
      <Page>
        <FormSkeleton />
      </Page>
    );
  }
  return <SettingsEditor table={table} settings={settings} />;
}
