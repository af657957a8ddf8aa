import { apple } from '@/lib/shortcuts.ts';

const names: Record<string, string> = {
  // signs as a Mac has them on its keys; elsewhere the keys bear words
  ...(apple
    ? { mod: '⌘', shift: '⇧', enter: '↵', tab: '⇥', space: '␣', delete: '⌦' }
    : { mod: 'Ctrl', shift: 'Shift', enter: 'Enter', tab: 'Tab', space: 'Space', delete: 'Del' }),
  esc: 'Esc',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
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
