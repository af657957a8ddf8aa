import postgres from 'postgres';

/** Markup, an address that runs, and what a sheet would calculate. */
export const MARKUP = `<img src=x onerror="window.torn=1"><script>window.torn=1</script>`;
export const RUNS = 'javascript:window.torn=1';
export const FORMULA = `=HYPERLINK("https://torture.example","x")`;
const TOME = 'All work and no play. '.repeat(50_000);

/** What forms choose among, and rows that nobody makes by a form. */
export async function addRows(dbUrl: string, organization: string): Promise<void> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => {} });
  const add = async (table: string, values: Record<string, string | number | boolean | null>): Promise<string> => {
    const [made] =
      await sql`insert into ${sql(table)} ${sql({ organization_id: organization, ...values })} returning id`;
    return made?.id;
  };
  try {
    const project = await add('projects', { code: 'ODD1', name: 'Odd House' });
    await add('cost_codes', { project_id: project, code: '01', description: 'Oddities' });
    const order = await add('order', { select: 'first', limit: 3, or: true, not: '2026-01-01', and: 'b', order: 'o' });
    await add('Site Visits', { VisitedBy: 'Ann', Größe: 2.5, 名前: 'z', OrderId: order, or_id: order });
    const [oak, elm] = [await add('odd_trees', { name: 'Oak' }), await add('odd_trees', { name: 'Elm' })];
    await add('odd_trees', { name: 'Acorn', parent_id: oak });
    await add('odd_transfers', { from_tree_id: oak, to_tree_id: elm, via_tree_id: oak, quantity: 2 });
    await add('odd_units', { tower: 'A', floor: 1, number: '101' });
    await add('odd_hens', { name: 'Berta' });
    await add('odd_eggs', { laid_on: '2026-01-01' });
    await add('odd_secrets', { name: 'Recipe' });
    for (const table of ['odd_facts', 'odd_settings']) await add(table, { name: 'Given' });
    await add('odd_hidden_rows', { name: 'Nobody sees this', is_public: false });
    await add('odd_tomes', { title: 'Tome', content: TOME });
    await add('odd_words', { name: MARKUP, evil: MARKUP, formula: FORMULA });
    await add('odd_contents', {
      name: MARKUP,
      formula: FORMULA,
      website_url: RUNS,
      email: `x@y.example"${MARKUP}`,
      phone: RUNS,
    });
  } finally {
    await sql.end();
  }
}
