import { expect, it } from 'vitest';
import { figurePages } from '@/features/figurePages.ts';
import { pages } from '@/features/pages.ts';
import { DashboardPage, FigureRoute, FormScreen, ListScreen, ShowScreen, screensAt, TablePage } from './screens.ts';

const figures = (path: string) => figurePages.find((page) => page.path === path)?.Page;

it('knows what an address is drawn with', () => {
  expect(screensAt('/acme')).toEqual([DashboardPage]);
  expect(screensAt('/acme/wip')).toEqual([FigureRoute, figures('wip')]);
  expect(screensAt('/acme/projects/7/costs')).toEqual([FigureRoute, figures('projects/:id/costs')]);
  expect(screensAt('/acme/vendor_bills')).toEqual([TablePage, ListScreen]);
  expect(screensAt('/acme/vendor_bills/7')).toEqual([TablePage, ShowScreen]);
  expect(screensAt('/acme/vendor_bills/new')).toEqual([TablePage, FormScreen]);
  expect(screensAt('/acme/vendor_bills/7/edit')).toEqual([TablePage, FormScreen]);
  expect(screensAt('/acme/pay_apps/7')).toEqual([TablePage, pages.pay_apps?.show]);
  expect(screensAt('/acme/pay_apps/new')).toEqual([TablePage, pages.pay_apps?.form]);
  expect(screensAt('/')).toEqual([]);
});
