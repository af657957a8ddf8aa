import { beforeAll, expect, it } from 'vitest';
import { copyForThisFile } from '../harness/database.ts';
import { Company } from './company.ts';

const used = copyForThisFile();
let company: Company;
beforeAll(async () => {
  company = await Company.found(used, 'properties');
});

const property = (values: string) =>
  company.row('select equity, ltv_pct from public.properties where organization_id = $org', {
    before: `insert into public.properties (organization_id, name, current_value, arv, current_debt) values ($org, 'Lot 5', ${values})`,
  });

it('equity and loan to value follow the value after repair, else the present one', async () => {
  expect(await property('100000, 200000, 50000')).toEqual({ equity: 150000, ltv_pct: 25 });
  expect(await property('100000, null, 50000')).toEqual({ equity: 50000, ltv_pct: 50 });
});

it('without a debt all of it is equity; without a value nobody knows', async () => {
  expect(await property('100000, null, null')).toEqual({ equity: 100000, ltv_pct: 0 });
  expect(await property('null, null, 50000')).toEqual({ equity: null, ltv_pct: null });
});
