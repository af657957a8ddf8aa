import { useTranslate } from '@refinedev/core';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { companyPath } from '@/lib/paths.ts';
import { useOrganization } from '@/providers/CatalogProvider.tsx';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { TabList } from '@/ui/TabList.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';

export const tabs = ['company', 'defaults', 'data'] as const;
export type Tab = (typeof tabs)[number];

interface CompanyFrameProps {
  tab: Tab;
  primary?: ReactNode;
  children: ReactNode;
}

/** Title, primary action and tabs; each tab is an address of its own, so that what is typed in one is not lost unasked. */
export function CompanyFrame({ tab, primary, children }: CompanyFrameProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { name, slug, is_owner } = useOrganization();
  usePageTitle(t('company.title'), name);
  return (
    <Page width="form">
      <PageHeader title={t('company.title')} subtitle={t(`company.hints.${tab}`)} primary={primary} />
      <TabList
        activeKey={tab}
        onChange={(key) => navigate(companyPath(slug, key === 'company' ? undefined : key))}
        items={tabs
          .filter((key) => key !== 'data' || is_owner)
          .map((key) => ({
            key,
            label: t(`company.tabs.${key}`),
            children: key === tab ? children : null,
          }))}
        destroyOnHidden
      />
    </Page>
  );
}
