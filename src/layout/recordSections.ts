import type { Resource, Resources } from '@/catalog/resource.ts';
import { inMenu } from '@/lib/groups.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import type { Found } from '@/providers/search.ts';
import type { Command, CommandSection } from './commands.ts';

interface Words {
  plural(resource: Resource): string;
  /** of a record that holds no more than its title and subtitle */
  title(resource: Resource, record: Record<string, unknown>): string;
  subtitle(resource: Resource, record: Record<string, unknown>): string;
  /** leads to the list; null: nobody knows how many there are */
  all(resource: Resource, count: number | null): string;
  count(count: number, whole: boolean): string;
}

interface Input {
  found: Found[];
  text: string;
  organization: string;
  resources: Resources;
  words: Words;
}

/** The row the title is read from: of a relation its title stands in the answer, where a record would have it embedded. */
export function foundRecord(
  resource: Resource,
  { id, title, subtitle }: Found,
  resources: Resources,
): Record<string, unknown> {
  const relation = resource.column(resource.title)?.relation;
  const named = relation && resources.get(relation.table);
  return {
    id,
    ...(resource.subtitle ? { [resource.subtitle]: subtitle } : {}),
    ...(relation && named ? { [relation.alias]: { [named.title]: title } } : { [resource.title]: title }),
  };
}

/** One section a table: those of the menu first, there the best hits, then by place. What has no pages is left out. */
export function recordSections({ found, text, organization, resources, words }: Input): CommandSection[] {
  const menu = new Map(inMenu(resources.all).map(({ name }, place) => [name, place]));
  const kinds = [...new Set(found.map(({ kind }) => kind))].flatMap((kind) => {
    const resource = resources.get(kind);
    const rows = found.filter((row) => row.kind === kind);
    const best = Math.min(...rows.map(({ rank }) => rank));
    return resource && !resource.hidden ? [{ resource, rows, best, place: menu.get(kind) ?? menu.size }] : [];
  });
  return (
    kinds
      // lines and logs are reached from what they belong to, which mostly is found as well
      .sort(
        (a, b) => Number(a.place === menu.size) - Number(b.place === menu.size) || a.best - b.best || a.place - b.place,
      )
      .map(({ resource, rows }) => {
        const { hits = 0, whole = true } = rows[0] ?? {};
        const commands = rows.map<Command>((row) => {
          const record = foundRecord(resource, row, resources);
          const label = words.title(resource, record);
          const note = words.subtitle(resource, record);
          return {
            id: `record:${resource.name}:${row.id}`,
            label,
            ...(note && note !== label ? { note } : {}),
            icon: resource.icon,
            does: { to: showPath(organization, resource.name, row.id) },
          };
        });
        const more: Command = {
          id: `all:${resource.name}`,
          label: words.all(resource, whole ? hits : null),
          icon: 'list',
          does: { to: listPath(organization, resource.name, { q: text }) },
        };
        return {
          key: resource.name,
          heading: words.plural(resource),
          count: words.count(hits, whole),
          commands: hits > rows.length || !whole ? [...commands, more] : commands,
        };
      })
  );
}
