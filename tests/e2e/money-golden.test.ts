import { beforeAll, expect, it } from 'vitest';
import { type Golden, goldenCompany, onGoldenDay } from './lib/golden.ts';

onGoldenDay();
let company: Golden;
beforeAll(async () => {
  company = await goldenCompany();
});

it('stands on its day', async () => {
  const [today] = await company.api.select(`v_today?select=today&organization_id=eq.${company.id}`);
  expect(today).toEqual({ today: '2026-06-15' });
  const [p1] = await company.api.select(`v_project_financials?select=code,eac&id=eq.${company.idOf('P1')}`);
  expect(p1).toEqual({ code: 'P1', eac: 433200 });
});
