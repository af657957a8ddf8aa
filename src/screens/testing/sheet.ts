// What the tests of the sheet do and look at.
import { act, fireEvent, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { Given, Seen } from '@/providers/fakeServer.ts';
import { idAt } from './fakeRows.ts';
import { listed } from './lists.ts';
import { type Rendered, renderScreen } from './renderScreen.tsx';

export const cell = ({ container }: Rendered, row: number, column: string) =>
  container.querySelector(`td[data-row="${idAt(row)}"][data-column="${column}"]`) as HTMLElement;
export const words = (view: Rendered, row: number, column: string) => cell(view, row, column).textContent;

export async function sheet(answer: (seen: Seen) => Given | Promise<Given> | undefined): Promise<Rendered> {
  const view = await listed(renderScreen('/ridgeline/vendors?edit=1', { answer }));
  await waitFor(() => expect(document.activeElement).toBe(cell(view, 0, 'name')));
  return view;
}

/** Opens the cell and types into it; the key that ends it is the test's own. */
export async function typed(view: Rendered, row: number, column: string, text: string): Promise<HTMLElement> {
  fireEvent.mouseDown(cell(view, row, column), { button: 0 });
  fireEvent.doubleClick(cell(view, row, column));
  const input = await waitFor(() => cell(view, row, column).querySelector('input') as HTMLInputElement);
  fireEvent.change(input, { target: { value: text } });
  return input;
}

/** A server that answers each write when it is told to. */
export function heldWrites() {
  const waiting: ((given: Given) => void)[] = [];
  const writes: Seen[] = [];
  return {
    writes,
    answer: (seen: Seen) => {
      if (seen.method !== 'PATCH' && seen.table !== 'rpc/update_many') return undefined;
      writes.push(seen);
      return new Promise<Given>((resolve) => waiting.push(resolve));
    },
    settle: (given: Given) => act(async () => waiting.shift()?.(given)),
  };
}

export const written = (values: Record<string, unknown>): Given => ({ body: [{ id: idAt(0), ...values }] });
export const refusedWrite: Given = { status: 400, body: { code: '23514', message: 'no', details: null, hint: null } };
