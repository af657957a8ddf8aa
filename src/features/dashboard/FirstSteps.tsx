import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import { useTableName } from '@/features/useTableName.ts';
import { importPath, newPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { EmptyState } from '@/ui/EmptyState.tsx';
import { Icon } from '@/ui/Icon.tsx';

/** By hand, when there is no workbook: a project, the accounts the cash is on, the people who work here. */
const BY_HAND = ['projects', 'cash_accounts', 'invitations'];

/** A company with nothing in it has no figures: this is how they come. */
export function FirstSteps() {
  const t = useTranslate();
  const navigate = useNavigate();
  const { organization, permissions, resources } = useCatalog();
  const name = useTableName();
  const canImport = permissions.includes('imports.run');
  return (
    <EmptyState
      kind="first"
      icon={<Icon name="import" />}
      title={t('home.first.title', { name: organization.name })}
      text={t(canImport ? 'home.first.text' : 'home.first.text_without_import')}
      actions={
        <>
          {canImport ? (
            <Button type="primary" onClick={() => navigate(importPath(organization.slug))}>
              {t('home.first.import')}
            </Button>
          ) : null}
          {BY_HAND.filter((table) => resources.get(table)?.can.create).map((table) => (
            <Button key={table} onClick={() => navigate(newPath(organization.slug, table))}>
              {t('shell.palette.new', { label: inSentence(name.one(table)) })}
            </Button>
          ))}
        </>
      }
    />
  );
}
