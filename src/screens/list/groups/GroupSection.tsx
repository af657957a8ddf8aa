import { RightOutlined } from '@ant-design/icons';
import type { CrudFilter } from '@refinedev/core';
import { useId } from 'react';
import type { Column, Resource, Sort } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { columnLabel } from '@/fields/words.ts';
import type { Aggregate } from '@/providers/aggregate.ts';
import { countText } from '@/ui/amount.ts';
import { Money } from '@/ui/Money.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { GroupRows } from './GroupRows.tsx';

interface GroupSectionProps {
  resource: Resource;
  column: Column;
  group: Aggregate;
  words: string;
  filters: CrudFilter[];
  open: boolean;
  onToggle(): void;
  sort: Sort[];
  onSort(sort: Sort[]): void;
  onArrange(names: string[]): void;
}

/** More sums than these find no room beside the name. */
const SUMS = 4;

/** Head of a group: its value, how many, how much; below it the rows while it is open. */
export function GroupSection({ resource, group, words, open, onToggle, ...rows }: GroupSectionProps) {
  const { t } = useFieldEnvironment();
  const phone = useIsPhone();
  const id = useId();
  const sums = Object.entries(group.sums).slice(0, phone ? 1 : SUMS);
  return (
    <section className={open ? 'group open' : 'group'}>
      <h2>
        <button type="button" className="group-head" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <RightOutlined aria-hidden className="group-arrow" />
          <span className="ellipsis group-name">{words}</span>
          <span className="muted num">{countText(group.rows)}</span>
          <span className="group-sums">
            {sums.map(([name, sum]) => (
              <span key={name} className="group-sum">
                <span className="muted">{columnLabel(t, resource.name, resource.column(name) as Column)}</span>{' '}
                <Money value={sum} />
              </span>
            ))}
          </span>
        </button>
      </h2>
      <div id={id}>
        {open ? (
          <div className="group-rows">
            <GroupRows resource={resource} group={group} {...rows} />
          </div>
        ) : null}
      </div>
    </section>
  );
}
