import { useTranslate } from '@refinedev/core';
import { App } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useBlocker } from 'react-router';

interface Unsaved {
  tell(form: string, dirty: boolean): void;
  allow(): void;
}

const UnsavedContext = createContext<Unsaved>({ tell: () => {}, allow: () => {} });

/**
 * Asks before typing is lost: on a link, on the back button (which Refine's own notifier lets through) and on closing
 * the tab. One for all forms of a screen, because the router has room for one.
 */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const t = useTranslate();
  const { modal } = App.useApp();
  const [forms, setForms] = useState<ReadonlySet<string>>(new Set());
  const dirty = forms.size > 0;
  const allowed = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !allowed.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const unsaved = useMemo<Unsaved>(
    () => ({
      tell: (form, isDirty) => {
        if (isDirty) allowed.current = false;
        setForms((now) => {
          if (now.has(form) === isDirty) return now;
          const next = new Set(now);
          if (isDirty) next.add(form);
          else next.delete(form);
          return next;
        });
      },
      allow: () => {
        allowed.current = true;
      },
    }),
    [],
  );

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const dialog = modal.confirm({
      title: t('leave.title'),
      content: t('leave.text'),
      okText: t('leave.leave'),
      okButtonProps: { danger: true },
      cancelText: t('leave.stay'),
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

  return <UnsavedContext value={unsaved}>{children}</UnsavedContext>;
}

/** A form says whether something in it is not saved; `allow()` lets the next navigation pass, after a save. */
export function useLeaveGuard(dirty: boolean): { allow(): void } {
  const form = useId();
  const { tell, allow } = useContext(UnsavedContext);
  useEffect(() => {
    tell(form, dirty);
    return () => tell(form, false);
  }, [tell, form, dirty]);
  return { allow };
}
