// @vitest-environment jsdom
// Letters that come faster than the sheet is drawn.
import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setUpBrowser, watchConsole } from '../../testing/browser.ts';
import { cell, sheet } from '../../testing/sheet.ts';

setUpBrowser();
watchConsole();

describe('fast typing', () => {
  const active = () => document.activeElement as HTMLElement;

  it('has the focus where the next letter belongs before it comes', async () => {
    const view = await sheet(() => undefined);
    const press = (key: string) => fireEvent.keyDown(active(), { key });
    press('n');
    expect(active()).toBe(cell(view, 0, 'name').querySelector('input'));
    fireEvent.change(active(), { target: { value: 'n' } });
    press('Enter');
    expect(active()).toBe(cell(view, 1, 'name'));
    press('n');
    expect(active()).toBe(cell(view, 1, 'name').querySelector('input'));
    press('Escape');
    expect(active()).toBe(cell(view, 1, 'name'));
  });

  it.each([['vendor_type'], ['insurance_expiry'], ['trade']])(
    'goes on in the editor of %s when the focus was lost',
    async (column) => {
      const view = await sheet(() => undefined);
      fireEvent.mouseDown(cell(view, 0, column), { button: 0 });
      fireEvent.keyDown(active(), { key: 'F2' });
      const input = cell(view, 0, column).querySelector('input');
      expect(active()).toBe(input);
      active().blur();
      fireEvent.keyDown(document.body, { key: 'n' });
      expect(active()).toBe(input);
      cell(view, 0, column).focus();
      fireEvent.keyDown(active(), { key: 'n' });
      expect(active()).toBe(input);
    },
  );

  it('makes no new record', async () => {
    const view = await sheet(() => undefined);
    active().blur();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(view.router.state.location.pathname).toBe('/ridgeline/vendors');
  });

  it.each([
    ['AltGr', { key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true }],
    ['a dead key', { key: 'Dead' }],
    ['an input method', { key: 'Process' }],
  ])('begins with %s', async (_, event) => {
    const view = await sheet(() => undefined);
    fireEvent.keyDown(active(), event);
    expect(active()).toBe(cell(view, 0, 'name').querySelector('input'));
    fireEvent.keyDown(active(), { key: 'Enter', isComposing: true });
    expect(active().tagName).toBe('INPUT');
  });

  it.each([
    { key: 'x', ctrlKey: true },
    { key: 'x', altKey: true },
  ])('begins with no %o', async (event) => {
    const view = await sheet(() => undefined);
    fireEvent.keyDown(active(), event);
    expect(view.container.querySelector('.cell-editor')).toBeNull();
  });
});
