import './peek.css';
import { CloseOutlined } from '@ant-design/icons';
import { useOne, useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Resource, Row } from '@/catalog/resource.ts';
import { subtitleOf } from '@/catalog/title.ts';
import { isBlank } from '@/fields/blank.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { isStatus } from '@/fields/enum.tsx';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { recordTitle } from '@/fields/title.ts';
import { resourceLabel } from '@/fields/words.ts';
import { showPath } from '@/lib/paths.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useResource } from '@/providers/CatalogProvider.tsx';
import { TextLink } from '@/ui/TextLink.tsx';
import { RecordFields } from '../parts/RecordFields.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import type { Peeked } from './usePeek.ts';

const FIELDS = 6;
/** Between link and card, and between card and edge of the window. */
const GAP = 6;

interface PeekCardProps {
  peeked: Peeked;
  onClose(): void;
}

/** Beside the link, never over it: below where there is room, else above. */
function placeBeside(link: Element, card: HTMLElement): void {
  const at = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + GAP + height <= window.innerHeight;
  card.style.left = `${Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP))}px`;
  card.style.top = `${below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - height)}px`;
}

export default function PeekCard({ peeked: { link, table, id, byTouch }, onClose }: PeekCardProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const resource = useResource(table);
  const problemText = useProblemText();
  const cardId = useId();
  const card = useRef<HTMLDivElement>(null);
  const { query, result: record } = useOne<Row, ApiProblem>({
    resource: table,
    id,
    // what its list shows: one small row
    meta: { view: 'list' },
    queryOptions: { staleTime: 60_000 },
    errorNotification: false,
  });

  // at every turn: the card grows when its record comes
  useLayoutEffect(() => {
    if (!byTouch && card.current) placeBeside(link, card.current);
  });
  useEffect(() => {
    if (byTouch) return;
    link.setAttribute('aria-describedby', cardId);
    return () => link.removeAttribute('aria-describedby');
  }, [link, cardId, byTouch]);

  if (!resource) return null;
  return createPortal(
    <div
      ref={card}
      id={cardId}
      {...(byTouch ? { role: 'dialog', 'aria-label': resourceLabel(t, resource) } : { role: 'tooltip' })}
      className={byTouch ? 'peek-card by-touch' : 'peek-card'}
    >
      {record ? (
        <Contents resource={resource} record={record} />
      ) : query.isError ? (
        <p className="muted">{problemText(query.error)}</p>
      ) : (
        <div className="peek-wait" aria-busy="true">
          <span className="sr-only">{t('states.loading')}</span>
        </div>
      )}
      {byTouch ? (
        <div className="peek-foot">
          <TextLink to={showPath(env.organization.slug, table, id)}>{t('peek.open')}</TextLink>
          <Button type="text" icon={<CloseOutlined />} aria-label={t('peek.close')} onClick={onClose} />
        </div>
      ) : null}
    </div>,
    document.body,
  );
}

function Contents({ resource, record }: { resource: Resource; record: Row }) {
  const env = useFieldEnvironment();
  const status = resource.columns.find((column) => column.kind === 'enum' && isStatus(column) && !column.hidden);
  const said = new Set([resource.title, resource.subtitle, status?.name]);
  const names = resource.list.filter((name) => !said.has(name) && !isBlank(record[name])).slice(0, FIELDS);
  return (
    <>
      <div className="peek-title">
        <strong>{recordTitle(env, resource, record)}</strong>
        {status && !isBlank(record[status.name]) ? <FieldCell column={status} record={record} /> : null}
      </div>
      <div className="muted">
        {[resourceLabel(env.t, resource), subtitleOf(resource, record)].filter(Boolean).join(' · ')}
      </div>
      <RecordFields resource={resource} record={record} names={names} />
    </>
  );
}
