import type { Sort } from '@/catalog/resource.ts';

interface HeadProps {
  label: string;
  right: boolean;
  sorted: Sort | undefined;
  /** place among several sorts; null when it is the only one */
  place: number | null;
  pinned: boolean;
}

/** Words of a head and how it is sorted. The mark is drawn, not written: the words stay the name of the column. */
export function Head({ label, right, sorted, place, pinned }: HeadProps) {
  return (
    <span className={right ? 'head right' : 'head'}>
      <span className="head-label">{label}</span>
      {pinned ? <span className="head-pin" aria-hidden /> : null}
      <span className="head-sort" aria-hidden data-order={sorted?.order} data-place={place ?? undefined} />
      <span className="head-edge" aria-hidden />
    </span>
  );
}
