// Width of columns by dragging the edge of a head, by keys, and to fit what stands in them.
import { useCallback } from 'react';
import { setColumnLayout, within } from './columnLayout.ts';

export interface Resize {
  /** from a pointer that went down on an edge */
  drag(event: React.PointerEvent<HTMLElement>, name: string): void;
  /** to what stands in it */
  fit(cell: HTMLElement, name: string): void;
  by(cell: HTMLElement, name: string, pixels: number): void;
}

const tableOf = (cell: HTMLElement) => cell.closest<HTMLElement>('.resource-table') as HTMLElement;
const headsOf = (table: HTMLElement) => [...table.querySelectorAll<HTMLElement>('thead th[data-column]')];

/** All columns as they stand: only then does one grow without the others giving way. */
const standing = (table: HTMLElement): Record<string, number> =>
  Object.fromEntries(headsOf(table).map((head) => [head.dataset.column as string, head.offsetWidth]));

export function useResize(table: string): Resize {
  const set = useCallback(
    (cell: HTMLElement, name: string, width: number) =>
      setColumnLayout(table, { widths: { ...standing(tableOf(cell)), [name]: within(width) } }),
    [table],
  );

  const drag: Resize['drag'] = useCallback(
    (event, name) => {
      const cell = event.currentTarget;
      const edge = event.target as HTMLElement;
      const start = event.clientX;
      const width = cell.offsetWidth;
      const draggable = cell.draggable;
      // the browser would take the head along
      cell.draggable = false;
      edge.setPointerCapture(event.pointerId);
      let frame = 0;
      let to = start;
      const show = () => set(cell, name, width + to - start);
      const move = ({ clientX }: PointerEvent) => {
        to = clientX;
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(show);
      };
      const end = () => {
        cancelAnimationFrame(frame);
        show();
        edge.removeEventListener('pointermove', move);
        cell.draggable = draggable;
      };
      edge.addEventListener('pointermove', move);
      edge.addEventListener('lostpointercapture', end, { once: true });
    },
    [set],
  );

  const fit: Resize['fit'] = useCallback((cell, name) => set(cell, name, widestOf(cell)), [set]);
  const by: Resize['by'] = useCallback((cell, name, pixels) => set(cell, name, cell.offsetWidth + pixels), [set]);
  return { drag, fit, by };
}

/** Copies of the cells side by side in a place where nothing cuts them. */
function widestOf(head: HTMLElement): number {
  const table = tableOf(head);
  const at = [...(head.parentElement?.children ?? [])].indexOf(head);
  const cells = [...table.querySelectorAll<HTMLElement>('tr.data-row')].map((row) => row.children[at]);
  const probe = document.createElement('div');
  probe.className = 'fit-probe';
  for (const cell of [head, ...cells]) {
    if (!cell) continue;
    const copy = document.createElement('div');
    copy.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    probe.append(copy);
  }
  table.append(probe);
  const widest = Math.max(...[...probe.children].map((copy) => copy.getBoundingClientRect().width));
  probe.remove();
  const { paddingLeft, paddingRight } = getComputedStyle(head);
  return Math.ceil(widest + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight)) + 1;
}
