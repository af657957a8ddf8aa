import type { Api } from './api.ts';
import { iso, onDay } from './days.ts';
import { STATE } from './world.ts';

/** A small sister company, so that there is something to switch to. */
export async function fillSecondCompany(owner: Api, id: string): Promise<void> {
  const rows = (list: readonly Record<string, unknown>[]) => list.map((row) => ({ organization_id: id, ...row }));
  const [tenants] = await owner.insert<{ id: string }>(
    'clients',
    rows([
      {
        name: 'Highmeadow Tenants Cooperative',
        contact_name: 'Wilhelmina Dorran',
        email: 'board@highmeadow.example',
        city: 'Tarn Hollow',
        state: STATE,
        payment_terms_days: 30,
      },
    ]),
  );
  await owner.insert(
    'vendors',
    rows([
      { name: 'Fernbrush Painting', vendor_type: 'subcontractor', trade: 'Painting' },
      { name: 'Cinderpath Roof Care', vendor_type: 'service', trade: 'Roofing' },
    ]),
  );
  const site = { city: 'Tarn Hollow', state: STATE };
  await owner.insert(
    'projects',
    rows([
      {
        code: 'HMD1',
        name: 'Highmeadow Apartments Roof',
        status: 'active',
        project_type: 'multifamily',
        client_id: tenants?.id,
        start_date: iso(onDay(-46)),
        target_completion: iso(onDay(35)),
        phase: 'Tear-off',
        ...site,
      },
      {
        code: 'LOT9',
        name: 'Lot 9 Entitlement',
        status: 'pre_construction',
        project_type: 'land_development',
        client_id: null,
        start_date: iso(onDay(-25)),
        target_completion: iso(onDay(182)),
        phase: 'Survey',
        ...site,
      },
    ]),
  );
}
