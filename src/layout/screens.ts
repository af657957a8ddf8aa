import { matchPath } from 'react-router';
import { figurePages } from '@/features/figurePages.ts';
import { lazyPage, lazyScreen } from '@/features/lazyPage.ts';
import { pages } from '@/features/pages.ts';

// Everything comes when it is needed: who signs in does not wait for tables and forms.
export const OrganizationGate = lazyScreen(() => import('./OrganizationGate.tsx'));
export const TablePage = lazyScreen(() => import('./TablePage.tsx'));
export const DashboardPage = lazyPage(() => import('@/features/dashboard/DashboardPage.tsx'));
export const FigureRoute = lazyScreen(() => import('@/features/figures/FigureRoute.tsx'));
export const ListScreen = lazyScreen(() => import('@/screens/ListScreen.tsx'));
export const ShowScreen = lazyScreen(() => import('@/screens/ShowScreen.tsx'));
export const FormScreen = lazyScreen(() => import('@/screens/FormScreen.tsx'));

interface Preloadable {
  preload?(): void;
}

/** What an address below an organization is drawn with. */
export function screensAt(pathname: string): Preloadable[] {
  const match = matchPath('/:organization/:table?/:id?/:edit?', pathname);
  if (!match) return [];
  const { table, id, edit } = match.params;
  if (!table) return [DashboardPage];
  const figures = figurePages.find(({ path }) => matchPath(`/:organization/${path}`, pathname));
  if (figures) return [FigureRoute, figures.Page];
  const screen = !id ? 'list' : id === 'new' || edit ? 'form' : 'show';
  const generated = { list: ListScreen, show: ShowScreen, form: FormScreen };
  return [TablePage, pages[table as keyof typeof pages]?.[screen] ?? generated[screen]];
}
