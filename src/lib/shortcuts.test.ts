// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openPlaces, pressed, shortcuts, useShortcutPlace } from './shortcuts.ts';

const event = (key: string, more = {}) => new KeyboardEvent('keydown', { key, ...more });

it('writes a key as the list of shortcuts does', () => {
  expect(pressed(event('K', { ctrlKey: true }))).toBe(shortcuts.anywhere.palette);
  expect(pressed(event('s', { metaKey: true }))).toBe(shortcuts.form.save);
  expect(pressed(event('?', { shiftKey: true }))).toBe(shortcuts.anywhere.help);
  expect([pressed(event(' ')), pressed(event('Enter'))]).toEqual([shortcuts.list.mark, shortcuts.list.open]);
  expect([pressed(event('j')), pressed(event('J')), pressed(event('j', { altKey: true }))]).toEqual([
    shortcuts.record.next,
    'J',
    'alt+j',
  ]);
});

it('knows whose keys are heard', () => {
  const list = renderHook(({ heard }) => useShortcutPlace('list', heard), { initialProps: { heard: true } });
  const form = renderHook(() => useShortcutPlace('form'));
  expect(openPlaces()).toEqual(['anywhere', 'list', 'form']);
  form.unmount();
  list.rerender({ heard: false });
  expect(openPlaces()).toEqual(['anywhere']);
});

it('means one thing in one place', () => {
  for (const keys of Object.values(shortcuts)) {
    const all = Object.values(keys).flatMap((one: string) => one.split('|'));
    expect(new Set(all).size).toBe(all.length);
  }
});
