import { describe, expect, it } from 'vitest';
import committed from '../../src/generated/catalog.json' with { type: 'json' };
import { FOR_ANYBODY } from './checks/rules.ts';
import { copyForThisFile } from './harness/database.ts';
import { access, snapshot, tableOf, viewGrant } from './harness/expected.ts';
import { type Actor, ANON, identity } from './harness/session.ts';
import { literal } from './harness/sql.ts';
import { member } from './harness/world.ts';

const used = copyForThisFile();

/** Every function a request can name, and the file that tries it from outside the organization. */
const TESTED: Record<string, string> = {
  catalog: 'rpc.test.ts',
  ap_aging: 'figures/functions.test.ts',
  ar_aging: 'figures/functions.test.ts',
  briefing: 'figures/functions.test.ts',
  calendar_feed: 'figures/functions.test.ts',
  changes_since: 'figures/functions.test.ts',
  cash_forecast_items: 'figures/functions.test.ts',
  close_evidence: 'figures/functions.test.ts',
  cost_events_total: 'figures/functions.test.ts',
  crew_matrix: 'figures/functions.test.ts',
  dashboard_summary: 'figures/functions.test.ts',
  data_health: 'figures/functions.test.ts',
  generate_cash_forecast: 'figures/functions.test.ts',
  global_search: 'search.test.ts',
  health: 'figures/functions.test.ts',
  labor_cost: 'figures/functions.test.ts',
  pl_summary: 'figures/functions.test.ts',
  project_progress: 'figures/functions.test.ts',
  record_counts: 'figures/functions.test.ts',
  related_counts: 'figures/functions.test.ts',
  snapshot_profit_fade: 'figures/functions.test.ts',
  many_rows: 'figures/functions.test.ts',
  throttle: 'throttle.test.ts',
  wip_schedule: 'figures/functions.test.ts',
  wip_ledger: 'figures/functions.test.ts',
  create_organization: 'create-organization.test.ts',
  request_deletion: 'delete-organization.test.ts',
  cancel_deletion: 'delete-organization.test.ts',
  begin_export: 'export.test.ts',
  export_page: 'export.test.ts',
  end_export: 'export.test.ts',
  attach_link: 'operations.test.ts',
  audit_trail: 'audit-trail.test.ts',
  note_access: 'audit-trail.test.ts',
  history: 'history.test.ts',
  restore: 'history.test.ts',
  my_sessions: 'own-sessions.test.ts',
  end_session: 'own-sessions.test.ts',
  list_views: 'saved-views.test.ts',
  view_roles: 'saved-views.test.ts',
  create_pay_app: 'operations.test.ts',
  client_statement: 'figures/functions.test.ts',
  open_credits: 'figures/functions.test.ts',
  vendor_statement: 'figures/functions.test.ts',
  dispute_invoice: 'operations.test.ts',
  override_etc: 'operations.test.ts',
  pay_bills: 'operations.test.ts',
  recode_cost: 'operations.test.ts',
  record_bank_balance: 'operations.test.ts',
  record_debt_payment: 'operations.test.ts',
  release_retainage: 'operations.test.ts',
  revise_budget: 'operations.test.ts',
  transfer_budget: 'operations.test.ts',
  accept_invitation: 'invitations.test.ts',
  invitation: 'invitations.test.ts',
  invite_member: 'invitations.test.ts',
  leave_organization: 'members.test.ts',
  locked_organizations: 'second-factor.test.ts',
  member_rights: 'members.test.ts',
  members: 'members.test.ts',
  roles_overview: 'members.test.ts',
  resend_invitation: 'invitations.test.ts',
  role_catalog: 'rpc.test.ts',
  save_role: 'members.test.ts',
  set_member_projects: 'members.test.ts',
  set_member_roles: 'members.test.ts',
  transfer_ownership: 'members.test.ts',
  set_substitute: 'workflow-substitutes.test.ts',
  transition: 'operations.test.ts',
  transition_many: 'operations.test.ts',
  update_many: 'update-many.test.ts',
  write_off: 'operations.test.ts',
  import_cancel: 'import*.test.ts',
  import_commit: 'import*.test.ts',
  import_preview: 'import*.test.ts',
  import_rejected: 'import*.test.ts',
  import_result: 'import*.test.ts',
  import_stage: 'import*.test.ts',
  import_start: 'import*.test.ts',
  import_undo: 'import*.test.ts',
};

const name = (signature: string) => /^public\.(\w+)\(/.exec(signature)?.[1];
const exposed = Object.entries(snapshot.functions).filter(([signature]) => signature.startsWith('public.'));

describe('functions of the API', () => {
  it('are each in the list above', () => {
    expect([...new Set(exposed.map(([signature]) => name(signature)))].sort()).toEqual(Object.keys(TESTED).sort());
  });

  it('are executed by people who are signed in, and by no one else', async () => {
    for (const [signature, { execute }] of exposed.filter(([signature]) => !FOR_ANYBODY.includes(signature))) {
      expect(execute, signature).toEqual(['authenticated', 'service_role']);
      const [row] = await used.session.run(`
        select has_function_privilege('anon', p.oid, 'execute') as anon, p.pronargs::int as n
        from pg_proc p join pg_namespace s on s.oid = p.pronamespace and s.nspname = 'public'
        where p.proname = ${literal(name(signature) ?? null)}`);
      expect(row?.anon, signature).toBe(false);
      const args = Array.from({ length: row?.n as number }, () => 'null').join(', ');
      const outcome = await used.session.attempt(ANON, `select public.${name(signature)}(${args})`);
      expect(outcome, signature).toMatchObject({ ok: false, code: '42501' });
    }
  });
});

describe('catalog', () => {
  const ask = async (actor: Actor, organization: string | null, before = '') => {
    const query = `select public.catalog(${literal(organization)}) as c`;
    const outcome = await used.session.attempt(actor, query, { before });
    if (!outcome.ok) throw new Error(outcome.message);
    return outcome.rows[0]?.c as {
      organization: unknown;
      permissions: string[];
      tables: { name: string; kind: 'table' | 'view'; can: Record<string, boolean> }[];
    };
  };

  it('says nothing about an organization to who is not in it', async () => {
    const { world } = used;
    for (const actor of [member(world.B, 'owner'), world.stranger, world.suspended, world.removed]) {
      for (const organization of [world.A.id, null, '00000000-0000-4000-9000-000000000000']) {
        expect(await ask(actor, organization), actor.label).toEqual({
          organization: null,
          permissions: [],
          custom_fields: {},
          settings: {},
          tables: [],
        });
      }
    }
  });

  it('says to everybody in it on which day its week starts', async () => {
    const { A } = used.world;
    const change = `update public.organization_settings set week_start_isodow = 7 where organization_id = ${literal(A.id)}`;
    for (const role of ['owner', 'viewer', 'field_user']) {
      expect((await ask(member(A, role), A.id)).organization, role).toMatchObject({ week_start: 1 });
      expect((await ask(member(A, role), A.id, change)).organization, role).toMatchObject({ week_start: 7 });
    }
  });

  it('lists for each role what the matrix lets it read, with what it lets it do', async () => {
    for (const role of Object.keys(access.projects ?? {})) {
      const { tables } = await ask(member(used.world.A, role), used.world.A.id);
      const readable = Object.keys(access).filter((t) => access[t]?.[role]?.select !== 'none');
      const views = Object.keys(snapshot.views).filter((v) => viewGrant(v, role) !== 'none');
      expect(tables.map((t) => t.name).sort(), role).toEqual([...readable, ...views].sort());
      for (const { can } of tables.filter((t) => t.kind === 'view'))
        expect([can.create, can.update, can.delete, can.import]).toEqual([false, false, false, false]);
      for (const { name, can } of tables.filter((t) => t.kind === 'table' && tableOf(t.name).tenancy?.tenant)) {
        // What follows a record, or is one's own, is decided row by row.
        if (/record|own/.test(tableOf(name).tenancy?.write.join() ?? '')) continue;
        const cells = access[name]?.[role];
        const said = {
          create: cells?.insert !== 'none',
          update: cells?.update !== 'none',
          delete: cells?.delete !== 'none',
        };
        expect({ create: can.create, update: can.update, delete: can.delete }, `${role} ${name}`).toEqual(said);
      }
    }
  });

  it('of a role is that of a member with this role, for who manages users', async () => {
    const { A, B } = used.world;
    const roles = await used.session.run(
      `select id, key from public.roles where organization_id = ${literal(A.id)} and is_system`,
    );
    expect(roles).toHaveLength(10);
    const preview = (actor: Actor, role: unknown) =>
      used.session.attempt(actor, `select public.role_catalog(${literal(A.id)}, ${literal(role as string)}) as c`);
    for (const { id, key } of roles) {
      const seen = await preview(member(A, 'owner'), id);
      const own = await ask(member(A, key as string), A.id);
      expect(seen.ok && seen.rows[0]?.c, key as string).toEqual(own);
      for (const actor of [member(A, 'viewer'), member(B, 'owner'), used.world.stranger, used.world.removed])
        expect(await preview(actor, id), actor.label).toMatchObject({ ok: false, code: 'PT404' });
    }
  });

  it('asks about each table once, also right after the migrations', async () => {
    const calls = await used.session.reverted(async () => {
      await used.session.run(`set local track_functions = 'all';
        do $$ begin for i in 1..100 loop
          execute format('create table public.many_%s (organization_id uuid not null references public.organizations (id) on delete cascade)', i);
          perform private.tenant_table(format('public.many_%s', i)::regclass, 'member', 'org.manage');
        end loop; end $$`);
      const owner = member(used.world.A, 'owner');
      await used.session.run(`${identity(owner)} select public.catalog(${literal(used.world.A.id)}); reset role`);
      return used.session.run(`
        select pg_stat_get_xact_function_calls('private.opens(uuid, text[], text, boolean)'::regprocedure)::int as n,
          (select count(*)::int from private.tenant_tables) as tables`);
    });
    const { n, tables } = calls[0] as { n: number; tables: number };
    expect(n).toBeGreaterThan(tables);
    expect(n).toBeLessThanOrEqual(2 * tables);
  });

  it('is the same as the committed one for the owner of a new organization', async () => {
    const { tables, permissions } = await ask(member(used.world.A, 'owner'), used.world.A.id);
    expect(tables).toEqual(committed.tables);
    expect(permissions.toSorted()).toEqual(committed.permissions);
  });
});
