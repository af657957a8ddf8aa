// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Column } from '@/catalog/resource.ts';
import { english } from '@/lib/english.ts';
import { FieldContext } from './context.ts';
import { FigureInput } from './figures.tsx';
import type { FieldEnvironment } from './types.ts';

afterEach(() => {
  cleanup();
  document.documentElement.lang = '';
});

it.each([
  ['en', '1,204.5', '1204.5', '1,204.50'],
  ['en', '1204,50', '1204,50', '1204,50'],
  ['es', '1204,5', '1204.5', '1.204,50'],
  ['es', '1.204', '1204', '1.204,00'],
  ['es', '1.20,4', '1.20,4', '1.20,4'],
])('in %s what is typed as %s is %s, and then reads %s', (language, typed, value, shown) => {
  document.documentElement.lang = language;
  const onChange = vi.fn();
  const field = (now: unknown) => (
    <FieldContext value={{ t: english } as FieldEnvironment}>
      <FigureInput column={{ unit: null } as Column} value={now} onChange={onChange} digits={2} />
    </FieldContext>
  );
  const { rerender } = render(field(null));
  const input = screen.getByRole<HTMLInputElement>('textbox');
  fireEvent.change(input, { target: { value: typed } });
  expect(onChange).toHaveBeenLastCalledWith(value);
  rerender(field(value));
  expect(input.value).toBe(typed);
  fireEvent.blur(input);
  expect(input.value).toBe(shown);
});
