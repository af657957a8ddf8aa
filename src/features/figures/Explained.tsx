import { useTranslate } from '@refinedev/core';
import { Popover } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { recordTitle } from '@/fields/title.ts';
import { columnHelp, columnLabel } from '@/fields/words.ts';
import { TextLink } from '@/ui/TextLink.tsx';
import { BehindLink } from './BehindLink.tsx';
import type { FigureCellProps } from './FigureCell.tsx';

interface ExplainedProps extends FigureCellProps {
  onClose(): void;
  children: ReactNode;
}

/** Formula, the figures it names, and the records behind it. */
export default function Explained({ resource, column, row, explanation, onClose, children }: ExplainedProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const cell = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => box.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const close = () => {
    cell.current?.focus();
    onClose();
  };
  const label = columnLabel(t, resource.name, column);
  const what = [label, recordTitle(env, resource, row)].filter(Boolean).join(' · ');
  const made = (explanation?.from ?? []).flatMap((name) => resource.column(name) ?? []);
  const behind = explanation?.behind?.(row) ?? [];
  const content = (
    <div
      ref={box}
      role="dialog"
      aria-label={what}
      tabIndex={-1}
      className="explained"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <p className="muted">{what}</p>
      <p className="explained-value">
        <FieldCell column={column} record={row} />
      </p>
      {column.help ? <p>{columnHelp(t, resource.name, column)}</p> : null}
      {made.length > 0 ? (
        <dl className="explained-from">
          {made.map((part) => (
            <div key={part.name}>
              <dt>{columnLabel(t, resource.name, part)}</dt>
              <dd>
                <FieldCell column={part} record={row} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {behind.length > 0 || explanation?.page ? (
        <ul className="explained-behind">
          {behind.map((one) => (
            <BehindLink key={`${one.table} ${JSON.stringify(one.search)}`} {...one} />
          ))}
          {explanation?.page ? (
            <li>
              <TextLink to={explanation.page(row)}>{t('figures.more')}</TextLink>
            </li>
          ) : null}
        </ul>
      ) : null}
      {explanation?.action?.(row, close)}
    </div>
  );
  return (
    <Popover open destroyOnHidden trigger="click" placement="bottomRight" content={content} onOpenChange={onClose}>
      <button ref={cell} type="button" className="figure-cell" aria-expanded aria-haspopup="dialog">
        {children}
      </button>
    </Popover>
  );
}
