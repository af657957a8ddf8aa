import { useTranslate } from '@refinedev/core';
import { Alert, Form, Input, Modal, Select } from 'antd';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FigureInput } from '@/fields/figures.tsx';
import { fieldOf } from '@/fields/index.ts';
import { isDay } from '@/lib/dates.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import type { Step } from './queue.ts';
import { type Given, useCollect } from './useCollect.tsx';

const CONTACTS = ['call', 'email', 'reminder', 'statement', 'demand_letter', 'escalation'];

interface CollectDialogProps {
  step: Step;
  row: Row;
  resource: Resource;
  onClose(): void;
}

/** One step of collecting an invoice: what was said, promised, disputed or given up. */
export default function CollectDialog({ step, row, resource, onClose }: CollectDialogProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { resources } = useCatalog();
  const problemText = useProblemText();
  const [form] = Form.useForm<Given>();
  const { run, busy, problem } = useCollect(step, row, onClose);
  const balance = resource.column('balance');
  const day = resources.get('collection_activities')?.column('promised_date');
  const { Input: DayInput } = fieldOf(day ?? (balance as Column));
  const needed = { required: true, message: t('rules.required') };
  const withContact = step === 'contact' || step === 'promise';
  const withAmount = step === 'promise' || step === 'writeOff';
  const noteNeeded = step !== 'promise';
  return (
    <Modal
      open
      title={t(`collections.titles.${step}`, { invoice: String(row.invoice_number) })}
      okText={t(`collections.run.${step}`)}
      cancelText={t('actions.cancel')}
      okButtonProps={{ loading: busy, danger: step === 'writeOff' }}
      maskClosable={false}
      onOk={form.submit}
      onCancel={onClose}
    >
      {problem ? <Alert type="error" showIcon role="alert" message={problemText(problem)} /> : null}
      <p className="muted">{t(`collections.what.${step}`)}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        className="collect-form"
        disabled={busy}
        initialValues={{
          type: 'call',
          contact: row.contact_name ?? undefined,
          amount: withAmount ? String(row.balance) : undefined,
        }}
        onFinish={(given) => void run(given)}
      >
        {step === 'contact' ? (
          <Form.Item name="type" label={t('collections.fields.type')}>
            <Select
              options={CONTACTS.map((value) => ({ value, label: t(`enums.collection_activity_type.${value}`, value) }))}
            />
          </Form.Item>
        ) : null}
        {step === 'promise' && day ? (
          <Form.Item
            name="day"
            label={t('collections.fields.day')}
            rules={[
              {
                required: true,
                validator: async (_, day) => (isDay(day) ? null : Promise.reject(new Error(t('rules.required')))),
              },
            ]}
          >
            <DayInput column={day} env={env} />
          </Form.Item>
        ) : null}
        {withAmount && balance ? (
          <Form.Item name="amount" label={t('collections.fields.amount')} rules={[needed]}>
            <FigureInput column={balance} digits={2} prefix={env.organization.currency} />
          </Form.Item>
        ) : null}
        {withContact ? (
          <Form.Item name="contact" label={t('collections.fields.contact')}>
            <Input />
          </Form.Item>
        ) : null}
        <Form.Item
          name="note"
          label={t(withContact ? 'collections.fields.outcome' : 'collections.fields.note')}
          rules={noteNeeded ? [{ ...needed, whitespace: true }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
