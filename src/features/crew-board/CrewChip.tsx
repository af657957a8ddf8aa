import type { CSSProperties, KeyboardEvent } from 'react';
import { type Allocation, nobody } from './board.ts';
import { hoursText } from './words.ts';

export interface ChipWords {
  /** what the line it stands in does not say: the job, or who */
  label: string;
  /** all of it, in words */
  whole: string;
  hue: number;
}

export interface ChipActions {
  onOpen(one: Allocation): void;
  onDrag(one: Allocation | null): void;
  /** steps in weeks and lines */
  onStep(one: Allocation, weeks: number, lines: number, copy: boolean): void;
  onRemove(one: Allocation): void;
}

const steps: Record<string, [weeks: number, lines: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Hours of somebody on a job: dragged with the mouse, moved with Shift and an arrow, opened by a click. */
export function CrewChip({ one, words, actions }: { one: Allocation; words: ChipWords; actions: ChipActions | null }) {
  const look = one.person === nobody ? 'crew-chip unnamed' : 'crew-chip';
  const style = { '--hue': words.hue } as CSSProperties;
  const text = (
    <>
      <span className="crew-chip-label">{words.label}</span>
      <span className="num">{hoursText(one.hours)}</span>
    </>
  );
  if (!actions)
    return (
      <span className={look} style={style} title={words.whole}>
        {text}
      </span>
    );
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? steps[event.key] : undefined;
    if (step) actions.onStep(one, ...step, event.ctrlKey || event.metaKey);
    else if (event.key === 'Delete') actions.onRemove(one);
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      className={look}
      style={style}
      title={words.whole}
      data-chip={one.id}
      draggable
      onClick={() => actions.onOpen(one)}
      onKeyDown={press}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'copyMove';
        event.dataTransfer.setData('text/plain', words.whole);
        actions.onDrag(one);
      }}
      onDragEnd={() => actions.onDrag(null)}
    >
      {text}
    </button>
  );
}
