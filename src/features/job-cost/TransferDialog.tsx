import { useTranslate } from '@refinedev/core';
import { Alert, App, Form, Input, Modal, Select } from 'antd';
import type { Row } from '@/catalog/resource.ts';
import { useOperation } from '@/features/figures/useOperation.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FigureInput } from '@/fields/figures.tsx';
import { enumLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { TransferResult } from './TransferResult.tsx';

interface TransferDialogProps {
  codes: Row[];
  /** where the money comes from, as far as that is known */
  from: string | null;
  onClose(): void;
}

interface Values {
  from: string;
  to: string;
  amount: string;
  reason: string;
  note?: string;
}

/** Money from one cost code to another of the job. What both come to is shown before anything is written. */
export function TransferDialog({ codes, from, onClose }: TransferDialogProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const { resources } = useCatalog();
  const operation = useOperation<{ status: string }>('transfer_budget');
  const [form] = Form.useForm<Values>();
  const given = Form.useWatch([], form);
  const changes = resources.get('budget_adjustments');
  const [amount, reason] = [changes?.column('amount'), changes?.column('reason')];
  if (!amount || !reason) return null;
  const options = codes.map(({ id, code, description }) => ({ value: String(id), label: `${code} ${description}` }));
  const byId = (id?: string) => codes.find((row) => row.id === id);
  const needed = { required: true, message: t('rules.required') };
  const run = ({ from: source, to, amount: moved, reason: why, note }: Values) =>
    operation.mutate(
      { p_from: source, p_to: to, p_amount: moved, p_reason: why, p_note: note?.trim() || null },
      {
        onSuccess: ({ status }) => {
          message.success(t(status === 'approved' ? 'jobCost.transfer.done' : 'jobCost.transfer.asked'));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('jobCost.transfer.title')}
      okText={t('jobCost.transfer.run')}
      cancelText={t('actions.cancel')}
      okButtonProps={{ loading: operation.isPending }}
      maskClosable={false}
      onOk={form.submit}
      onCancel={onClose}
    >
      {operation.error ? <Alert type="error" showIcon role="alert" message={problemText(operation.error)} /> : null}
      <Form<Values>
        form={form}
        layout="vertical"
        disabled={operation.isPending}
        initialValues={from ? { from } : {}}
        onFinish={run}
      >
        <Form.Item name="from" label={t('jobCost.transfer.from')} rules={[needed]}>
          <Select showSearch optionFilterProp="label" options={options} />
        </Form.Item>
        <Form.Item name="to" label={t('jobCost.transfer.to')} rules={[needed]}>
          <Select showSearch optionFilterProp="label" options={options.filter(({ value }) => value !== given?.from)} />
        </Form.Item>
        <Form.Item name="amount" label={t('jobCost.transfer.amount')} rules={[needed]}>
          <FigureInput column={amount} digits={2} prefix={env.organization.currency} />
        </Form.Item>
        <Form.Item name="reason" label={t('jobCost.transfer.reason')} rules={[needed]}>
          <Select options={(reason.options ?? []).map((value) => ({ value, label: enumLabel(t, reason, value) }))} />
        </Form.Item>
        <Form.Item name="note" label={t('jobCost.transfer.note')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      </Form>
      <TransferResult from={byId(given?.from)} to={byId(given?.to)} amount={given?.amount ?? null} />
    </Modal>
  );
}
