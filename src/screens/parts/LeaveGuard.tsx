import { useTranslate } from '@refinedev/core';
import { App } from 'antd';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useBlocker } from 'react-router';

interface Unsaved {
  tell(form: string, dirty: boolean): void;
  allow(): void;
  leave(go: () => void): void;
}

const UnsavedContext = createContext<Unsaved>({ tell: () => {}, allow: () => {}, leave: (go) => go() });

/** The question before typing is lost. */
export function useLeaveQuestion() {
  const t = useTranslate();
  const { modal } = App.useApp();
  return useCallback(
    (onLeave: () => void, onStay = () => {}) =>
      modal.confirm({
        title: t('leave.title'),
        content: t('leave.text'),
        okText: t('leave.leave'),
        okButtonProps: { danger: true },
        cancelText: t('leave.stay'),
        onOk: onLeave,
        onCancel: onStay,
      }),
    [modal, t],
  );
}

/**
 * Asks before typing is lost: on a link, on the back button (which Refine's own notifier lets through), on signing out
 * and on closing the tab. One for all forms of the shell, because the router has room for one.
 */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const question = useLeaveQuestion();
  const forms = useRef(new Set<string>());
  const [dirty, setDirty] = useState(false);
  const allowed = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !allowed.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const unsaved = useMemo<Unsaved>(() => {
    const allow = () => {
      allowed.current = true;
    };
    return {
      tell: (form, isDirty) => {
        if (isDirty) allowed.current = false;
        if (isDirty) forms.current.add(form);
        else forms.current.delete(form);
        setDirty(forms.current.size > 0);
      },
      allow,
      leave: (go) => {
        if (forms.current.size === 0) return go();
        question(() => {
          allow();
          go();
        });
      },
    };
  }, [question]);

  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    const dialog = question(blocker.proceed, blocker.reset);
    return () => dialog.destroy();
  }, [blocker, question]);

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

/** For what leaves without a change of address: goes at once, or after the question when something is not saved. */
export const useLeave = (): ((go: () => void) => void) => useContext(UnsavedContext).leave;
