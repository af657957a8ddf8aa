import { useTranslate } from '@refinedev/core';
import { Alert, Checkbox, Form, Modal } from 'antd';
import { useState } from 'react';
import type { Action } from '@/catalog/workflow.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '../parts/useProblemText.ts';
import { AskedInput } from './AskedInput.tsx';
import { askedOf, isEnding } from './asked.ts';
import { type Given, refusalOf } from './transition.ts';
import { actionLabel } from './words.ts';

interface TransitionDialogProps {
  action: Action;
  /** the record, or how many of them */
  subject: string;
  problem: ApiProblem | null;
  busy: boolean;
  onRun: (given: Given) => void;
  onCancel: () => void;
}

/** What an action asks for, and why it was refused. Warnings are taken note of one by one; what is wrong has to be mended first. */
export function TransitionDialog({ action, subject, problem, busy, onRun, onCancel }: TransitionDialogProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const { resources } = useCatalog();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [accepted, setAccepted] = useState<string[]>([]);
  const asked = askedOf(action.needs, resources);
  const refusal = problem ? refusalOf(problem) : null;
  const warnings = refusal?.warnings ?? [];
  const open = warnings.filter(({ rule }) => !accepted.includes(rule));
  const label = actionLabel(t, action.action);

  const submit = ({ note, ...values }: Record<string, unknown>) => {
    const filled = Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== '');
    const data = { ...Object.fromEntries(filled), ...(accepted.length > 0 ? { accept: accepted } : {}) };
    onRun({ data, ...(note ? { note: String(note) } : {}) });
  };
  return (
    <Modal
      open
      title={t('workflow.title', { action: label, subject })}
      okText={label}
      cancelText={t('actions.cancel')}
      okButtonProps={{
        danger: isEnding(action.action),
        loading: busy,
        disabled: refusal?.failed.length === 0 && open.length > 0,
      }}
      cancelButtonProps={{ disabled: busy }}
      maskClosable={false}
      onOk={form.submit}
      onCancel={onCancel}
    >
      {problem && !refusal ? <Alert type="error" showIcon role="alert" message={problemText(problem)} /> : null}
      {refusal?.failed.map(({ rule, message }) => (
        <Alert key={rule} type="error" showIcon role="alert" message={message} />
      ))}
      {warnings.map(({ rule, message }) => (
        <Checkbox
          key={rule}
          checked={accepted.includes(rule)}
          onChange={({ target }) =>
            setAccepted(target.checked ? [...accepted, rule] : accepted.filter((other) => other !== rule))
          }
        >
          {message}
        </Checkbox>
      ))}
      <Form form={form} layout="vertical" disabled={busy} onFinish={submit} className="transition-form">
        {asked.map((one, n) => (
          <AskedInput key={one.name} asked={one} autoFocus={n === 0} />
        ))}
      </Form>
    </Modal>
  );
}
