import {
  AlignLeftOutlined,
  ArrowDownOutlined,
  BarsOutlined,
  CalendarOutlined,
  HolderOutlined,
  ProjectOutlined,
} from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Segmented } from 'antd';
import { lazy } from 'react';
import type { Resource, Sort } from '@/catalog/resource.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { type Layout, layoutsOf } from './layouts.ts';
import { ToolButton } from './ToolButton.tsx';
import type { ListState } from './urlState.ts';

const SortEditor = lazy(() => import('./SortEditor.tsx'));
const ColumnChooser = lazy(() => import('./ColumnChooser.tsx'));

interface ListToolsProps {
  resource: Resource;
  state: ListState;
  sort: Sort[];
  onSort(sort: Sort[]): void;
  onArrange(names: string[] | null): void;
  onLayout(as: Layout): void;
}

const icons: Record<Layout, React.ReactNode> = {
  table: <BarsOutlined />,
  board: <ProjectOutlined />,
  calendar: <CalendarOutlined />,
  timeline: <AlignLeftOutlined />,
};

/** Order and columns of a list. A phone has cards, which have no columns. */
export function ListTools({ resource, state, sort, onSort, onArrange, onLayout }: ListToolsProps) {
  const t = useTranslate();
  const phone = useIsPhone();
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
