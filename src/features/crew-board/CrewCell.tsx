import { PlusOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { type DragEvent, useState } from 'react';
import { type Allocation, hoursOf, type Line } from './board.ts';
import { type ChipActions, type ChipWords, CrewChip } from './CrewChip.tsx';
import { hoursText } from './words.ts';

interface CrewCellProps {
  line: Line;
  week: string;
  wordsOf(one: Allocation): ChipWords;
  /** null: for who may only read */
  actions: (ChipActions & { onDrop(copy: boolean): void; onAdd(): void }) | null;
  dragging: boolean;
}

/** A week of a line: its hours, and what they come to of what the week has. */
export function CrewCell({ line, week, wordsOf, actions, dragging }: CrewCellProps) {
  const t = useTranslate();
  const [aimed, aim] = useState(false);
  const of = line.cells.get(week) ?? [];
  const over = line.over.includes(week);
  /** what a week that is just full, or one job of a crew, says by itself is not said again */
  const sum = (() => {
    const [hours, { capacity }] = [hoursOf(of), line];
    if (capacity === null) return of.length > 1 ? hoursText(hours) : null;
    if (hours === null) return t('crew.open');
    if (Number(hours) === capacity) return null;
    return t(over ? 'crew.overOf' : 'crew.of', { hours: hoursText(hours), capacity: hoursText(capacity) });
  })();
  const copies = (event: DragEvent) => event.ctrlKey || event.altKey || event.metaKey;
  const drop = dragging && actions;
  return (
    <td
      className={aimed && drop ? 'crew-cell aimed' : 'crew-cell'}
      data-week={week}
      {...(drop
        ? {
            onDragOver: (event: DragEvent) => {
              event.preventDefault();
              event.dataTransfer.dropEffect = copies(event) ? 'copy' : 'move';
              aim(true);
            },
            onDragLeave: () => aim(false),
            onDrop: (event: DragEvent) => {
              event.preventDefault();
              aim(false);
              actions.onDrop(copies(event));
            },
          }
        : {})}
    >
      <div className="crew-chips">
        {of.map((one) => (
          <CrewChip key={one.id} one={one} words={wordsOf(one)} actions={actions} />
        ))}
      </div>
      <div className="crew-foot">
        {sum ? <span className={over ? 'crew-over num' : 'muted num'}>{sum}</span> : null}
        {actions ? (
          <button
            type="button"
            className="crew-add"
            tabIndex={-1}
            aria-label={t('crew.addTo', { name: line.name, week })}
            onClick={actions.onAdd}
          >
            <PlusOutlined aria-hidden />
          </button>
        ) : null}
      </div>
    </td>
  );
}
