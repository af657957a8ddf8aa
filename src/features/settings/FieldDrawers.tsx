import { useTranslate } from '@refinedev/core';
import { Drawer } from 'antd';
import { useState } from 'react';
import { customName } from '@/catalog/custom.ts';
import type { Resource } from '@/catalog/resource.ts';
import type { Settings } from '@/catalog/types.ts';
import { useLeaveGuard, useLeaveQuestion } from '@/screens/parts/LeaveGuard.tsx';
import { CustomFieldForm } from './CustomFieldForm.tsx';
import { FieldDrawer } from './FieldDrawer.tsx';
import type { TableSettings } from './useTableSettings.ts';

/** Name of the drawer in which a field is made. */
export const NEW = '';

interface FieldDrawersProps {
  base: Resource;
  preview: Resource;
  draft: Settings;
  settings: TableSettings;
  /** name of the field, or NEW */
  open: string | null;
  onChange(draft: Settings): void;
  onOpen(name: string | null): void;
}

/** One field beside the page. A definition that was changed and not saved is not lost unasked. */
export function FieldDrawers({ base, preview, draft, settings, open, onChange, onOpen }: FieldDrawersProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState(false);
  useLeaveGuard(typed);
  const question = useLeaveQuestion();
  const go = (name: string | null) => {
    setTyped(false);
    onOpen(name);
  };
  const close = () => go(null);
  const askToClose = () => void (typed ? question(close) : close());
  if (open === null) return null;

  const field = settings.customFields.find(({ key }) => customName(key) === open) ?? null;
  const form = (
    <CustomFieldForm
      key={field?.version}
      settings={settings}
      field={field}
      onTyped={() => setTyped(true)}
      onSaved={(key) => go(customName(key))}
      onGone={close}
    />
  );
  if (open === NEW) {
    return (
      <Drawer open onClose={askToClose} title={t('settings.addField')} width={420}>
        {form}
      </Drawer>
    );
  }
  return (
    <FieldDrawer
      {...{ base, preview, draft, onChange }}
      name={open}
      onClose={askToClose}
      definition={field ? form : null}
    />
  );
}
