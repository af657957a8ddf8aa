import { Tooltip } from 'antd';
import type { ReactNode } from 'react';

/** What cannot be done says why: a disabled button hears no mouse, so its frame does, and it takes focus for the keyboard. */
export function Reason({ text, children }: { text: string | null | undefined; children: ReactNode }) {
  if (!text) return children;
  return (
    <Tooltip title={text}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason must be reachable by keyboard */}
      <span className="reason" tabIndex={0}>
        {children}
        <span className="sr-only">{text}</span>
      </span>
    </Tooltip>
  );
}
