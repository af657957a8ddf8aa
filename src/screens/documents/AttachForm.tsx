import { quiet } from '@/lib/quiet.ts';
import '../form/form.css';
import { useCreate, useInvalidate, useTranslate } from '@refinedev/core';
import { Alert, Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { columnLabel, enumLabel, resourceLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { toProblem } from '@/providers/errors.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useLeaveGuard } from '../parts/LeaveGuard.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import { DocumentPicker } from './DocumentPicker.tsx';
import { DOCUMENTS, LINKS } from './useDocuments.ts';

interface AttachFormProps {
  resource: Resource;
  id: string;
  documents: Resource;
  onDone(): void;
}

interface Given {
  title: string;
  url: string;
  type: string;
  document: string;
}

/** A paper by its address, or one of the vault. Files themselves are uploaded only where there is storage for them. */
export function AttachForm({ resource, id, documents, onDone }: AttachFormProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const { api, organization } = useCatalog();
  const invalidate = useInvalidate();
  const { mutateAsync: create } = useCreate();
  const [form] = Form.useForm<Given>();
  const [isNew, setIsNew] = useState(documents.can.create);
  const [busy, setBusy] = useState(false);
  const [typed, setTyped] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  useLeaveGuard(typed);
  const type = documents.column('doc_type');
  const required = { required: true, message: t('rules.required') };

  const attachNew = async ({ title, url, type: kind }: Given) => {
    const { error, status } = await (api.client as unknown as RestClient).rpc('attach_link', {
      p_org: organization.id,
      p_table: resource.name,
      p_id: id,
      p_title: title.trim(),
      p_url: url.trim(),
      p_type: kind,
    });
    if (error) throw toProblem(error, status);
    for (const name of [DOCUMENTS, LINKS]) await invalidate({ resource: name, invalidates: ['list'] });
  };
  const attachKnown = ({ document }: Given) =>
    create({
      resource: LINKS,
      values: { document_id: document, entity_type: resource.name, entity_id: id },
      ...quiet,
    });
  const submit = async (given: Given) => {
    setBusy(true);
    setProblem(null);
    try {
      await (isNew ? attachNew(given) : attachKnown(given));
      onDone();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form<Given>
      form={form}
      name="attach"
      layout="vertical"
      className="attach-form"
      aria-label={t('documents.attach')}
      disabled={busy}
      initialValues={{ type: type?.initial ?? 'other' }}
      onValuesChange={() => setTyped(true)}
      onFinish={(given) => void submit(given)}
    >
      {documents.can.create ? (
        <Segmented
          value={isNew ? 'new' : 'known'}
          options={[
            { value: 'new', label: t('documents.byAddress') },
            { value: 'known', label: t('documents.fromVault') },
          ]}
          onChange={(which) => setIsNew(which === 'new')}
        />
      ) : null}
      {problem ? <Alert type="error" showIcon role="alert" message={problemText(problem)} /> : null}
      {isNew ? (
        <div className="form-grid">
          <Form.Item name="title" label={t('documents.title')} rules={[{ ...required, whitespace: true }]}>
            <Input autoFocus />
          </Form.Item>
          <Form.Item name="type" label={type ? columnLabel(t, DOCUMENTS, type) : null}>
            <Select
              showSearch
              optionFilterProp="label"
              options={(type?.options ?? []).map((value) => ({
                value,
                label: type ? enumLabel(t, type, value) : value,
              }))}
            />
          </Form.Item>
          <Form.Item
            className="wide"
            name="url"
            label={t('documents.address')}
            rules={[required, { pattern: /^\s*https?:\/\/\S+\s*$/, message: t('rules.url') }]}
          >
            <Input inputMode="url" placeholder="https://" />
          </Form.Item>
        </div>
      ) : (
        <Form.Item name="document" label={resourceLabel(t, documents)} rules={[required]}>
          <DocumentPicker />
        </Form.Item>
      )}
      <div className="small-foot">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('documents.save')}
        </Button>
        <Button onClick={onDone}>{t('actions.cancel')}</Button>
      </div>
    </Form>
  );
}
