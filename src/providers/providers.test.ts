import { describe, expect, it } from 'vitest';
import { catalogFixture, ORGANIZATION } from '@/catalog/catalog.fixture.ts';
import { can, createAccessControl, whyNot } from './access.ts';
import { createAuditLog, restore, undoDelete } from './audit.ts';
import { fakeServer, refused } from './fakeServer.ts';
import { createI18n } from './i18n.ts';
import { retryOf } from './queryClient.ts';
import { buildResources, toResources } from './resources.ts';

const resources = buildResources(catalogFixture, { strict: true });

describe('access', () => {
  it.each([
    ['projects', 'list', true],
    ['projects', 'edit', true],
    ['project_terms', 'create', false],
    ['project_terms', 'edit', true],
    ['profiles', 'delete', false],
    ['projects', 'launch', false],
    ['secrets', 'list', false],
  ])('%s %s: %s', async (table, action, allowed) => {
    expect(can(resources, table, action)).toBe(allowed);
    expect(await createAccessControl(resources).can({ resource: table, action })).toEqual({ can: allowed });
  });

  it('says why not', () => {
    const terms = resources.get('project_terms');
    if (!terms) throw new Error();
    expect(whyNot(terms, 'create')).toMatchObject({ key: 'access.create', params: { plural: 'project terms' } });
    expect(whyNot(terms, 'update')).toBeNull();
  });

  it('gives Refine addresses only for what may be done', () => {
    const terms = toResources(resources).find(({ name }) => name === 'project_terms');
    expect(terms).toEqual({
      name: 'project_terms',
      list: '/:organization/project_terms',
      show: '/:organization/project_terms/:id',
      edit: '/:organization/project_terms/:id/edit',
      meta: { label: 'Terms', group: 'Job costing', icon: null },
    });
  });
});

describe('history', () => {
  it('is read by function, and nothing is ever written from here', async () => {
    const server = fakeServer([{ body: [{ id: 1 }] }]);
    const log = createAuditLog(server.api, ORGANIZATION);
    expect(await log.get?.({ resource: 'vendors', meta: { id: 'x' } })).toEqual([{ id: 1 }]);
    expect(server.seen[0]).toMatchObject({
      line: 'POST rpc/history',
      body: { p_org: ORGANIZATION, p_table: 'vendors', p_id: 'x' },
    });
    await log.create?.({ resource: 'vendors', action: 'update', data: {}, author: {}, previousData: {}, meta: {} });
    expect(server.seen).toHaveLength(1);
  });

  it('undoes the last deletion', async () => {
    const server = fakeServer([
      {
        body: [
          { id: 9, action: 'update' },
          { id: 8, action: 'delete' },
          { id: 3, action: 'delete' },
        ],
      },
      { body: '"x"' },
    ]);
    await undoDelete(server.api, ORGANIZATION, 'vendors', 'x');
    expect(server.seen[1]).toMatchObject({ line: 'POST rpc/restore', body: { p_org: ORGANIZATION, p_audit_id: 8 } });
  });

  it('says when there is nothing to undo, or no right to', async () => {
    await expect(undoDelete(fakeServer([{ body: [] }]).api, ORGANIZATION, 'vendors', 'x')).rejects.toMatchObject({
      statusCode: 404,
    });
    await expect(restore(fakeServer([refused(403, '42501')]).api, ORGANIZATION, 1)).rejects.toMatchObject({
      statusCode: 403,
    });
  });
});

describe('i18n', () => {
  const i18n = createI18n(
    {
      en: { list: { new: 'New {{label}}' }, rows_one: '{{count}} row', rows_other: '{{count}} rows' },
      es: { list: { new: 'Nuevo {{label}}' } },
    },
    { locale: 'es', fallback: 'en' },
  );

  it('takes the language, then the fallback, then the word that was given', () => {
    expect(i18n.translate('list.new', { label: 'x' }, 'unused')).toBe('Nuevo x');
    expect(i18n.translate('rows', { count: 1 })).toBe('1 row');
    expect(i18n.translate('rows', { count: 3 })).toBe('3 rows');
    expect(i18n.translate('none', { n: 3 }, '{{n}} of {{what}}')).toBe('3 of {{what}}');
    expect(i18n.translate('none', 'Text')).toBe('Text');
    expect(i18n.translate('none')).toBe('none');
  });
});

describe('retries', () => {
  it('repeats what did not arrive, twice, and nothing that was refused', () => {
    expect([0, 1, 2].map((failures) => retryOf(failures, { statusCode: 503 }))).toEqual([true, true, false]);
    expect([400, 401, 403, 404, 409, 500].some((statusCode) => retryOf(0, { statusCode }))).toBe(false);
  });
});
