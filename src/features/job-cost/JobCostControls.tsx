import { useTranslate } from '@refinedev/core';
import { Select } from 'antd';
import { useSearchParams } from 'react-router';
import { Chips } from '@/features/figures/Chips.tsx';
import { useAddress } from '@/features/figures/useAddress.ts';
import { columnLabel } from '@/fields/words.ts';
import { SearchBox } from '@/screens/list/SearchBox.tsx';
import { type Grouping, groupingsOf, kinds, ofKind } from './codes.ts';
import type { JobCost } from './useJobCost.ts';

/** Which codes, and in which groups. */
export function JobCostControls({ resource, all }: Pick<JobCost, 'resource' | 'all'>) {
  const t = useTranslate();
  const [params, setParams] = useSearchParams();
  const [only, setOnly] = useAddress('only');
  const [by, setBy] = useAddress('by');
  const groupings = groupingsOf(all);
  const nameOf = (grouping: Grouping) => {
    const column = resource.column(grouping);
    return column ? columnLabel(t, resource.name, column) : grouping;
  };
  const search = (words: string, settled: boolean) =>
    setParams(
      (old) => {
        if (words) old.set('q', words);
        else old.delete('q');
        return old;
      },
      { replace: !settled },
    );
  return (
    <>
      <SearchBox value={params.get('q') ?? ''} onChange={search} />
      <Chips
        label={t('jobCost.only')}
        value={only}
        onChange={setOnly}
        chips={kinds.map((key) => ({ key, label: t(`jobCost.kinds.${key}`), count: ofKind(all, key).length }))}
      />
      {groupings.length > 0 ? (
        <Select
          size="small"
          aria-label={t('jobCost.by')}
          value={by === 'none' ? 'none' : (groupings.find((one) => one === by) ?? groupings[0])}
          options={[
            ...groupings.map((value) => ({
              value: value as string,
              label: t('jobCost.grouped', { by: nameOf(value) }),
            })),
            { value: 'none', label: t('jobCost.notGrouped') },
          ]}
          onChange={setBy}
          popupMatchSelectWidth={false}
        />
      ) : null}
    </>
  );
}
