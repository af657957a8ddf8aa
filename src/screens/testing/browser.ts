// For tests: what jsdom lacks of a browser and antd asks for.

import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, type MockInstance, vi } from 'vitest';

export const desktop = { phone: false };

export function setUpBrowser(): void {
  // a busy machine renders a form in seconds
  configure({ asyncUtilTimeout: 10_000 });
  window.matchMedia = (query: string) =>
    ({
      matches: desktop.phone && query.includes('max-width'),
      media: query,
      onchange: null,
      addEventListener: () => {},
      removeEventListener: () => {},
      addListener: () => {},
      removeListener: () => {},
      dispatchEvent: () => false,
    }) as MediaQueryList;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  } as unknown as typeof ResizeObserver;
  // ids and names of columns hold nothing that a selector would take for its own
  globalThis.CSS ??= { escape: (text: string) => text } as typeof CSS;
  const computed = window.getComputedStyle.bind(window);
  // jsdom writes an error for the pseudo elements antd measures scrollbars by
  window.getComputedStyle = (element: Element) => computed(element);
  Element.prototype.scrollIntoView ??= () => {};
  Element.prototype.scrollTo ??= (() => {}) as typeof Element.prototype.scrollTo;
}

/** A screen that complains into the console is broken, even if it renders. */
export function watchConsole(): { complaints(): string[] } {
  let spies: MockInstance[] = [];
  beforeEach(() => {
    spies = [
      vi.spyOn(console, 'error').mockImplementation(() => {}),
      vi.spyOn(console, 'warn').mockImplementation(() => {}),
    ];
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
    localStorage.clear();
    sessionStorage.clear();
    desktop.phone = false;
  });
  const known = /Node\.js 20 and below are deprecated|v5-patch-for-react-19|antd v5 support React is 16 ~ 18/;
  return {
    complaints: () =>
      spies
        .flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')))
        .filter((text) => !known.test(text)),
  };
}
