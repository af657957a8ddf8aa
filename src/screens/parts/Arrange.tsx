import './arrange.css';
import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { type DragEvent, type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { moved, placeOf, stepped } from './arrange.ts';
import { useRefocus } from './useRefocus.ts';

interface ArrangeProps {
  /** of a list without heads */
  name?: string;
  groups: { key: string; head?: ReactNode; ids: string[] }[];
  /** said in a group without rows */
  empty?: string;
  label(id: string): string;
  render(id: string): ReactNode;
  onChange(groups: string[][]): void;
}

/**
 * Rows to be put into order: dragged by the row, moved with the arrow keys on the handle, or with Alt on whatever stands in
 * the row, by two buttons on a phone.
 */
export function Arrange({ name, groups, empty, label, render, onChange }: ArrangeProps) {
  const t = useTranslate();
  const prefix = useId();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ group: number; index: number } | null>(null);
  const [said, setSaid] = useState('');
  const all = groups.map(({ ids }) => ids);
  const refocus = useRefocus(JSON.stringify(all));

  const step = (id: string, by: -1 | 1) => {
    const next = stepped(all, id, by);
    if (next === all) return;
    const focused = document.activeElement as HTMLElement;
    // in another group the row is a new element
    refocus(() => (focused.isConnected ? focused : document.getElementById(`${prefix}${id}`)));
    onChange(next);
    const place = placeOf(next, id);
    if (place) {
      const count = next[place.group]?.length ?? 0;
      setSaid(t('arrange.movedTo', { label: label(id), place: place.index + 1, count }));
    }
  };
  const onKeyDown = (id: string) => (event: KeyboardEvent) => {
    const onHandle = (event.target as HTMLElement).id === `${prefix}${id}`;
    if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || !(onHandle || event.altKey)) return;
    event.preventDefault();
    step(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  const onDragOver = (group: number, index: number) => (event: DragEvent<HTMLElement>) => {
    if (dragged === null) return;
    event.preventDefault();
    event.stopPropagation();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const below = event.currentTarget.tagName === 'LI' && event.clientY > top + height / 2;
    setOver({ group, index: below ? index + 1 : index });
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    if (dragged !== null && over) onChange(moved(all, dragged, over));
    setDragged(null);
    setOver(null);
  };
  const mark = (group: number, index: number, last: boolean) => {
    if (!over || over.group !== group) return '';
    if (over.index === index) return ' drop-before';
    return last && over.index === index + 1 ? ' drop-after' : '';
  };

  return (
    <div className="arrange">
      {groups.map(({ key, head, ids }, group) => (
        <div key={key} className="arrange-group">
          {head}
          <ul aria-label={name} onDragOver={onDragOver(group, ids.length)} onDrop={onDrop}>
            {ids.map((id, index) => (
              <li
                key={id}
                className={`arrange-row${dragged === id ? ' dragged' : ''}${mark(group, index, index === ids.length - 1)}`}
                draggable
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onKeyDown={onKeyDown(id)}
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  setDragged(id);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setOver(null);
                }}
                onDragOver={onDragOver(group, index)}
                onDrop={onDrop}
              >
                <button
                  type="button"
                  id={`${prefix}${id}`}
                  className="arrange-handle only-desktop"
                  aria-label={t('arrange.move', { label: label(id) })}
                >
                  <HolderOutlined />
                </button>
                <div className="arrange-content">{render(id)}</div>
                <span className="arrange-steps only-phone">
                  <button type="button" aria-label={t('arrange.up', { label: label(id) })} onClick={() => step(id, -1)}>
                    <ArrowUpOutlined />
                  </button>
                  <button
                    type="button"
                    aria-label={t('arrange.down', { label: label(id) })}
                    onClick={() => step(id, 1)}
                  >
                    <ArrowDownOutlined />
                  </button>
                </span>
              </li>
            ))}
            {ids.length === 0 ? <li className="arrange-empty muted">{empty}</li> : null}
          </ul>
        </div>
      ))}
      <span className="sr-only" aria-live="polite">
        {said}
      </span>
    </div>
  );
}
