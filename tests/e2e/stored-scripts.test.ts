// Scripts and formulas in every text of every table: no screen runs them, and no workbook.
import { buffer } from 'node:stream/consumers';
import { read } from '@e965/xlsx';
import postgres from 'postgres';
import { beforeAll, expect, inject, it } from 'vitest';
import type { Catalog } from '@/catalog/types.ts';
import { figurePages } from '@/features/figurePages.ts';
import snapshot from '@/generated/catalog.json';
import { buildResources } from '@/providers/resources.ts';
import { eventually } from './lib/eventually.ts';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';
import { browserWindows, type Person } from './lib/person.ts';

const PAYLOAD = '=1+1<img src=x onerror="window.torn=1"><script>window.torn=1</script>';
/** Columns that take no free text: a check of the table says what may stand there. */
const CHECKED = /^(23514|23505)$/;

const open = browserWindows();
onGoldenDay();
let golden: Golden;
let seeded: { table: string; column: string }[];

/** Into every row of the company, behind triggers and policies; a column whose checks refuse it keeps what it has. */
async function seed(sql: postgres.Sql): Promise<void> {
  const columns = await sql<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = 'public' and c.data_type = 'text' and c.is_generated = 'NEVER'
      and c.column_name not in ('key', 'source', 'source_ref', 'import_key') and c.table_name <> 'audit_log'
      -- keys of other tables are no free text
      and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
        where k.contype = 'f' and k.conrelid = format('public.%I', c.table_name)::regclass and a.attname = c.column_name)
      and exists (select from information_schema.columns o
        where o.table_schema = 'public' and o.table_name = c.table_name and o.column_name = 'organization_id')`;
  await sql`set session_replication_role = replica`;
  for (const one of columns) {
    const change = sql`
      update ${sql(one.table)} t set ${sql(one.column)} = ${PAYLOAD} || t.ctid::text where t.organization_id = ${golden.id}`;
    const count = await change.then(
      (result) => result.count,
      (refused: { code: string }) => {
        if (!CHECKED.test(refused.code)) throw refused;
        return 0;
      },
    );
    if (count > 0) seeded.push(one);
  }
}

beforeAll(async () => {
  golden = await goldenCompany('Torn Texts');
  await golden.api.rpc('generate_cash_forecast', { p_org: golden.id });
  seeded = [];
  const sql = postgres(inject('e2e').adminDbUrl, { max: 1, onnotice: () => {} });
  try {
    await seed(sql);
  } finally {
    await sql.end();
  }
});

/** What a text has become: the policy of the page would keep it from running, so it is looked for, too. */
const torn = ({ page }: Person) =>
  page.evaluate(() => (window as { torn?: number }).torn ?? document.querySelector('img[src="x"]')?.outerHTML ?? null);

it('runs nothing in lists and records', { timeout: 600_000 }, async () => {
  expect(seeded.length).toBeGreaterThan(60);
  const person = await open();
  await person.signIn(golden);
  await person.go(`/${golden.slug}/vendors`);
  const { page } = person;
  await page.locator('tr.data-row').first().waitFor();
  expect(await page.locator('tr.data-row').first().textContent()).toContain('<img src=x');
  const { all } = buildResources(snapshot as unknown as Catalog, { strict: true });
  const shown = all.filter(({ name, kind }) => kind === 'view' || seeded.some(({ table }) => table === name));
  for (const { name } of shown) {
    await person.follow(`/${golden.slug}/${name}`);
    await page.locator('tr.data-row, .empty-state').first().waitFor();
    await person.quiet();
    const row = page.locator('.row-title').first();
    if ((await row.count()) === 0) continue;
    await row.click();
    await eventually(() => person.where()).not.toBe(`/${golden.slug}/${name}`);
    await person.quiet();
    expect(await torn(person), name).toBeNull();
  }
});

it('runs nothing on pages of figures, and puts no formula into their workbooks', { timeout: 300_000 }, async () => {
  const person = await open();
  await person.signIn(golden);
  const { page } = person;
  for (const { path } of figurePages) {
    await person.go(`/${golden.slug}/${path.replace(':id', golden.idOf('P1'))}`);
    await page.locator('.main h1').first().waitFor();
    await person.quiet();
    expect(await torn(person), path).toBeNull();
    const button = page.getByRole('button', { name: 'Export', exact: true });
    if (!(await button.isVisible()) || (await button.isDisabled())) continue;
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const book = read(await buffer(await file.createReadStream()), { cellFormula: true });
    const formulas = Object.values(book.Sheets).flatMap((sheet) =>
      Object.entries(sheet).filter(([, cell]) => (cell as { f?: string }).f !== undefined),
    );
    expect(formulas, path).toEqual([]);
  }
});
