import { useTranslate } from '@refinedev/core';
import { longEnough, PASSWORD_MIN, passwordFault, passwordLength } from '@shared/passwords/rules.ts';
import { Form, Input } from 'antd';

interface NewPasswordItemProps {
  /** the name of the field is `password` */
  label: string;
  /** what anybody knows of the person; names of fields of the same form, or texts */
  about?: readonly string[];
  fields?: readonly string[];
  autoFocus?: boolean;
}

/** The rules are those of the function `session`, which says the same to whoever asks without this form. */
export function NewPasswordItem({ label, about = [], fields = [], autoFocus = false }: NewPasswordItemProps) {
  const t = useTranslate();
  const form = Form.useFormInstance();
  const password = String(Form.useWatch('password', form) ?? '');
  const left = PASSWORD_MIN - passwordLength(password);
  const rule =
    password === '' || left <= 0
      ? t('sign_up.rule', { min: PASSWORD_MIN })
      : t('sign_up.rule_left', { count: left, n: left });

  const check = (value: string) => {
    const typed = fields.map((name) => String(form.getFieldValue(name) ?? ''));
    const fault = passwordFault(value, [...about, ...typed]);
    return fault ? Promise.reject(new Error(t(`sign_up.fault.${fault}`, { min: PASSWORD_MIN }))) : Promise.resolve();
  };
  return (
    <Form.Item
      name="password"
      label={label}
      extra={<span className={longEnough(password) ? 'rule kept' : 'rule'}>{rule}</span>}
      validateTrigger="onSubmit"
      rules={[{ validator: (_, value: string | undefined) => check(value ?? '') }]}
    >
      <Input.Password autoComplete="new-password" autoFocus={autoFocus} />
    </Form.Item>
  );
}
