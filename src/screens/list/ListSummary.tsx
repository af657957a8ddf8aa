import { Fragment, type ReactNode } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { Summary } from '@/ui/Summary.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { conditionsOf, filterColumn, type ListState } from './urlState.ts';
import { useFilterNames } from './useFilterNames.ts';
import type { Rows } from './useRows.ts';
import type { ListTotals } from './useTotals.ts';
import { filterLabel, filterWords, groupWords } from './words.ts';

interface ListSummaryProps {
  resource: Resource;
  state: ListState;
  list: Rows;
  totals: ListTotals;
}

/** More sums than these make no sentence; all of them stand at the foot. */
const SUMS = 4;

/** "41 rows · Amount 1,204,300.00 · Status: Open": how many, how much where all of them are at hand, and which. */
export function ListSummary({ resource, state, list, totals }: ListSummaryProps) {
  const env = useFieldEnvironment();
  const { t, resources } = env;
  const phone = useIsPhone();
  const names = useFilterNames(conditionsOf(state), resource, resources);
  if (list.first || list.problem) return <Summary>{'\u00a0'}</Summary>;

  const count = list.estimated ? t('list.about', { count: countText(list.total) }) : countText(list.total);
  // a phone has them at the foot and no room for them twice
  const sums = phone ? {} : ((list.whole ? totals.page : totals.all)?.sums ?? {});
  const parts: ReactNode[] = [
    <>
      <strong className="num">{count}</strong> {t(list.total === 1 ? 'list.row' : 'list.rows')}
    </>,
    ...Object.entries(sums)
      .filter(([, sum]) => sum !== undefined)
      .slice(0, SUMS)
      .map(([name, sum]) => {
        const column = resource.column(name);
        return column ? (
          <>
            {columnLabel(t, resource.name, column)} <Money value={sum} strong />
          </>
        ) : null;
      }),
    ...state.filters.map((filter) => {
      const column = filterColumn(filter.field, resource, resources);
      return column
        ? `${filterLabel(t, filter.field, column, resource)}: ${filterWords(filter, column, env, names)}`
        : null;
    }),
    state.where ? groupWords(state.where, { resource, env, names }) : null,
    state.search ? t('list.matching', { search: state.search }) : null,
    state.archived ? t('list.withArchived') : null,
  ].filter((part) => part !== null);

  return (
    <Summary>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part of a sentence is its place
        <Fragment key={index}>
          {index > 0 ? ' · ' : ''}
          {part}
        </Fragment>
      ))}
    </Summary>
  );
}
