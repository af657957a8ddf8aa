import {
  AlignLeftOutlined,
  ArrowDownOutlined,
  BarsOutlined,
  CalendarOutlined,
  EditOutlined,
  HolderOutlined,
  ProjectOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Dropdown, Segmented } from 'antd';
import { lazy } from 'react';
import type { Resource, Sort } from '@/catalog/resource.ts';
import { columnLabel } from '@/fields/words.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { groupColumn, isGroupable } from './groups/grouping.ts';
import { type Layout, layoutsOf } from './layouts.ts';
import { ToolButton } from './ToolButton.tsx';
import type { ListState } from './urlState.ts';

const SortEditor = lazy(() => import('./SortEditor.tsx'));
const ColumnChooser = lazy(() => import('./ColumnChooser.tsx'));

const NONE = '(none)';

interface ListToolsProps {
  resource: Resource;
  state: ListState;
  sort: Sort[];
  onSort(sort: Sort[]): void;
  onArrange(names: string[] | null): void;
  onGroup(column: string | null): void;
  onLayout(as: Layout): void;
  /** absent where there is no cell to edit */
  onEdit?: ((on: boolean) => void) | undefined;
}

const icons: Record<Layout, React.ReactNode> = {
  table: <BarsOutlined />,
  board: <ProjectOutlined />,
  calendar: <CalendarOutlined />,
  timeline: <AlignLeftOutlined />,
};

/** Grouping, order and columns of a list. A phone has cards, which have no columns. */
export function ListTools({ resource, state, sort, onSort, onArrange, onLayout, onGroup, onEdit }: ListToolsProps) {
  const t = useTranslate();
  const phone = useIsPhone();
  const grouped = groupColumn(state.group, resource);
  const groups = resource.columns.filter(isGroupable);
  const offered = layoutsOf(resource);
  return (
    <>
      {offered.length > 1 ? (
        <Segmented<Layout>
          size="small"
          aria-label={t('list.layout')}
          value={state.as}
          onChange={onLayout}
          options={offered.map((as) => ({ value: as, icon: icons[as], title: t(`list.as.${as}`) }))}
        />
      ) : null}
      {onEdit ? (
        <Button
          size="small"
          type="text"
          className={state.editing ? 'tool set' : 'tool'}
          icon={<EditOutlined aria-hidden />}
          aria-label={t('cells.start')}
          title={t('cells.start')}
          aria-pressed={state.editing}
          data-cells
          onClick={() => onEdit(!state.editing)}
        />
      ) : null}
      {groups.length > 0 && state.as === 'table' ? (
        <Dropdown
          trigger={['click']}
          menu={{
            className: 'filter-menu',
            selectable: true,
            selectedKeys: [state.group ?? NONE],
            items: [
              { key: NONE, label: t('group.ungrouped') },
              { type: 'divider' },
              ...groups.map((column) => ({ key: column.name, label: columnLabel(t, resource.name, column) })),
            ],
            onClick: ({ key }) => onGroup(key === NONE ? null : key),
          }}
        >
          <Button
            size="small"
            type="text"
            className={state.group ? 'tool set' : 'tool'}
            icon={<UnorderedListOutlined aria-hidden />}
          >
            {grouped ? t('group.by', { label: columnLabel(t, resource.name, grouped) }) : t('group.button')}
          </Button>
        </Dropdown>
      ) : null}
      <ToolButton
        label={t('sort.button')}
        icon={<ArrowDownOutlined aria-hidden />}
        count={state.sort.length}
        content={() => <SortEditor resource={resource} sort={sort} changed={state.sort.length > 0} onSort={onSort} />}
      />
      {phone || state.as !== 'table' ? null : (
        <ToolButton
          label={t('columns.button')}
          icon={<HolderOutlined aria-hidden />}
          content={() => <ColumnChooser resource={resource} changed={state.columns !== null} onArrange={onArrange} />}
        />
      )}
    </>
  );
}
