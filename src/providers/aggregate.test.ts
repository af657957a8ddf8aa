import { describe, expect, it } from 'vitest';
import type { Resource } from '@/catalog/resource.ts';
import { type AggregateQuery, readAggregates } from './aggregate.ts';
import { fakeServer, type Given, refused, rows } from './fakeServer.ts';
import type { RestClient } from './rest.ts';

async function ask(table: string, answer: Given, query: Partial<AggregateQuery>) {
  const server = fakeServer([answer]);
  const source = {
    client: server.api.client as unknown as RestClient,
    resources: server.resources,
    organizationId: 'o1',
  };
  const resource = server.resources.get(table) as Resource;
  const found = await readAggregates(source, resource, { filters: [], by: null, sums: [], ...query });
  return { found, seen: server.seen[0], count: server.seen.length };
}

describe('sums', () => {
  it('are exact, and of the rows a list with these filters has', async () => {
    const { found, seen } = await ask('cost_codes', rows({ rows_counted: 60, original_budget: '90071992547409.93' }), {
      sums: ['original_budget'],
      filters: [
        { field: 'original_budget', operator: 'gte', value: 5 },
        { field: 'project.status', operator: 'in', value: ['active'] },
      ],
    });
    expect(found).toEqual([{ key: undefined, rows: 60, sums: { original_budget: '90071992547409.93' } }]);
    expect(seen?.params.get('select')).toBe(
      'rows_counted:id.count(),original_budget:original_budget.sum()::text,project:projects!cost_codes_project_id_fkey!inner()',
    );
    expect(seen?.params.get('organization_id')).toBe('eq.o1');
    expect(seen?.params.get('original_budget')).toBe('gte.5');
    expect(seen?.params.get('project.status')).toBe('in.("active")');
  });

  it('come by the value of a column', async () => {
    const answer = rows({ project_id: null, rows_counted: 2, original_budget: null });
    const { found, seen } = await ask('cost_codes', answer, { by: 'project_id', sums: ['original_budget'] });
    expect(found).toEqual([{ key: null, rows: 2, sums: { original_budget: null } }]);
    expect(seen?.params.get('select')).toMatch(/^project_id,rows_counted:id\.count\(\)/);
    expect(seen?.params.get('order')).toBe('project_id.asc');
  });

  it('are not there where the server has them off, or the rows are of no organization', async () => {
    expect((await ask('cost_codes', refused(400, 'PGRST123'), {})).found).toBeNull();
    const people = await ask('profiles', rows(), {});
    expect([people.found, people.count]).toEqual([null, 0]);
    await expect(ask('cost_codes', refused(500, '57014', 'timeout'), {})).rejects.toMatchObject({ code: '57014' });
  });
});
