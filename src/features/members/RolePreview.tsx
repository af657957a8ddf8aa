import { useTranslate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useMemo } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import { figurePages, isOpen } from '@/features/figurePages.ts';
import { figuresKey } from '@/features/figures/useFigures.ts';
import { columnLabel, resourcePlural } from '@/fields/words.ts';
import { grouped } from '@/lib/grouped.ts';
import { groupKey, groupRank, inMenu } from '@/lib/groups.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import { buildResources } from '@/providers/resources.ts';
import type { RestClient } from '@/providers/rest.ts';
import { patches } from '@/resources/index.ts';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { type Role, roleName } from './people.ts';

/** The catalog somebody with this role alone would get, made into screens as his would be. No record is read. */
function useRoleResources(role: Role) {
  const { api, organization } = useCatalog();
  const query = useQuery<Catalog, ApiProblem>({
    queryKey: [...figuresKey(organization.id), 'role', role.id, role.version],
    queryFn: async () => {
      const client = api.client as unknown as RestClient;
      const { data, error, status } = await client.rpc('role_catalog', { p_org: organization.id, p_role: role.id });
      if (error) throw toProblem(error, status);
      return data as Catalog;
    },
  });
  const resources = useMemo(
    () => (query.data ? buildResources(query.data, { layers: [patches] }) : null),
    [query.data],
  );
  return { resources, problem: query.data ? null : query.error, retry: () => void query.refetch() };
}

/** What somebody with this role would see: his menu, and of each screen its fields and what he may do there. */
export default function RolePreview({ role, onClose }: { role: Role; onClose(): void }) {
  const t = useTranslate();
  const phone = useIsPhone();
  const { resources, problem, retry } = useRoleResources(role);
  const name = roleName(t, role);
  const pages = resources
    ? figurePages.filter((page) => page.menu !== false && isOpen(page, (view) => resources.view(view) !== undefined))
    : [];
  const tables = inMenu(resources?.all ?? []);
  const groups = [...new Set([...pages.map(({ group }) => group), ...tables.map(({ group }) => group)])].sort(
    (a, b) => groupRank(groupKey(a)) - groupRank(groupKey(b)),
  );
  const byGroup = grouped(tables, ({ group }) => group);
  return (
    <Drawer
      open
      onClose={onClose}
      title={t('members.preview.title', { role: name })}
      placement={phone ? 'bottom' : 'right'}
      {...(phone ? { height: '92%' } : { width: 560 })}
    >
      <p className="muted">{t('members.preview.text', { role: name })}</p>
      {problem ? <ListFailed problem={problem} onRetry={retry} /> : null}
      {resources || problem ? null : <TableSkeleton columns={2} />}
      {groups.map((group) => (
        <section key={group} className="preview-group">
          <h3>{t(`groups.${groupKey(group)}`, group ?? '')}</h3>
          <ul>
            {pages
              .filter((page) => page.group === group)
              .map((page) => (
                <li key={page.key} className="preview-page">
                  <Icon name={page.icon} /> {t(page.title)}
                </li>
              ))}
            {(byGroup.get(group) ?? []).map((table) => (
              <li key={table.name}>
                <Screen table={table} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Drawer>
  );
}

function Screen({ table }: { table: Resource }) {
  const t = useTranslate();
  const may = (['create', 'update', 'delete', 'import'] as const).filter((verb) => table.can[verb]);
  const fields = table.columns.filter(({ hidden, system }) => !hidden && !system);
  return (
    <details>
      <summary>
        <Icon name={table.icon} /> {resourcePlural(t, table)}
        <span className="muted">
          {may.length > 0 ? may.map((verb) => t(`members.preview.${verb}`)).join(', ') : t('members.preview.read')}
        </span>
      </summary>
      <p>{fields.map((column) => columnLabel(t, table.name, column)).join(' · ')}</p>
    </details>
  );
}
