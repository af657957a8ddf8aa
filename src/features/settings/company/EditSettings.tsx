import { useTranslate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { FormBody } from '@/screens/form/FormBody.tsx';
import { FormConflict } from '@/screens/form/FormConflict.tsx';
import { MovedNotice } from '@/screens/form/MovedNotice.tsx';
import { useRecordForm } from '@/screens/form/useRecordForm.ts';
import { useSaveKey } from '@/screens/form/useSaveKey.ts';
import { recordValues } from '@/screens/form/values.ts';
import { useLeaveGuard } from '@/screens/parts/LeaveGuard.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { CompanyFrame, type Tab } from './CompanyFrame.tsx';

interface EditSettingsProps {
  tab: Tab;
  resource: Resource;
  row: Row;
  /** the row is to be read again */
  onSaved(): Promise<void>;
  children: ReactNode;
}

/** The generated form on a page that stays where it is when it is saved. */
export function EditSettings({ tab, resource, row, onSaved, children }: EditSettingsProps) {
  const t = useTranslate();
  const formId = useId();
  const { message } = App.useApp();
  const { reload } = useCatalog();
  const isPhone = useIsPhone();
  const queryClient = useQueryClient();
  const initial = recordValues(resource, row);
  const state = useRecordForm({
    resource,
    loaded: row,
    initial,
    onDone: async ({ is }) => {
      if (is === 'saved') message.success(t('company.saved'));
      await onSaved();
      // name, currency and time zone stand on every page
      await Promise.all([reload(), queryClient.invalidateQueries({ queryKey: ['organizations'] })]);
    },
  });
  const { base, busy, dirty } = state;
  useLeaveGuard(dirty);
  useSaveKey(state.form.submit);
  return (
    <CompanyFrame
      tab={tab}
      primary={
        // on a phone it floats over the fields: there it comes when there is something to save
        isPhone && !dirty ? null : (
          <Button type="primary" htmlType="submit" form={formId} loading={busy} disabled={!dirty}>
            {t('actions.save')}
          </Button>
        )
      }
    >
      {base ? <MovedNotice resource={resource} base={base} busy={busy} onLook={() => void state.look()} /> : null}
      <FormBody id={formId} resource={resource} initial={initial} state={state} />
      {children}
      <FormConflict resource={resource} state={state} onTheirs={onSaved} />
    </CompanyFrame>
  );
}
