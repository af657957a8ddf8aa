import { useCallback, useState } from 'react';

// Which parts of the menu a person has folded away; this machine remembers it.
const KEY = 'secg.menu.closed';

function read(): ReadonlySet<string> {
  return new Set((localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean));
}

export function useClosedGroups(): { closed: ReadonlySet<string>; toggle(key: string): void } {
  const [closed, setClosed] = useState(read);
  const toggle = useCallback((key: string) => {
    // another window may have folded one in the meantime
    const next = new Set(read());
    if (!next.delete(key)) next.add(key);
    localStorage.setItem(KEY, [...next].join(' '));
    setClosed(next);
  }, []);
  return { closed, toggle };
}
