import './form.css';
import './inputs.ts';
import { useTranslate } from '@refinedev/core';
import { App, Button, Drawer } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { inSentence } from '@/catalog/label.ts';
import type { Resource } from '@/catalog/resource.ts';
import { asNew } from '@/catalog/workflow.ts';
import { resourceLabel } from '@/fields/words.ts';
import { useLeaveGuard, useLeaveQuestion } from '../parts/LeaveGuard.tsx';
import { QuickCreate, type Wanted } from '../parts/QuickCreate.tsx';
import { FormBody } from './FormBody.tsx';
import { presetParams } from './presets.ts';
import { useRecordForm } from './useRecordForm.ts';
import { useSaveKey } from './useSaveKey.ts';
import { firstEmpty, formColumns, initialValues, type Values } from './values.ts';

interface CreateDrawerProps {
  wanted: Wanted;
  onClosed(): void;
}

/** A new record beside the page one is on, which stays as it is. */
export default function CreateDrawer({ wanted: asked, onClosed }: CreateDrawerProps) {
  const [wanted] = useState(() => ({ ...asked, resource: asNew(asked.resource) }));
  const t = useTranslate();
  const [open, setOpen] = useState(true);
  const [dirty, setDirty] = useState(false);
  const question = useLeaveQuestion();
  const formId = useId();
  const { resource } = wanted;
  const [initial] = useState(() => initialValues(resource, presetParams(wanted.preset)));

  const close = () => setOpen(false);
  const askToClose = () => void (dirty ? question(close) : close());
  return (
    <Drawer
      open={open}
      width="min(600px, 100vw)"
      rootClassName="create-drawer"
      title={t('list.new', { label: inSentence(resourceLabel(t, resource)) })}
      autoFocus={false}
      maskClosable={false}
      onClose={askToClose}
      afterOpenChange={(isOpen) => {
        if (!isOpen) return onClosed();
        // what is mounted with the drawer is hidden, and cannot take the focus yet
        focusFirst(formId, resource, initial);
      }}
    >
      {/* what is opened from here lies above it */}
      <QuickCreate>
        <DrawerForm
          wanted={wanted}
          formId={formId}
          initial={initial}
          onDirty={setDirty}
          onCancel={askToClose}
          onDone={close}
        />
      </QuickCreate>
    </Drawer>
  );
}

function focusFirst(formId: string, resource: Resource, initial: Values): void {
  document.getElementById(`${formId}_${firstEmpty(formColumns(resource), initial)?.name}`)?.focus();
}

interface DrawerFormProps {
  wanted: Wanted;
  formId: string;
  initial: Values;
  onDirty(dirty: boolean): void;
  onCancel(): void;
  onDone(): void;
}

function DrawerForm({ wanted, formId, initial, onDirty, onCancel, onDone }: DrawerFormProps) {
  const { resource, many = false, onSaved } = wanted;
  const t = useTranslate();
  const { message } = App.useApp();
  const again = useRef(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (round > 0) focusFirst(formId, resource, initial);
  }, [round, formId, resource, initial]);
  const state = useRecordForm({
    resource,
    loaded: null,
    initial,
    onDone: ({ id }) => {
      message.success(t('form.saved', { label: resourceLabel(t, resource) }));
      onSaved(id);
      onDirty(false);
      if (!again.current) return onDone();
      state.restart();
      setRound((now) => now + 1);
    },
  });
  useLeaveGuard(state.dirty);
  useSaveKey(() => {
    again.current = false;
    state.form.submit();
  });
  const submits = (oneMore: boolean) => ({
    htmlType: 'submit' as const,
    form: formId,
    onClick: () => {
      again.current = oneMore;
    },
  });

  return (
    <>
      <FormBody
        id={formId}
        resource={resource}
        initial={initial}
        state={{
          ...state,
          changed: () => {
            state.changed();
            onDirty(true);
          },
        }}
      />
      <div className="drawer-foot">
        <Button onClick={onCancel}>{t('actions.cancel')}</Button>
        {/* Enter in a field presses the first button of a form: here the usual one, which stands last */}
        <span className="drawer-foot-save">
          <Button type="primary" loading={state.busy} aria-keyshortcuts="Control+S Meta+S" {...submits(false)}>
            {t('actions.save')}
          </Button>
          {many ? (
            <Button disabled={state.busy} {...submits(true)}>
              {t('form.saveMore')}
            </Button>
          ) : null}
        </span>
      </div>
    </>
  );
}
