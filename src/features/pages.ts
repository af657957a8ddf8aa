// Pages made by hand in place of a generated screen. They are listed here and not in resources/, which may not import
// upwards; each gets the Resource, so that it can keep of the generated screen what it does not change.
import type { ComponentType } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import type { TableName } from '@/resources/defineResource.ts';
import { type LazyPage, lazyPage } from './lazyPage.ts';

export type ScreenName = 'list' | 'show' | 'form';

export interface PageProps {
  resource: Resource;
  /** of a record, and of a form that changes one */
  id?: string;
}

type Page = ComponentType<PageProps> & Partial<Pick<LazyPage<PageProps>, 'preload'>>;

export type Pages = Partial<Record<TableName, Partial<Record<ScreenName, Page>>>>;

/** `projects: { show: lazyPage(() => import('./projects/ProjectPage.tsx')) }` */
export const pages: Pages = {
  accounting_periods: { show: lazyPage(() => import('./month-close/ClosePage.tsx')) },
  projects: { show: lazyPage(() => import('./project/ProjectPage.tsx')) },
  clients: { show: lazyPage(() => import('./statement/PartyPage.tsx')) },
  vendors: { show: lazyPage(() => import('./statement/PartyPage.tsx')) },
  pay_apps: {
    show: lazyPage(() => import('./pay-application/PayAppPage.tsx')),
    form: lazyPage(() => import('./pay-application/PayAppForm.tsx')),
  },
};
