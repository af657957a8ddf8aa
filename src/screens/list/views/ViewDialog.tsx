import { useTranslate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Resource } from '@/catalog/resource.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { readViewRoles, type SavedView } from '@/providers/views.ts';
import { useDeleteOne } from '../../parts/useDelete.tsx';
import { useProblemText } from '../../parts/useProblemText.ts';
import { type ListState, writeState } from '../urlState.ts';
import { useViewActions, type ViewWords } from './useViewActions.ts';
import { explicit } from './viewState.ts';

interface ViewDialogProps {
  resource: Resource;
  state: ListState;
  /** null: a new one of what the list shows */
  view: SavedView | null;
  onClose(): void;
}

/** Name of a view, who sees it, whom the list opens with it; and away with it. */
export default function ViewDialog({ resource, state, view, onClose }: ViewDialogProps) {
  const t = useTranslate();
  const { api, organization, resources, permissions } = useCatalog();
  const [, setParams] = useSearchParams();
  const [form] = Form.useForm<ViewWords>();
  const visibility = Form.useWatch('visibility', form) ?? view?.visibility ?? 'private';
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const problemText = useProblemText();
  const actions = useViewActions();
  const roles = useQuery({
    queryKey: ['view-roles', organization.id],
    queryFn: () => readViewRoles(api, organization.id),
    enabled: visibility === 'role',
  });
  // as the policies of saved_views have it
  const mayOpen = visibility !== 'role' || permissions.includes('org.manage');

  const save = async (answers: ViewWords) => {
    setBusy(true);
    setProblem(null);
    const words: ViewWords = {
      name: answers.name.trim(),
      visibility: answers.visibility,
      role_id: answers.visibility === 'role' ? answers.role_id : null,
      is_default: mayOpen && answers.is_default,
    };
    try {
      if (view) await actions.describe(view, words);
      else {
        const id = await actions.create(resource.name, words, state);
        setParams(explicit(writeState({ ...state, view: id }), false), { replace: true });
      }
      onClose();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  };

  const table = resources.get('saved_views');
  return (
    <Modal
      open
      title={view ? t('views.editTitle') : t('views.newTitle')}
      okText={t('actions.save')}
      cancelText={t('actions.cancel')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      onCancel={onClose}
      footer={(_, { OkBtn, CancelBtn }) => (
        <div className="dialog-foot">
          {view && table ? (
            <DeleteView view={view} table={table} isOpen={state.view === view.id} then={onClose} />
          ) : (
            <span />
          )}
          <span>
            <CancelBtn />
            <OkBtn />
          </span>
        </div>
      )}
    >
      <Form<ViewWords>
        form={form}
        layout="vertical"
        requiredMark
        initialValues={{
          name: view?.name ?? '',
          visibility: view?.visibility ?? 'private',
          role_id: view?.role_id ?? null,
          is_default: view?.is_default ?? false,
        }}
        onFinish={(answers) => void save(answers)}
      >
        {problem ? <Alert type="error" showIcon message={problemText(problem)} className="view-problem" /> : null}
        <Form.Item
          name="name"
          label={t('views.name')}
          rules={[{ required: true, whitespace: true, message: t('rules.required') }]}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="visibility" label={t('views.seenBy')}>
          <Radio.Group
            className="view-audience"
            options={(['private', 'team', 'role'] as const).map((value) => ({
              value,
              label: t(`views.seen.${value}`),
            }))}
          />
        </Form.Item>
        {visibility === 'role' ? (
          <Form.Item name="role_id" label={t('views.role')} rules={[{ required: true, message: t('rules.required') }]}>
            <Select
              showSearch
              optionFilterProp="label"
              loading={roles.isPending}
              status={roles.isError ? 'error' : ''}
              notFoundContent={roles.isError ? problemText(roles.error) : undefined}
              options={roles.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
            />
          </Form.Item>
        ) : null}
        <Form.Item name="is_default" valuePropName="checked" extra={mayOpen ? undefined : t('views.onlyManagers')}>
          <Checkbox disabled={!mayOpen}>
            {t(visibility === 'role' ? 'views.opensForRole' : 'views.opensForMe')}
          </Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface DeleteViewProps {
  view: SavedView;
  table: Resource;
  isOpen: boolean;
  then(): void;
}

/** With a way back in the toast; the list stays as it is. */
function DeleteView({ view, table, isOpen, then }: DeleteViewProps) {
  const t = useTranslate();
  const deleteOne = useDeleteOne(table);
  const [, setParams] = useSearchParams();
  const run = async () => {
    if (!(await deleteOne(view.id, view.name))) return;
    if (isOpen)
      setParams(
        (now) => {
          now.delete('view');
          return now;
        },
        { replace: true },
      );
    then();
  };
  return (
    <Button type="text" danger onClick={() => void run()}>
      {t('views.delete')}
    </Button>
  );
}
