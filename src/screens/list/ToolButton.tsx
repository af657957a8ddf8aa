import { Button, Popover } from 'antd';
import { type ReactNode, Suspense, useRef, useState } from 'react';

interface ToolButtonProps {
  label: string;
  icon: ReactNode;
  /** how much of it is set */
  count?: number;
  /** asked for when it is opened, so that it may come with a file of its own */
  content(): ReactNode;
}

/** A button of the list's bar with an editor behind it. Escape closes it, and the focus comes back. */
export function ToolButton({ label, icon, count = 0, content }: ToolButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onKeyDown = ({ key }: React.KeyboardEvent) => {
    if (key !== 'Escape') return;
    setOpen(false);
    button.current?.focus();
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <section className="tool-editor" aria-label={label} onKeyDown={onKeyDown}>
          <Suspense fallback={<div className="tool-wait" />}>{open ? content() : null}</Suspense>
        </section>
      }
    >
      <Button
        ref={button}
        size="small"
        type="text"
        className={count > 0 ? 'tool set' : 'tool'}
        icon={icon}
        aria-expanded={open}
      >
        {label}
        {count > 0 ? <span className="tool-count num">{count}</span> : null}
      </Button>
    </Popover>
  );
}
