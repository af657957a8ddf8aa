import { useTranslate } from '@refinedev/core';
import { countText } from '@/ui/amount.ts';
import { Pages } from '@/ui/Pages.tsx';
import { type ListState, pageSizes, writeState } from './urlState.ts';

interface PagerProps {
  state: ListState;
  total: number;
  estimated: boolean;
  onChange(patch: Partial<ListState>): void;
}

/** Which rows these are, the other pages, and how many rows one has. */
export function Pager({ state, total, estimated, onChange }: PagerProps) {
  const t = useTranslate();
  const { page, size } = state;
  const range = {
    from: countText((page - 1) * size + 1),
    to: countText(Math.min(page * size, total)),
    all: countText(total),
  };
  return (
    <div className="pager">
      <span className="muted num">{t(estimated ? 'list.rangeAbout' : 'list.range', range)}</span>
      <Pages
        page={page}
        pages={Math.ceil(total / size)}
        hrefOf={(to) => ({ search: writeState({ ...state, page: to }).toString() })}
        onPage={(to) => onChange({ page: to })}
      />
      <select
        className="pager-size"
        aria-label={t('pages.size')}
        value={size}
        onChange={({ target }) => onChange({ page: 1, size: Number(target.value) })}
      >
        {pageSizes.map((one) => (
          <option key={one} value={one}>
            {t('pages.rows', { rows: one })}
          </option>
        ))}
      </select>
    </div>
  );
}
