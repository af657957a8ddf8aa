import './styles/pages.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';

interface PagesProps {
  page: number;
  pages: number;
  /** where a page is a place of its own, and opens in a new tab */
  hrefOf?(page: number): To;
  onPage(page: number): void;
}

/** The first, the last and those beside the one that is shown; null: some are left out. */
export function placesOf(page: number, pages: number): (number | null)[] {
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= 1,
  );
  return shown.flatMap((one, index) => {
    const gap = one - (shown[index - 1] ?? 0);
    // in the place of one page the page itself
    return gap === 1 ? [one] : gap === 2 ? [one - 1, one] : [null, one];
  });
}

/** Turns the pages of a list. */
export function Pages({ page, pages, hrefOf, onPage }: PagesProps) {
  const t = useTranslate();
  const step = (to: number, label: string, content: ReactNode) => {
    if (to < 1 || to > pages)
      return (
        <span className="pages-step off" aria-hidden>
          {content}
        </span>
      );
    const words = { className: 'pages-step', 'aria-label': label, 'aria-current': to === page || undefined };
    if (!hrefOf)
      return (
        <button type="button" {...words} onClick={() => onPage(to)}>
          {content}
        </button>
      );
    return (
      <Link
        to={hrefOf(to)}
        {...words}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onPage(to);
        }}
      >
        {content}
      </Link>
    );
  };
  let gaps = 0;
  return (
    <nav className="pages num" aria-label={t('pages.label')}>
      {step(page - 1, t('pages.previous'), <LeftOutlined aria-hidden />)}
      {placesOf(page, pages).map((one) =>
        one === null ? (
          <span key={`gap ${gaps++}`} className="pages-gap" aria-hidden>
            …
          </span>
        ) : (
          <span key={one}>{step(one, t('pages.page', { page: one }), one)}</span>
        ),
      )}
      {step(page + 1, t('pages.next'), <RightOutlined aria-hidden />)}
    </nav>
  );
}
