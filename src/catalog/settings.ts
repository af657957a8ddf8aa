// `resource_settings` of an organization → a layer for merge(). What is not there any more (a column, a custom field) falls
// away, and what is not yet in its order (a column of a later migration, a new custom field) comes last.
import { inSentence } from './label.ts';
import type { ColumnPatch, Patch } from './merge.ts';
import type { Column, Resource, Resources, Section } from './resource.ts';
import type { FieldSettings, Settings } from './types.ts';

export function settingsPatch(resource: Resource, settings: Settings): Patch {
  const { label, labelPlural, help, list, sections, fields = {} } = settings;
  const isShown = (name: string) => {
    const column = resource.column(name);
    return column !== undefined && !column.hidden && !fields[name]?.hidden;
  };
  const own = { ...(label ? { label } : {}), ...(labelPlural ? { labelPlural } : {}), ...(help ? { help } : {}) };
  return {
    ...own,
    named: Object.keys(own) as (keyof typeof own)[],
    ...(labelPlural ? { noun: inSentence(labelPlural) } : {}),
    list: (list ?? resource.list).filter(isShown),
    filters: resource.filters.filter(isShown),
    sections: sections
      ? sectionsOf(resource, settings).filter(({ columns }) => columns.some(isShown))
      : resource.sections,
    fields: Object.fromEntries(
      resource.columns.flatMap((column) => {
        const change = fields[column.name];
        return change ? [[column.name, columnPatch(column, change)]] : [];
      }),
    ),
  };
}

function columnPatch(column: Column, { label, help, hidden, required, default: initial }: FieldSettings): ColumnPatch {
  const own = { ...(label ? { label } : {}), ...(help ? { help } : {}) };
  return {
    ...own,
    named: [...column.named, ...(Object.keys(own) as (keyof typeof own)[])],
    ...(hidden ? { hidden } : {}),
    ...(required && isGiven(column) ? { required } : {}),
    ...(initial === undefined ? {} : { initial }),
  };
}

/** Whether a new record can be given a value: nothing else may be asked for, and the database refuses settings that do. */
export const isGiven = ({ readonly, closed }: Column): boolean => !readonly && closed !== 'create';

/** Sections as the settings order them, hidden fields and empty sections included. */
export function sectionsOf(resource: Resource, { sections = resource.sections }: Settings): Section[] {
  const all = resource.sections.flatMap(({ columns }) => columns);
  const known = sections.map(({ name, columns }) => ({
    name,
    columns: columns.filter((column) => all.includes(column)),
  }));
  const missing = all.filter((name) => !known.some(({ columns }) => columns.includes(name)));
  const last = known.at(-1);
  if (last) last.columns.push(...missing);
  else known.push({ name: null, columns: missing });
  return known;
}

/** Tables whose screens an organization may change, and add fields to; the database refuses the others (takes_custom). */
export const isCustomizable = ({ kind, tenant, audited, hidden }: Resource): boolean =>
  kind === 'table' && tenant && audited && !hidden;

/** The layer of the organization, over catalog and files. */
export function settingsPatches(resources: Resources, settings: Record<string, Settings>): Record<string, Patch> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([table, own]) => {
      const resource = resources.get(table);
      return resource ? [[table, settingsPatch(resource, own)]] : [];
    }),
  );
}
