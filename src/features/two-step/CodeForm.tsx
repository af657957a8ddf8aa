import { useTranslate } from '@refinedev/core';
import { Alert, Button, Form } from 'antd';
import type { Session } from '@/providers/session.ts';
import { CodeItem } from './CodeItem.tsx';
import { useAttempt } from './useAttempt.ts';

interface CodeFormProps {
  session: Pick<Session, 'confirmCode'>;
  /** whose codes are asked for */
  factor: string;
  submit: string;
  onDone?: () => void;
}

export function CodeForm({ session, factor, submit, onDone }: CodeFormProps) {
  const t = useTranslate();
  const [form] = Form.useForm<{ code: string }>();
  const { attempt, failed, busy } = useAttempt();
  const confirm = ({ code }: { code: string }) =>
    attempt(async () => {
      try {
        await session.confirmCode(factor, code.replace(/\s/g, ''));
        onDone?.();
      } catch (error) {
        // the next one is typed, not this one mended
        form.resetFields();
        throw error;
      }
    });
  return (
    <>
      {failed ? <Alert type="error" message={failed} role="alert" /> : null}
      <Form form={form} name="code" layout="vertical" requiredMark={false} onFinish={(values) => void confirm(values)}>
        <CodeItem label={t('two_step.code')} autoFocus />
        <Button type="primary" htmlType="submit" block loading={busy}>
          {submit}
        </Button>
      </Form>
    </>
  );
}
