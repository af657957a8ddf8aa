// Custom fields on their way to PostgREST and back; tests/stack/lite.test.ts says what it makes of these requests.
import type { CrudFilter, CrudSort } from '@refinedev/core';
import { describe, expect, it } from 'vitest';
import { fakeServer, refused, rows } from './fakeServer.ts';

const usual = new Set(['select', 'organization_id', 'order', 'offset', 'limit']);

async function asked(filters: CrudFilter[], sorters: CrudSort[] = []) {
  const server = fakeServer([rows()]);
  await server.provider.getList({ resource: 'tools', filters, sorters });
  const { params } = server.seen[0] as (typeof server.seen)[0];
  return {
    filters: [...params].filter(([key]) => !usual.has(key)).map(([key, value]) => `${key}=${value}`),
    order: params.get('order'),
  };
}

describe('a custom field', () => {
  it.each([
    ['custom_money', 'gte', '1204.50', 'custom->money=gte.1204.50'],
    ['custom_money', 'ne', '3', 'or=(custom->money.not.eq.3,custom->money.is.null)'],
    ['custom_integer', 'null', true, 'custom->integer=is.null'],
    ['custom_text', 'eq', '007', 'custom->>text=in.("007")'],
    ['custom_text', 'contains', 'a,b', 'custom->>text=ilike.%a,b%'],
    ['custom_text', 'ncontains', 'a,b(c) 50%', 'or=(custom->>text.not.ilike.%a_b_c_ 50\\%%,custom->>text.is.null)'],
    ['custom_text', 'ne', 'a "b"', 'or=(custom->>text.not.like.a _b_,custom->>text.is.null)'],
    [
      'custom_text',
      'nin',
      ['a "b"', 'c'],
      'or=(not.or(custom->>text.like.a _b_,custom->>text.like.c),custom->>text.is.null)',
    ],
    ['custom_enum', 'in', ['Net 30', 'Net 60'], 'custom->>enum=in.("Net 30","Net 60")'],
    ['custom_enum', 'nin', ['Net 30'], 'or=(custom->>enum.not.in.("Net 30"),custom->>enum.is.null)'],
    ['custom_boolean', 'eq', true, 'custom->>boolean=in.("true")'],
    ['custom_date', 'gte', '2026-01-01', 'custom->>date=gte.2026-01-01'],
    ['custom_datetime', 'lt', '2026-01-01T05:00:00-05:00', 'custom->>datetime=lt.2026-01-01T10:00:00.000000Z'],
  ])('%s %s %j', async (field, operator, value, expected) => {
    expect((await asked([{ field, operator, value } as CrudFilter])).filters).toEqual([expected]);
  });

  it('is searched beside the columns', async () => {
    const value: CrudFilter[] = ['name', 'custom_email'].map((field) => ({
      field,
      operator: 'contains',
      value: 'a.b',
    }));
    expect((await asked([{ operator: 'or', value }])).filters).toEqual([
      'or=(name.ilike(any).{"%a.b%"},custom->>email.ilike.%a.b%)',
    ]);
  });

  it('is sorted by value, blanks last', async () => {
    expect((await asked([], [{ field: 'custom_money', order: 'desc' }])).order).toBe(
      'custom->money.desc.nullslast,id.asc',
    );
    expect((await asked([], [{ field: 'custom_date', order: 'asc' }])).order).toBe('custom->>date.asc,id.asc');
  });

  it('is read under its own name', async () => {
    const server = fakeServer([rows({ id: 'a', custom_money: 5 })]);
    const { data } = await server.provider.getOne({ resource: 'tools', id: 'a' });
    expect(data).toEqual({ id: 'a', custom_money: 5 });
    expect(server.seen[0]?.params.get('select')).toContain(',custom_money:custom->money,');
  });

  it('is written into one object, and only what changed', async () => {
    const server = fakeServer([rows({ id: 'a' }), rows({ id: 'a' }), rows({ id: 'a' })]);
    await server.provider.create({
      resource: 'tools',
      variables: { name: 'Saw', custom_money: '5.10', custom_date: null },
    });
    await server.provider.update({ resource: 'tools', id: 'a', variables: { custom_money: null, version: 2 } });
    await server.provider.updateMany?.({ resource: 'tools', ids: ['a'], variables: { custom_text: 'x' } });
    expect(server.seen.map(({ body }) => body)).toEqual([
      { organization_id: expect.any(String), name: 'Saw', custom: { money: '5.10', date: null } },
      { version: 2, custom: { money: null } },
      { custom: { text: 'x' } },
    ]);
  });

  it('that is refused is marked', async () => {
    const create = (code: string, message: string, details: string | null = null) =>
      fakeServer([refused(400, code, message, details)]).provider.create({
        resource: 'tools',
        variables: { name: 'Saw' },
      });
    await expect(
      create('23514', '"x" is no value of the field Own money', '{"field": "custom_money"}'),
    ).rejects.toMatchObject({ statusCode: 422, fieldWords: { custom_money: { key: 'errors.malformed' } } });
    await expect(create('23502', 'column "custom_date" must be filled')).rejects.toMatchObject({
      fieldWords: { custom_date: { key: 'errors.required' } },
    });
    await expect(create('23514', 'The field Other is archived', '{"field": "custom_other"}')).rejects.toMatchObject({
      words: { key: 'errors.refused', params: { message: 'The field Other is archived' } },
    });
  });
});
