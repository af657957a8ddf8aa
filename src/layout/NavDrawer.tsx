import { Drawer } from 'antd';
import type { ReactNode } from 'react';

interface NavDrawerProps {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The whole menu on a phone; it comes from below, where the thumb is. */
export default function NavDrawer({ open, title, onClose, children }: NavDrawerProps) {
  return (
    <Drawer open={open} onClose={onClose} placement="bottom" height="78dvh" title={title} className="nav-drawer">
      {children}
    </Drawer>
  );
}
