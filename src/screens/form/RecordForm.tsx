import { useInvalidate, useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { useId } from 'react';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { useLeaveGuard } from '../parts/LeaveGuard.tsx';
import { lastList } from '../parts/lastList.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FormBody } from './FormBody.tsx';
import { useRecordForm } from './useRecordForm.ts';
import { useSaveKey } from './useSaveKey.ts';
import type { Values } from './values.ts';

interface RecordFormProps {
  resource: Resource;
  /** null makes a new one */
  loaded: Row | null;
  initial: Values;
}

/** A form as a page of its own. */
export function RecordForm({ resource, loaded, initial }: RecordFormProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const env = useFieldEnvironment();
  const { slug } = env.organization;
  const invalidate = useInvalidate();
  const formId = useId();
  const label = resourceLabel(t, resource);

  const leave = (to: string) => {
    allow();
    navigate(to, { replace: true });
  };
  const state = useRecordForm({
    resource,
    loaded,
    initial,
    onDone: ({ is, id }) => {
      if (is === 'saved') message.success(t('form.saved', { label }));
      leave(showPath(slug, resource.name, id));
    },
  });
  const { base, busy, dirty, conflict } = state;
  const { allow } = useLeaveGuard(dirty);
  useSaveKey(state.form.submit);

  const list = listPath(slug, resource.name, lastList(slug, resource.name).search);
  const back = base ? showPath(slug, resource.name, base.id) : list;
  const dropMine = async () => {
    await invalidate({ resource: resource.name, invalidates: ['all'], id: base?.id });
    leave(back);
  };
  const title = base ? recordTitle(env, resource, base) : t('list.new', { label: inSentence(label) });
  const crumbs = [
    { label: resourcePlural(t, resource), to: list },
    ...(base ? [{ label: title, to: back }, { label: t('actions.edit') }] : [{ label: title }]),
  ];

  return (
    <Page width="form">
      <PageHeader
        title={title}
        breadcrumb={crumbs}
        actions={<Button onClick={() => navigate(back)}>{t('actions.cancel')}</Button>}
        primary={
          // the form's own button, although it stands above it: Enter in a field presses it
          <Button type="primary" htmlType="submit" form={formId} loading={busy} aria-keyshortcuts="Control+S Meta+S">
            {t('actions.save')}
          </Button>
        }
      />
      <FormBody id={formId} resource={resource} state={state} initial={initial} />
      {conflict && base ? (
        <ConflictDialog
          resource={resource}
          id={String(base.id)}
          base={base}
          conflict={conflict}
          busy={busy}
          onSettle={state.resolve}
          onTheirs={() => void dropMine()}
          onCancel={state.keepTyping}
        />
      ) : null}
    </Page>
  );
}
