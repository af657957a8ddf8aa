import { App } from 'antd';
import { useEffect, useRef } from 'react';
import { useBlocker } from 'react-router';
import { useText } from '@/lib/useText.ts';

/**
 * Asks before typing is lost: on a link, on the back button (which Refine's own notifier lets through) and on closing
 * the tab. `allow()` lets the next navigation pass, after a save.
 */
export function useLeaveGuard(dirty: boolean): { allow(): void } {
  const t = useText();
  const { modal } = App.useApp();
  const allowed = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !allowed.current && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const dialog = modal.confirm({
      title: t('leave.title', 'Leave without saving?'),
      content: t('leave.text', 'What you typed here is not saved yet.'),
      okText: t('leave.leave', 'Leave'),
      okButtonProps: { danger: true },
      cancelText: t('leave.stay', 'Keep editing'),
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    });
    return () => dialog.destroy();
  }, [blocker, modal, t]);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  return {
    allow: () => {
      allowed.current = true;
    },
  };
}
