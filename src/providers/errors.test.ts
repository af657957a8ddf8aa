import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { type ErrorContext, toProblem } from './errors.ts';
import { fakeServer, type Given, refused, rows } from './fakeServer.ts';
import { buildResources } from './resources.ts';

const resources = buildResources(catalogFixture, { strict: true });
const on = (table: string, values: Record<string, unknown> = {}): ErrorContext => {
  const resource = resources.get(table);
  return { resources, values, ...(resource ? { resource } : {}) };
};
const problem = (code: string, message: string, details: string | null, context: ErrorContext, status = 400) =>
  toProblem({ code, message, details }, status, context);

describe('an error of the database', () => {
  it('23505 belongs to the column that must be unique', () => {
    const byDetails = problem(
      '23505',
      'duplicate key …',
      'Key (organization_id, code)=(1, P-1) already exists.',
      on('projects'),
    );
    const byName = problem(
      '23505',
      'duplicate key value violates unique constraint "projects_organization_id_code_key"',
      null,
      on('projects'),
    );
    expect(byDetails.errors).toEqual({ code: 'Already in use' });
    expect(byName.errors).toEqual({ code: 'Already in use' });
  });

  it('23505 without a column is said of the record', () => {
    const found = problem('23505', 'duplicate key value violates unique constraint "x"', null, on('projects'));
    expect(found).toMatchObject({ errors: {}, message: 'A record like this exists already' });
  });

  it('23503 says who still uses a record', () => {
    const said =
      'update or delete on table "vendors" violates foreign key constraint "cost_events_vendor_id_fkey" on table "cost_events"';
    expect(
      problem('23503', said, 'Key (id)=(1) is still referenced from table "cost_events".', on('vendors')),
    ).toMatchObject({
      statusCode: 409,
      reason: 'in-use',
      message: 'Still used by: Cost ledger',
    });
    expect(problem('23503', said, null, on('vendors')).message).toBe('Still used by: Cost ledger');
  });

  it('23503 of a chosen record that is gone belongs to the field', () => {
    const details = 'Key (vendor_id, organization_id)=(1, 2) is not present in table "vendors".';
    expect(problem('23503', 'insert …', details, on('cost_events')).errors).toEqual({
      vendor_id: 'No longer there: choose another one',
    });
  });

  it('23514 belongs to the column of the check', () => {
    const check = (name: string, table: string) =>
      problem('23514', `new row for relation "${table}" violates check constraint "${name}"`, null, on(table)).errors;
    expect(check('vendors_state_check', 'vendors')).toEqual({ state: 'This value is not allowed here' });
    expect(check('vendors_do_not_rehire_check', 'vendors')).toEqual({ do_not_rehire_reason: 'Required' });
    expect(check('projects_target_completion_check', 'projects')).toEqual({
      target_completion: 'This value is not allowed here',
    });
  });

  it('23514 of a trigger keeps its words', () => {
    expect(problem('23514', 'The budget of cost code 100 is locked', null, on('cost_codes')).message).toBe(
      'The budget of cost code 100 is locked',
    );
  });

  it('22P02, 22003 and 23502 find their field', () => {
    expect(
      problem(
        '22P02',
        'invalid input syntax for type numeric: "many"',
        null,
        on('cost_codes', { original_budget: 'many' }),
      ).errors,
    ).toEqual({
      original_budget: 'This value does not fit the field',
    });
    expect(
      problem(
        '22003',
        'numeric field overflow',
        null,
        on('cost_codes', { original_budget: '9999999999999', code: '1' }),
      ).errors,
    ).toEqual({
      original_budget: 'This figure is too large',
    });
    expect(
      problem(
        '23502',
        'null value in column "name" of relation "projects" violates not-null constraint',
        null,
        on('projects'),
      ).errors,
    ).toEqual({
      name: 'Required',
    });
  });

  it.each([
    ['42501', 401, 403, 'forbidden'],
    ['42501', 403, 403, 'forbidden'],
    ['PGRST116', 406, 404, 'not-found'],
    ['PGRST301', 401, 401, 'signed-out'],
    ['57014', 500, 504, 'timeout'],
    ['', 401, 401, 'signed-out'],
    ['', 503, 503, 'network'],
    ['', 0, 503, 'network'],
    ['XX000', 500, 500, 'unknown'],
  ])('%s with %d is %d, %s', (code, status, statusCode, reason) => {
    expect(problem(code, 'x', null, {}, status)).toMatchObject({ statusCode, reason });
  });

  it('PT409 brings the stored version along', () => {
    expect(problem('PT409', 'changed', '{"reason":"stale","version":7}', {}, 409)).toMatchObject({
      statusCode: 409,
      reason: 'stale',
      details: { reason: 'stale', version: 7 },
    });
    expect(problem('PT409', 'changed', 'no json', {}, 409)).toMatchObject({ statusCode: 409, details: 'no json' });
  });
});

describe('on the wire', () => {
  const caught = async (...answers: Given[]) => {
    const { provider } = fakeServer(answers);
    return provider
      .update({ resource: 'vendors', id: 'x', variables: { name: 'a', version: 1 } })
      .catch((error: unknown) => error);
  };

  it('a stale version is an error with everything needed to compare', async () => {
    const error = await caught(refused(409, 'PT409', 'Somebody else', '{"reason":"stale","version":2}'));
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ statusCode: 409, reason: 'stale', details: { version: 2 } });
  });

  it('a request that never arrived says so', async () => {
    expect(await caught({ broken: true })).toMatchObject({ statusCode: 503, reason: 'network' });
  });
});

describe('an old token', () => {
  const expired = refused(401, 'PGRST303', 'JWT expired');

  function server(answers: Given[], renewed: boolean) {
    let token = 'old';
    let asked = 0;
    const fake = fakeServer(answers, {
      token: async () => token,
      refresh: async () => {
        asked += 1;
        if (renewed) token = 'new';
        return renewed;
      },
    });
    return { fake, asked: () => asked };
  }

  it('is renewed once and the request sent again', async () => {
    const { fake, asked } = server([expired, rows({ id: 'x' })], true);
    await expect(fake.provider.getOne({ resource: 'vendors', id: 'x' })).resolves.toMatchObject({ data: { id: 'x' } });
    expect(fake.seen.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer old', 'Bearer new']);
    expect(asked()).toBe(1);
  });

  it('that cannot be renewed ends in a 401, after one try', async () => {
    const { fake, asked } = server([expired, expired], false);
    await expect(fake.provider.getOne({ resource: 'vendors', id: 'x' })).rejects.toMatchObject({ statusCode: 401 });
    expect([fake.seen.length, asked()]).toEqual([1, 1]);
  });

  it('is renewed once for many requests', async () => {
    const { fake, asked } = server([expired, expired, rows({ id: 'x' }), rows({ id: 'x' })], true);
    await Promise.all([1, 2].map(() => fake.provider.getOne({ resource: 'vendors', id: 'x' })));
    expect(asked()).toBe(1);
  });

  it('has nothing to do with "you may not"', async () => {
    const { fake, asked } = server([refused(401, '42501', 'permission denied')], true);
    await expect(fake.provider.getOne({ resource: 'vendors', id: 'x' })).rejects.toMatchObject({ statusCode: 403 });
    expect(asked()).toBe(0);
  });
});
