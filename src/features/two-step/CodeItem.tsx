import { useTranslate } from '@refinedev/core';
import { Form, Input } from 'antd';

interface CodeItemProps {
  label?: string;
  optional?: boolean;
  autoFocus?: boolean;
}

/** Six digits, with or without the space some apps show; phones offer digits, password managers fill them in. */
export function CodeItem({ label, optional = false, autoFocus = false }: CodeItemProps) {
  const t = useTranslate();
  return (
    <Form.Item
      name="code"
      label={label ?? t('two_step.code')}
      validateTrigger="onSubmit"
      rules={[{ required: !optional, pattern: /^\s*\d{3}\s*\d{3}\s*$/, message: t('two_step.code_missing') }]}
    >
      <Input autoComplete="one-time-code" inputMode="numeric" maxLength={9} autoFocus={autoFocus} />
    </Form.Item>
  );
}
