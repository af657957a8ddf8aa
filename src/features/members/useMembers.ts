import { useQuery } from '@tanstack/react-query';
import { figuresKey, together, useCall, useView } from '@/features/figures/useFigures.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { rowsOf } from '@/providers/request.ts';
import type { RestClient } from '@/providers/rest.ts';
import type { Invitation, Member, Permission, Role } from './people.ts';
import { inOrder } from './rights.ts';

/** Everybody and every role, with what there is to choose from. */
export function useMembers() {
  const { resources } = useCatalog();
  const members = useCall('members', {});
  const roles = useCall('roles_overview', {});
  const invitations = useView(resources.get('invitations') ?? null, {
    columns: ['email', 'role_id', 'status', 'expires_at', 'invited_by'],
  });
  const projects = useView(resources.get('projects') ?? null, { columns: ['code', 'name'] });
  const employees = useView(resources.get('employees') ?? null, { columns: ['full_name'] });
  return {
    ...together([members, roles, invitations], [projects, employees]),
    members: members.rows as unknown as Member[],
    roles: roles.rows as unknown as Role[],
    invitations: invitations.rows as unknown as Invitation[],
    projects: projects.rows.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${name}` })),
    employees: employees.rows.map(({ id, full_name }) => ({ value: String(id), label: String(full_name) })),
  };
}
export type Members = ReturnType<typeof useMembers>;

/** The catalogue of keys, which is the same for everybody. */
export function usePermissions(): Permission[] {
  const { api, organization } = useCatalog();
  const { data } = useQuery<Permission[], ApiProblem>({
    queryKey: [...figuresKey(organization.id), 'permissions'],
    queryFn: async () => {
      const client = api.client as unknown as RestClient;
      return inOrder(rowsOf(await client.from('permissions').select('key,module'), {}) as unknown as Permission[]);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? [];
}
