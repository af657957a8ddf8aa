import { useOne, useTranslate } from '@refinedev/core';
import { type RefObject, useEffect, useRef } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fullRecordTitle } from '@/fields/title.ts';
import { showPath } from '@/lib/paths.ts';
import { TextLink } from '@/ui/TextLink.tsx';

interface AddedRowProps {
  resource: Resource;
  id: string;
  rows: Row[];
  list: RefObject<HTMLDivElement | null>;
}

/** Where the row that was just made is: marked and focused among the others, or named above them if it sorts elsewhere. */
export function AddedRow({ resource, id, rows, list }: AddedRowProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const said = useRef<HTMLParagraphElement>(null);
  const isThere = rows.some((row) => String(row.id) === id);
  const { result: row } = useOne<Row>({
    resource: resource.name,
    id,
    meta: { view: 'option' },
    queryOptions: { enabled: !isThere },
  });
  const wanted = isThere || row !== undefined;

  useEffect(() => {
    // a form that is still open, for the next one, keeps the focus
    if (!wanted || document.querySelector('.create-drawer.ant-drawer-open')) return;
    const all = list.current?.querySelectorAll<HTMLElement>('[data-row-key]') ?? [];
    const place = isThere ? [...all].find(({ dataset }) => dataset.rowKey === id) : said.current;
    place?.classList.add('row-added');
    place?.scrollIntoView({ block: 'nearest' });
    place?.querySelector('a')?.focus({ preventScroll: true });
    return () => place?.classList.remove('row-added');
  }, [id, isThere, wanted, list]);

  if (isThere || !row) return null;
  return (
    <p ref={said} className="row-elsewhere">
      {t('related.added')}{' '}
      <TextLink to={showPath(env.organization.slug, resource.name, id)}>{fullRecordTitle(env, resource, row)}</TextLink>
    </p>
  );
}
