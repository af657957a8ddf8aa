import { Kbd } from './Kbd.tsx';

interface MenuLabelProps {
  text: string;
  /** key that does the same */
  keys?: string;
  /** why it cannot be done: said where it can be read without a mouse */
  reason?: string | null;
}

export function MenuLabel({ text, keys, reason }: MenuLabelProps) {
  return (
    <span className="menu-label">
      <span>{text}</span>
      {keys && !reason ? (
        <span aria-hidden className="only-desktop">
          <Kbd keys={keys} />
        </span>
      ) : null}
      {reason ? (
        <small>
          <span className="sr-only">: </span>
          {reason}
        </small>
      ) : null}
    </span>
  );
}
