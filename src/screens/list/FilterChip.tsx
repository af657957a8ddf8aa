import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Column, Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { type FilterState, isSayable } from './urlState.ts';
import { filterLabel, filterWords } from './words.ts';

const loadEditor = () => import('./FilterEditor.tsx');
const FilterEditor = lazy(loadEditor);
/** Who comes near is about to open it, and types at once. */
const prepare = () => void loadEditor();

interface FilterChipProps {
  resource: Resource;
  field: string;
  column: Column;
  filter: FilterState | null;
  names: ReadonlyMap<string, string>;
  onChange(filter: FilterState | null): void;
  initiallyOpen?: boolean;
  /** closed with nothing set */
  onCancel?(): void;
}

/** A filter in words: set it, change it, take it away. The focus goes into the editor and comes back to the chip. */
export function FilterChip({
  resource,
  field,
  column,
  filter,
  names,
  onChange,
  initiallyOpen,
  onCancel,
}: FilterChipProps) {
  const env = useFieldEnvironment();
  const [open, setOpen] = useState(initiallyOpen ?? false);
  const button = useRef<HTMLButtonElement>(null);
  const label = filterLabel(env.t, field, column, resource);
  const cancel = () => {
    setOpen(false);
    button.current?.focus();
    onCancel?.();
  };
  const settle = (next: FilterState | null) => {
    setOpen(false);
    button.current?.focus();
    onChange(next);
  };

  return (
    <span className={filter ? 'filter-chip set' : 'filter-chip'}>
      <Popover
        open={open}
        onOpenChange={(next) => (next ? setOpen(true) : cancel())}
        trigger="click"
        placement="bottomLeft"
        align={{ overflow: { adjustY: true, shiftX: true } }}
        destroyOnHidden
        content={
          <Suspense fallback={<div className="filter-editor" />}>
            <FilterEditor
              label={label}
              field={field}
              column={column}
              filter={filter}
              isSayable={(next) => isSayable(next, resource, env.resources)}
              onApply={settle}
              onCancel={cancel}
            />
          </Suspense>
        }
      >
        <Button
          ref={button}
          size="small"
          type={filter ? 'default' : 'dashed'}
          icon={filter ? undefined : <PlusOutlined />}
          aria-expanded={open}
          onPointerEnter={prepare}
          onFocus={prepare}
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
          onClick={() => settle(null)}
        />
      ) : null}
    </span>
  );
}
