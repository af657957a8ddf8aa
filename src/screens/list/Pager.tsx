import { useTranslate } from '@refinedev/core';
import { Pagination } from 'antd';
import { Link } from 'react-router';
import { countText } from '@/ui/amount.ts';
import { type ListState, pageSizes, writeState } from './urlState.ts';

interface PagerProps {
  state: ListState;
  total: number;
  estimated: boolean;
  onChange(patch: Partial<ListState>): void;
}

/** Page numbers are real links: they open in a new tab. */
export function Pager({ state, total, estimated, onChange }: PagerProps) {
  const t = useTranslate();
  return (
    <Pagination
      className="pager"
      size="small"
      current={state.page}
      pageSize={state.size}
      total={total}
      pageSizeOptions={pageSizes}
      showSizeChanger={total > (pageSizes[0] ?? 0)}
      showLessItems
      hideOnSinglePage={false}
      showTotal={(all, [from, to]) =>
        estimated
          ? t('list.rangeAbout', {
              from: countText(from),
              to: countText(to),
              all: countText(all),
            })
          : t('list.range', {
              from: countText(from),
              to: countText(to),
              all: countText(all),
            })
      }
      itemRender={(page, type, original) =>
        type === 'page' ? (
          <Link to={{ search: writeState({ ...state, page }).toString() }} onClick={(event) => event.preventDefault()}>
            {page}
          </Link>
        ) : (
          original
        )
      }
      onChange={(page, size) => onChange(size === state.size ? { page } : { page: 1, size })}
    />
  );
}
