import { useTranslate } from '@refinedev/core';
import type { MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import { isCustomizable } from '@/catalog/settings.ts';
import { settingsPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';

/** The way from a list or a record to the settings of its table, for who manages the organization. */
export function useCustomize(resource: Resource): NonNullable<MenuProps['items']> {
  const t = useTranslate();
  const navigate = useNavigate();
  const { organization, permissions } = useCatalog();
  if (!permissions.includes('org.manage') || !isCustomizable(resource)) return [];
  const open = () => navigate(settingsPath(organization.slug, resource.name));
  return [{ key: 'customize', label: t('settings.customize'), onClick: open }];
}
