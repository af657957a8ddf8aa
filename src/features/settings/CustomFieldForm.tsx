import { useTranslate } from '@refinedev/core';
import { App, Button, Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import { customKinds } from '@/catalog/types.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { keyOf } from './draft.ts';
import type { CustomFieldRow, TableSettings } from './useTableSettings.ts';

interface CustomFieldFormProps {
  settings: TableSettings;
  /** null makes a new one */
  field: CustomFieldRow | null;
  onTyped(): void;
  onSaved(key: string): void;
  onGone(): void;
}

type Values = Pick<CustomFieldRow, 'label' | 'kind' | 'options' | 'help' | 'required'>;

/** Definition of a custom field, saved by itself: values of records depend on it, and the database has the last word. */
export function CustomFieldForm({ settings, field, onTyped, onSaved, onGone }: CustomFieldFormProps) {
  const t = useTranslate();
  const text = useProblemText();
  const { message, modal, notification } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const kind = Form.useWatch('kind', form) ?? field?.kind ?? 'text';

  const attempt = async (work: () => Promise<void>, done: string) => {
    setBusy(true);
    try {
      await work();
      message.success(done);
      return null;
    } catch (problem) {
      return problem;
    } finally {
      setBusy(false);
    }
  };
  const failed = (problem: unknown) => notification.error({ message: t('form.failed'), description: text(problem) });

  const save = async ({ label, options, help, required, ...rest }: Values) => {
    const values = {
      ...rest,
      label: label.trim(),
      help: help?.trim() || null,
      required: required ?? false,
      options: rest.kind === 'enum' ? options.map((word) => word.trim()) : [],
    };
    const key =
      field?.key ??
      keyOf(
        label,
        settings.customFields.map((other) => other.key),
      );
    const problem = await attempt(
      () => settings.saveField(field, field ? values : { ...values, key }),
      t('settings.fieldSaved', { label }),
    );
    if (!problem) onSaved(key);
    else failed(problem);
  };
  const archive = async (on: boolean) => {
    if (!field) return;
    const values = { archived_at: on ? new Date().toISOString() : null };
    const problem = await attempt(() => settings.saveField(field, values), t('settings.fieldArchived'));
    if (problem) failed(problem);
    else onGone();
  };
  const remove = async () => {
    if (!field) return;
    const problem = await attempt(() => settings.deleteField(field), t('settings.fieldDeleted'));
    if (!problem) onGone();
    // records have values in it: they are kept, out of sight
    else if (problem instanceof ApiProblem && problem.code === 'PT422') {
      modal.confirm({
        title: t('settings.archiveTitle', { label: field.label }),
        content: t('settings.archiveText'),
        okText: t('settings.archive'),
        cancelText: t('actions.cancel'),
        onOk: () => archive(true),
      });
    } else failed(problem);
  };

  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="custom-field-form"
      disabled={busy}
      initialValues={field ?? { label: '', kind: 'text', options: [], help: '', required: false }}
      onValuesChange={onTyped}
      onFinish={(values) => void save(values)}
    >
      <Form.Item
        name="label"
        label={t('settings.label')}
        rules={[{ required: true, whitespace: true, message: t('rules.required') }]}
      >
        <Input maxLength={80} autoFocus={field === null} />
      </Form.Item>
      <Form.Item name="kind" label={t('settings.kind')}>
        <Select
          showSearch
          optionFilterProp="label"
          options={customKinds.map((value) => ({ value, label: t(`settings.kinds.${value}`) }))}
        />
      </Form.Item>
      {kind === 'enum' ? (
        <Form.Item
          name="options"
          label={t('settings.options')}
          extra={t('settings.optionsHint')}
          rules={[{ required: true, type: 'array', min: 1, message: t('rules.required') }]}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '\n']} />
        </Form.Item>
      ) : null}
      <Form.Item name="help" label={t('settings.help')}>
        <Input.TextArea autoSize maxLength={500} />
      </Form.Item>
      {kind === 'boolean' ? null : (
        <Form.Item
          name="required"
          label={t('settings.mustFill')}
          valuePropName="checked"
          extra={t('settings.requiredHint')}
        >
          <Switch />
        </Form.Item>
      )}
      <div className="custom-field-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('settings.saveField')}
        </Button>
        {field ? (
          <Button danger type="text" onClick={() => void remove()}>
            {t('settings.deleteField')}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
