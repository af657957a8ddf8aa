const apple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

const names: Record<string, string> = {
  mod: apple ? '⌘' : 'Ctrl',
  shift: '⇧',
  enter: '↵',
  esc: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  tab: '⇥',
  space: '␣',
  delete: '⌦',
};

/** `mod+k` is ⌘K on a Mac and Ctrl K elsewhere. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kbd">
      {keys
        .split('+')
        .map((key) => names[key] ?? key.toUpperCase())
        .join(apple ? '' : ' ')}
    </kbd>
  );
}
