import type { Golden } from './golden.ts';

/** Prices for two scopes of the first job, submitted. */
export async function asked(company: Golden): Promise<void> {
  const quotes = [
    ['V1', '002', 'Roof', 61_000, 'Without scaffolding'],
    ['V2', '002', 'Roof', 50_000, null],
    ['V3', '002', 'Roof', 55_000, null],
    ['V2', '004', 'Doors', 9_000.5, null],
  ] as const;
  for (const [vendor, code, scope_category, amount, notes] of quotes) {
    const [{ id, version } = { id: '', version: 0 }] = await company.api.insert<{ id: string; version: number }>(
      'quotes',
      {
        organization_id: company.id,
        project_id: company.idOf('P1'),
        vendor_id: company.idOf(vendor),
        cost_code_id: company.idOf(code),
        valid_until: '2026-07-01',
        ...{ scope_category, amount, notes },
      },
      'id,version',
    );
    const call = { p_table: 'quotes', p_id: id, p_action: 'submit', p_version: version };
    await company.api.rpc('transition', { ...call, p_note: null, p_data: {} });
  }
}
