import { useTranslate } from '@refinedev/core';
import { Alert, Form } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { useProblemText } from '../parts/useProblemText.ts';
import { FormFields } from './FormFields.tsx';
import type { RecordFormState } from './useRecordForm.ts';
import type { Values } from './values.ts';

interface FormBodyProps {
  id: string;
  resource: Resource;
  state: RecordFormState;
  initial: Values;
}

/** The fields, and above them why the last save was refused. */
export function FormBody({ id, resource, state, initial }: FormBodyProps) {
  const t = useTranslate();
  const problemText = useProblemText();
  const { form, base, busy, refusal, changed, submit } = state;
  return (
    <>
      {refusal ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          message={
            <>
              <strong>{t('form.failed')}.</strong> {problemText(refusal)}
            </>
          }
        />
      ) : null}
      <Form<Values>
        form={form}
        id={id}
        // fields of two forms on one screen have ids of their own
        name={id}
        layout="vertical"
        initialValues={initial}
        disabled={busy}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={changed}
        onFinish={submit}
      >
        <FormFields resource={resource} mode={base ? 'edit' : 'create'} initial={initial} />
      </Form>
    </>
  );
}
