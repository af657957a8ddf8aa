import { useTranslate } from '@refinedev/core';
import { Alert, App, Button, Form, Input } from 'antd';
import type { Row } from '@/catalog/resource.ts';
import { useOperation } from '@/features/figures/useOperation.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { FigureInput } from '@/fields/figures.tsx';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';

interface Values {
  amount: string | null;
  note: string;
}

/** What is still to come, by somebody's estimate in place of the formula, with the reason; or the formula again. */
export function EtcForm({ row, onClose }: { row: Row; onClose(): void }) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const { resources } = useCatalog();
  const operation = useOperation('override_etc');
  const [form] = Form.useForm<Values>();
  const codes = resources.get('cost_codes');
  const column = codes?.column('etc_override');
  if (!codes?.can.update || !column || !row.code || row.id === 'total') return null;
  const isSet = row.etc_override !== null && row.etc_override !== undefined;
  const run = (amount: string | null, note: string | null) =>
    operation.mutate(
      { p_cost_code: row.id, p_amount: amount, p_note: note },
      {
        onSuccess: () => {
          message.success(t(amount === null ? 'jobCost.etc.cleared' : 'jobCost.etc.saved'));
          onClose();
        },
      },
    );
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      size="small"
      className="explained-form"
      disabled={operation.isPending}
      initialValues={{ amount: row.etc_override ?? null, note: row.etc_override_note ?? '' }}
      onFinish={({ amount, note }) => run(amount, note.trim())}
    >
      {operation.error ? <Alert type="error" showIcon role="alert" message={problemText(operation.error)} /> : null}
      <Form.Item
        name="amount"
        label={t('jobCost.etc.amount')}
        rules={[
          {
            validator: async (_, value) => {
              if (!(Number(value ?? Number.NaN) >= 0)) throw new Error(t('jobCost.etc.notNegative'));
            },
          },
        ]}
      >
        <FigureInput column={column} digits={2} prefix={env.organization.currency} />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('jobCost.etc.note')}
        rules={[{ required: true, whitespace: true, message: t('rules.required') }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <div className="explained-buttons">
        <Button type="primary" htmlType="submit" loading={operation.isPending}>
          {t('jobCost.etc.save')}
        </Button>
        {isSet ? <Button onClick={() => run(null, null)}>{t('jobCost.etc.clear')}</Button> : null}
      </div>
    </Form>
  );
}
