// @vitest-environment jsdom
import { beforeAll, expect, it } from 'vitest';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { fakeBrowser, renderPage } from '../testing.tsx';
import { columnsOf } from './columnsOf.ts';
import { FigureTable } from './FigureTable.tsx';

beforeAll(fakeBrowser);

const amount = (value: string) => ({ id: value, retainage_pct: '10', budget_total: value });

function Budgets({ total }: { total: string }) {
  const terms = useResource('project_terms');
  if (!terms) return null;
  const columns = columnsOf(terms, ['retainage_pct', 'budget_total']);
  return <FigureTable resource={terms} columns={columns} rows={[amount('957.75')]} total={amount(total)} />;
}

function widthUnder(total: string): number {
  const { container } = renderPage(
    <FieldsProvider>
      <Budgets total={total} />
    </FieldsProvider>,
  );
  const [, budget] = container.querySelectorAll<HTMLElement>('colgroup col');
  return Number.parseFloat(budget?.style.width ?? '');
}

it('leaves room for a sum that is longer than what it sums', () => {
  expect(widthUnder('957.75')).toBeGreaterThan(0);
  expect(widthUnder('1033930.25')).toBeGreaterThan(widthUnder('957.75'));
});
