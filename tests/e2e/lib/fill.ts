import type { Locator, Page } from 'playwright-core';
import type { Column } from '../../../src/catalog/resource.ts';

/** What a person would type, by the type of Postgres where the kind of the field alone does not say it. */
const BY_TYPE: Record<string, string> = {
  time: '10:30',
  interval: '2 days',
  daterange: '[2026-01-01,2026-02-01)',
  int4range: '[1,5)',
  inet: '10.0.0.1',
  macaddr: '08:00:2b:01:02:03',
  bytea: '\\x00ff',
  bit: '1010',
  uuid: '3f2b8c1e-0d54-4c1a-9a56-0a1f5a3f7b11',
  bpchar: 'abcde',
};
const BY_KIND: Partial<Record<Column['kind'], string>> = {
  integer: '42',
  decimal: '3.5',
  money: '1234.5',
  percent: '12.5',
  date: '2026-03-04',
  dateTime: '2026-03-04 10:30',
  email: 'odd@torture.example',
  phone: '(555) 010-0100',
  url: 'https://torture.example/a',
  json: '{"a": [1, "two"]}',
};

const typed = ({ name, base, kind, limits }: Column): string =>
  BY_TYPE[base] ?? BY_KIND[kind] ?? `Odd ${name}`.slice(0, Math.min(12, limits.maxLength ?? 12));

const inputOf = (page: Page, { label }: Column): Locator =>
  page.locator('main form').getByLabel(label, { exact: true });

/** Fills a field of the form as its kind asks for: typed, chosen, switched; `words` in place of what would be typed. */
export async function fill(page: Page, column: Column, words = typed(column)): Promise<void> {
  const { kind, nullable, options, base } = column;
  const input = inputOf(page, column);
  if (kind === 'boolean' && !nullable) return input.click();
  if (kind === 'enum' || kind === 'reference' || kind === 'boolean' || (kind === 'list' && options)) {
    // what is chosen already lies above the field
    await input.press('ArrowDown');
    await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().click();
    if (kind === 'list') await page.keyboard.press('Escape');
    return;
  }
  if (kind === 'list') {
    await input.fill(/int/.test(base) ? '7' : /date/.test(base) ? '2026-01-01' : 'one, "two" {3}');
    return input.press('Enter');
  }
  await input.fill(words);
  if (kind === 'date' || kind === 'dateTime') await input.press('Tab');
}
