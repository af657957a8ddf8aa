import { CheckOutlined, EditOutlined, PlusOutlined, StarFilled } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import type { SavedView } from '@/providers/views.ts';
import { ErrorState } from '@/ui/ErrorState.tsx';
import { useProblemText } from '../../parts/useProblemText.ts';
import type { Views } from './useViews.ts';
import { explicit, viewParams } from './viewState.ts';

interface ViewMenuProps {
  resource: Resource;
  views: Views;
  current: SavedView | null;
  onClose(): void;
  /** null: a new view of what the list shows */
  onEdit(view: SavedView | null): void;
}

const MANY = 8;
const linksOf = (menu: HTMLElement | null) => [...(menu?.querySelectorAll<HTMLElement>('input, a') ?? [])];

/** The views of a list as links, so that they open in a new tab too; the arrows go from one to the next. */
export default function ViewMenu({ resource, views, current, onClose, onEdit }: ViewMenuProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const [word, setWord] = useState('');
  const menu = useRef<HTMLElement>(null);
  const found = views.list.filter(({ name }) => name.toLowerCase().includes(word.trim().toLowerCase()));
  const hasUsual = views.list.some(({ opens }) => opens);

  // antd hangs the popup into the page after the effects of its content
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const all = linksOf(menu.current);
      (all.find((link) => link.matches('input, [aria-current]')) ?? all[0])?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const all = linksOf(menu.current);
    all[all.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  };

  const line = (view: SavedView | null) => {
    const search = (view ? viewParams(view) : explicit(new URLSearchParams(), hasUsual)).toString();
    return (
      <li key={view?.id ?? 'plain'}>
        <Link to={{ search }} aria-current={view === current || undefined} onClick={onClose}>
          <CheckOutlined aria-hidden className="view-check" />
          <span className="ellipsis">{view?.name ?? t('views.plain')}</span>
          {view?.opens ? (
            <StarFilled
              className="view-star"
              aria-hidden={false}
              aria-label={t('views.opens')}
              title={t('views.opens')}
            />
          ) : null}
          {view?.shared_by ? <span className="muted ellipsis">{view.shared_by}</span> : null}
        </Link>
        {view?.is_mine ? (
          <Button
            size="small"
            type="text"
            className="view-edit"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('views.edit', { name: view.name })}
            title={t('views.edit', { name: view.name })}
            onClick={() => onEdit(view)}
          />
        ) : null}
      </li>
    );
  };
  const group = (title: string, list: SavedView[]) =>
    list.length > 0 ? (
      <>
        <h3>{title}</h3>
        <ul>{list.map(line)}</ul>
      </>
    ) : null;

  return (
    <nav ref={menu} className="view-menu" aria-label={t('views.label')} onKeyDown={onKeyDown}>
      {views.list.length > MANY ? (
        <Input
          size="small"
          allowClear
          placeholder={t('views.search')}
          aria-label={t('views.search')}
          value={word}
          onChange={(event) => setWord(event.target.value)}
        />
      ) : null}
      <div className="view-lists">
        <ul>{line(null)}</ul>
        {group(
          t('views.mine'),
          found.filter(({ is_mine }) => is_mine),
        )}
        {group(
          t('views.shared'),
          found.filter(({ is_mine }) => !is_mine),
        )}
        {views.problem ? (
          <ErrorState
            title={t('views.unread')}
            message={problemText(views.problem)}
            retryLabel={t('states.retry')}
            onRetry={views.retry}
          />
        ) : null}
      </div>
      <Button block type="text" icon={<PlusOutlined aria-hidden />} className="view-new" onClick={() => onEdit(null)}>
        {t('views.new', { table: resource.noun })}
      </Button>
    </nav>
  );
}
