import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Ref } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import type { FilterGroup } from './filterGroups.ts';
import { groupWords } from './words.ts';

interface GroupChipProps {
  resource: Resource;
  group: FilterGroup;
  names: ReadonlyMap<string, string>;
  onOpen(): void;
  onRemove(): void;
  ref: Ref<HTMLButtonElement>;
}

/** A group of conditions in words; a click opens its editor. */
export function GroupChip({ resource, group, names, onOpen, onRemove, ref }: GroupChipProps) {
  const env = useFieldEnvironment();
  return (
    <span className="filter-chip set wide">
      <Button ref={ref} size="small" aria-haspopup="dialog" onClick={onOpen}>
        <span className="ellipsis">
          <strong>{groupWords(group, { resource, env, names })}</strong>
        </span>
      </Button>
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={env.t('filter.removeNamed', { label: env.t('filter.group') })}
        onClick={onRemove}
      />
    </span>
  );
}
