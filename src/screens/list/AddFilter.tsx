import { Button, Dropdown, type MenuProps } from 'antd';
import { type Ref, useState } from 'react';
import type { Column, Resource, Resources } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import { filterables } from './filterables.ts';
import { filterColumn } from './urlState.ts';

interface AddFilterProps {
  resource: Resource;
  resources: Resources;
  /** fields that have their chip already */
  taken: ReadonlySet<string>;
  onAdd(field: string): void;
  onAdvanced(): void;
  ref: Ref<HTMLButtonElement>;
}

const ADVANCED = '(advanced)';

/** The editor of groups, every column of the table, and those of the records it leads to behind their names. */
export function AddFilter({ resource, resources, taken, onAdd, onAdvanced, ref }: AddFilterProps) {
  const { t } = useFieldEnvironment();
  const [open, setOpen] = useState(false);

  const items = (): MenuProps['items'] => {
    const [own, ...related] = filterables(resource, resources);
    const entry = (field: string, table: string) => {
      const column = filterColumn(field, resource, resources) as Column;
      return { key: field, label: columnLabel(t, table, column) };
    };
    return [
      { key: ADVANCED, label: t('filter.advanced') },
      { type: 'divider' },
      ...(own?.fields ?? []).filter((field) => !taken.has(field)).map((field) => entry(field, resource.name)),
      { type: 'divider' },
      ...related.map(({ via, fields }) => {
        const column = resource.column(via ?? '') as Column;
        const table = column.relation?.table ?? '';
        return {
          key: `(${via})`,
          label: t('filter.of', { label: columnLabel(t, resource.name, column) }),
          popupClassName: 'filter-menu',
          children: fields.map((field) => entry(field, table)),
        };
      }),
    ];
  };

  return (
    <Dropdown
      trigger={['click']}
      open={open}
      onOpenChange={setOpen}
      menu={{
        className: 'filter-menu',
        // hundreds of columns stand behind some tables
        items: open ? items() : [],
        onClick: ({ key }) => {
          setOpen(false);
          if (key === ADVANCED) onAdvanced();
          else onAdd(key);
        },
      }}
    >
      <Button ref={ref} size="small" type="text">
        {t('filter.more')}
      </Button>
    </Dropdown>
  );
}
