import { describe, expect, it, vi } from 'vitest';
import { catalogFixture, ORGANIZATION } from '@/catalog/catalog.fixture.ts';
import { can, createAccessControl, whyNot } from './access.ts';
import { createAuditLog, restore, undoDelete } from './audit.ts';
import { createAuthProvider } from './auth.ts';
import { fakeServer, refused } from './fakeServer.ts';
import { createI18n } from './i18n.ts';
import { retryOf } from './queryClient.ts';
import { buildResources, toResources } from './resources.ts';
import { createSession } from './session.ts';

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

describe('session', () => {
  const user = { id: 'u1', email: 'ann@x.test', user_metadata: { full_name: 'Ann Lee' } };
  const tokens = {
    access_token: 'a.b.c',
    refresh_token: 'r',
    token_type: 'bearer',
    expires_in: 900,
    expires_at: 4_000_000_000,
    user,
  };

  function start(answers: { status: number; body: unknown }[]) {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const requests: string[] = [];
    const session = createSession(
      { supabaseUrl: 'http://app.test', publishableKey: 'sb_publishable_test' },
      {
        storage,
        fetch: async (input, init) => {
          requests.push(`${init?.method ?? 'GET'} ${new URL(String(input)).pathname}`);
          const { status, body } = answers.shift() ?? { status: 200, body: {} };
          return new Response(status === 204 ? null : JSON.stringify(body), {
            status,
            headers: { 'content-type': 'application/json' },
          });
        },
      },
    );
    return { session, kept, requests };
  }

  it('signs in, keeps the token, answers locally, signs out and forgets', async () => {
    const { session, kept, requests } = start([
      { status: 200, body: tokens },
      { status: 204, body: null },
    ]);
    const clear = vi.fn();
    const changes = vi.fn();
    const forget = vi.fn();
    session.subscribe(changes);
    const auth = createAuthProvider(session, { queryClient: { clear }, forget });
    expect(await auth.check()).toMatchObject({ authenticated: false, redirectTo: '/sign-in' });
    expect(await auth.login({ email: 'ann@x.test', password: 'secret' })).toEqual({ success: true });
    expect(await auth.check()).toEqual({ authenticated: true });
    expect(await auth.getIdentity?.()).toEqual({ id: 'u1', email: 'ann@x.test', name: 'Ann Lee' });
    expect(await session.token()).toBe('a.b.c');
    expect(session.user()).toBe(session.user());
    expect(requests).toEqual(['POST /auth/v1/token']);
    expect(await auth.logout({ pressed: true })).toMatchObject({ success: true, redirectTo: '/sign-in' });
    expect(session.user()).toBeNull();
    expect([...kept.values()].join()).not.toContain('a.b.c');
    expect(clear).toHaveBeenCalledOnce();
    expect(forget).toHaveBeenCalledExactlyOnceWith('u1');
    expect(changes).toHaveBeenCalledTimes(2);
  });

  it('keeps what was typed when the session has merely ended', async () => {
    const { session } = start([
      { status: 200, body: tokens },
      { status: 204, body: null },
    ]);
    await session.signIn('ann@x.test', 'secret');
    const forget = vi.fn();
    const auth = createAuthProvider(session, { queryClient: { clear: () => {} }, forget });
    // as Refine does after an error that says so
    await auth.logout({ redirectPath: '/sign-in' });
    expect(session.user()).toBeNull();
    expect(forget).not.toHaveBeenCalled();
  });

  it('forgets without a connection too', async () => {
    const { session, kept } = start([
      { status: 200, body: tokens },
      { status: 500, body: {} },
    ]);
    await session.signIn('ann@x.test', 'secret');
    await session.signOut();
    expect([session.user(), [...kept.values()].join()]).toEqual([null, '']);
  });

  it('says what was wrong with a sign-in', async () => {
    const { session } = start([
      { status: 400, body: { error_code: 'invalid_credentials', msg: 'Invalid login credentials' } },
    ]);
    await expect(session.signIn('ann@x.test', 'no')).rejects.toMatchObject({
      statusCode: 400,
      code: 'invalid_credentials',
    });
  });

  it('knows when a sign-up waits for a mail', async () => {
    const { session } = start([{ status: 200, body: user }]);
    expect(await session.signUp('ann@x.test', 'secret', 'Ann Lee')).toEqual({ confirm: true });
    expect(session.user()).toBeNull();
  });

  it('signs out on a 401 that stays one, and on nothing else', async () => {
    const auth = createAuthProvider(start([]).session, { queryClient: { clear: () => {} } });
    expect(await auth.onError({ statusCode: 401 })).toEqual({ logout: true, redirectTo: '/sign-in' });
    expect(await auth.onError({ statusCode: 403 })).toEqual({});
  });
});
