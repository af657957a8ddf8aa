import { ArrowDownOutlined, HolderOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { lazy } from 'react';
import type { Resource, Sort } from '@/catalog/resource.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
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
}

/** Order and columns of a list. A phone has cards, which have no columns. */
export function ListTools({ resource, state, sort, onSort, onArrange }: ListToolsProps) {
  const t = useTranslate();
  const phone = useIsPhone();
  return (
    <>
      <ToolButton
        label={t('sort.button')}
        icon={<ArrowDownOutlined aria-hidden />}
        count={state.sort.length}
        content={() => <SortEditor resource={resource} sort={sort} changed={state.sort.length > 0} onSort={onSort} />}
      />
      {phone ? null : (
        <ToolButton
          label={t('columns.button')}
          icon={<HolderOutlined aria-hidden />}
          content={() => <ColumnChooser resource={resource} changed={state.columns !== null} onArrange={onArrange} />}
        />
      )}
    </>
  );
}
