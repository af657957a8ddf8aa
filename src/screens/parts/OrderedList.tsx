import { HolderOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useRefocus } from './useRefocus.ts';

interface OrderedListProps {
  label: string;
  /** ids in order */
  items: string[];
  render(id: string): ReactNode;
  onMove(id: string, target: string, side: 'before' | 'after'): void;
  onStep(id: string, by: -1 | 1): void;
}

const TYPE = 'application/x-secg-item';

/**
 * Lines put in order by dragging or with Alt and an arrow; the arrows alone go from line to line. The focus stays on the
 * control it is on, which moves along with its line.
 */
export function OrderedList({ label, items, render, onMove, onStep }: OrderedListProps) {
  const refocus = useRefocus(items.join());
  const onKeyDown = (event: React.KeyboardEvent<HTMLElement>, id: string) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    // a list of choices has its own arrows
    if (by === null || (event.target as HTMLElement).closest('.ant-select')) return;
    event.preventDefault();
    const line = event.currentTarget;
    if (event.altKey) {
      const focused = event.target as HTMLElement;
      refocus(() => focused);
      onStep(id, by);
      return;
    }
    const next = by < 0 ? line.previousElementSibling : line.nextElementSibling;
    next?.querySelector<HTMLElement>('input, button, [tabindex="0"]')?.focus();
  };

  return (
    <ul className="ordered" aria-label={label}>
      {items.map((id) => (
        <li
          key={id}
          draggable
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onKeyDown={(event) => onKeyDown(event, id)}
          onDragStart={(event) => {
            event.dataTransfer.setData(TYPE, id);
            event.dataTransfer.effectAllowed = 'move';
          }}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(TYPE)) return;
            event.preventDefault();
            event.currentTarget.dataset.drop = sideOf(event);
          }}
          onDragLeave={({ currentTarget }) => {
            delete currentTarget.dataset.drop;
          }}
          onDrop={(event) => {
            event.preventDefault();
            delete event.currentTarget.dataset.drop;
            onMove(event.dataTransfer.getData(TYPE), id, sideOf(event));
          }}
        >
          <HolderOutlined className="ordered-grip" aria-hidden />
          {render(id)}
        </li>
      ))}
    </ul>
  );
}

function sideOf(event: React.DragEvent<HTMLElement>): 'before' | 'after' {
  const { top, height } = event.currentTarget.getBoundingClientRect();
  return event.clientY < top + height / 2 ? 'before' : 'after';
}
