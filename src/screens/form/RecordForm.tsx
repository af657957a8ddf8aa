import { useInvalidate, useTranslate } from '@refinedev/core';
import { App, Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
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
import { DraftNotice } from './DraftNotice.tsx';
import { FormBody } from './FormBody.tsx';
import { FormConflict } from './FormConflict.tsx';
import { MovedNotice } from './MovedNotice.tsx';
import { useDraft } from './useDraft.ts';
import { useRecordForm } from './useRecordForm.ts';
import { useSaveKey } from './useSaveKey.ts';
import { recordValues, type Values } from './values.ts';

interface RecordFormProps {
  resource: Resource;
  /** null makes a new one */
  loaded: Row | null;
  initial: Values;
  /** what the person should know of the values it starts with */
  note?: ReactNode;
}

/** A form as a page of its own. */
export function RecordForm({ resource, loaded, initial, note }: RecordFormProps) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const env = useFieldEnvironment();
  const { slug } = env.organization;
  const invalidate = useInvalidate();
  const formId = useId();
  const label = resourceLabel(t, resource);
  const [params] = useSearchParams();

  const leave = (to: string) => {
    allow();
    navigate(to, { replace: true });
  };
  const state = useRecordForm({
    resource,
    loaded,
    initial,
    onDone: ({ is, id }) => {
      draft.done();
      if (is === 'saved') message.success(t('form.saved', { label }));
      leave(showPath(slug, resource.name, id));
    },
  });
  const { base, busy, dirty } = state;
  const before = base ? recordValues(resource, base) : initial;
  const draft = useDraft({
    resource,
    loaded: base,
    preset: params.toString(),
    initial: before,
    current: state.current,
    fill: state.fill,
  });
  const { allow } = useLeaveGuard(dirty);
  useSaveKey(state.form.submit);

  const list = listPath(slug, resource.name, lastList(slug, resource.name).search);
  const back = base ? showPath(slug, resource.name, base.id) : list;
  const dropMine = async () => {
    draft.done();
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
      {note}
      <DraftNotice resource={resource} draft={draft} base={base} before={before} fill={state.fill} />
      {base ? <MovedNotice resource={resource} base={base} busy={busy} onLook={() => void state.look()} /> : null}
      <FormBody
        id={formId}
        resource={resource}
        initial={initial}
        state={{
          ...state,
          changed: () => {
            state.changed();
            draft.keep();
          },
        }}
      />
      <FormConflict resource={resource} state={state} onTheirs={dropMine} />
    </Page>
  );
}
