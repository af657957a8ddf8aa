import { literal } from '../harness/sql.ts';
import { member, uuidOf } from '../harness/world.ts';
import { type Cast, change, type Effect, staged } from './effects.ts';

/** What owners are told of because nobody else would notice. */
export function ownerEffects(c: Cast): Record<string, Effect> {
  const { A } = c.suite.world;
  const role = literal(uuidOf('told role'));
  const viewer = `(select id from public.memberships where organization_id = ${c.organization} and user_id = ${literal(member(A, 'viewer').user)})`;
  const finance = `(select id from public.roles where organization_id = ${c.organization} and key = 'finance_manager')`;
  const quiet = staged('delete from public.notifications');
  const told = (category: string) =>
    `select count(*) = 1 as is from public.notifications where category = '${category}' and recipient_id = ${literal(c.owner.user)}`;
  const hold = (id: string) =>
    `insert into public.membership_roles (organization_id, membership_id, role_id) values (${c.organization}, ${viewer}, ${id})`;
  return {
    'membership_roles.tell_owners': {
      as: member(A, 'executive'),
      before: quiet,
      statement: hold(finance),
      after: told('membership_roles'),
    },
    'role_permissions.tell_owners': {
      as: member(A, 'executive'),
      before: `${quiet}; insert into public.roles (id, organization_id, key, name) values (${role}, ${c.organization}, 'told', 'Told'); ${hold(role)}`,
      statement: `insert into public.role_permissions (organization_id, role_id, permission_key, scope)
        select ${c.organization}, ${role}, k, 'organization' from unnest('{billing.read,finance.read}'::text[]) k`,
      after: told('membership_roles'),
    },
    'vendors.tell_owners': {
      as: member(A, 'finance_manager'),
      before: quiet,
      statement: change('vendors', `name = 'Renamed'`, c.id('vendors')),
      after: told('vendors'),
    },
  };
}
