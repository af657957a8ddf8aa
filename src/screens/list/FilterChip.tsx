import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import type { Column, Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FilterEditor } from './FilterEditor.tsx';
import type { FilterState } from './urlState.ts';
import { filterLabel, filterWords } from './words.ts';

interface FilterChipProps {
  resource: Resource;
  field: string;
  column: Column;
  filter: FilterState | null;
  names: ReadonlyMap<string, string>;
  onChange(filter: FilterState | null): void;
  initiallyOpen?: boolean;
  onClose?(): void;
}

/** A filter in words: set it, change it, take it away. */
export function FilterChip({
  resource,
  field,
  column,
  filter,
  names,
  onChange,
  initiallyOpen,
  onClose,
}: FilterChipProps) {
  const env = useFieldEnvironment();
  const [open, setOpen] = useState(initiallyOpen ?? false);
  const label = filterLabel(env.t, field, column, resource);
  const show = (next: boolean) => {
    setOpen(next);
    if (!next) onClose?.();
  };

  return (
    <span className={filter ? 'filter-chip set' : 'filter-chip'}>
      <Popover
        open={open}
        onOpenChange={show}
        trigger="click"
        placement="bottomLeft"
        destroyOnHidden
        content={
          <FilterEditor
            field={field}
            column={column}
            filter={filter}
            onApply={(next) => {
              show(false);
              onChange(next);
            }}
          />
        }
      >
        <Button
          size="small"
          type={filter ? 'default' : 'dashed'}
          icon={filter ? undefined : <PlusOutlined />}
          aria-expanded={open}
        >
          {filter ? (
            <span className="ellipsis">
              {label}: <strong>{filterWords(filter, column, env, names)}</strong>
            </span>
          ) : (
            label
          )}
        </Button>
      </Popover>
      {filter ? (
        <Button
          size="small"
          type="text"
          icon={<CloseOutlined />}
          aria-label={env.t('filter.removeNamed', { label })}
          onClick={() => onChange(null)}
        />
      ) : null}
    </span>
  );
}
