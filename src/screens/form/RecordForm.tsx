import { useInvalidate, useTranslate } from '@refinedev/core';
import { Alert, App, Button, Form } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { inSentence } from '@/catalog/label.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { recordTitle } from '@/fields/title.ts';
import { resourceLabel, resourcePlural } from '@/fields/words.ts';
import { listPath, showPath } from '@/lib/paths.ts';
import { ApiProblem } from '@/lib/problem.ts';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { lastList } from '../parts/lastList.ts';
import { useProblemText, useWords } from '../parts/useProblemText.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { type Conflict, type Side, settle } from './conflict.ts';
import { FormFields } from './FormFields.tsx';
import { useLeaveGuard } from './useLeaveGuard.tsx';
import { useSave } from './useSave.ts';
import { changedColumns, recordValues, type Values } from './values.ts';

interface RecordFormProps {
  resource: Resource;
  /** the record as it was loaded; null makes a new one. Later loads do not reach the form: typing survives them. */
  loaded: Row | null;
  initial: Values;
}

export function RecordForm({ resource, loaded, initial }: RecordFormProps) {
  const t = useTranslate();
  const words = useWords();
  const problemText = useProblemText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const env = useFieldEnvironment();
  const { organization } = env;
  const invalidate = useInvalidate();
  const formId = useId();
  const [form] = Form.useForm<Values>();
  const [base, setBase] = useState(loaded);
  const [dirty, setDirty] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { busy, save } = useSave(resource);
  // Ctrl+S pressed twice makes one record; `busy` is told to the second press too late
  const saving = useRef(false);
  const { allow } = useLeaveGuard(dirty);
  const { slug } = organization;
  const label = resourceLabel(t, resource);
  const back = base
    ? showPath(slug, resource.name, base.id)
    : listPath(slug, resource.name, lastList(slug, resource.name).search);

  const current = () => ({ ...initial, ...form.getFieldsValue(true) }) as Values;
  const leave = (to: string, replace: boolean) => {
    allow();
    navigate(to, { replace });
  };

  const refuse = (problem: unknown) => {
    setRefusal(problem);
    if (!(problem instanceof ApiProblem)) return;
    const fields = Object.entries(problem.fieldWords).map(([name, said]) => ({ name, errors: [words(said) ?? ''] }));
    form.setFields(fields);
    if (fields[0]) form.scrollToField(fields[0].name, { block: 'center', focus: true });
  };

  const submit = async (values: Values, from: Row | null) => {
    if (saving.current) return;
    saving.current = true;
    setRefusal(null);
    const outcome = await save(values, from);
    saving.current = false;
    if (outcome.is === 'refused') refuse(outcome.problem);
    if (outcome.is === 'conflict') setConflict(outcome.conflict);
    if (outcome.is !== 'saved' && outcome.is !== 'unchanged') return;
    if (outcome.is === 'saved') message.success(t('form.saved', { label }));
    leave(showPath(slug, resource.name, outcome.id), true);
  };

  const resolve = (choices: Record<string, Side>) => {
    if (!conflict) return;
    const next = settle(conflict, current(), choices);
    const theirs = conflict.theirs as Row;
    form.setFieldsValue(next as Parameters<typeof form.setFieldsValue>[0]);
    setBase(theirs);
    setConflict(null);
    void submit(next, theirs);
  };

  const dropMine = async () => {
    await invalidate({ resource: resource.name, invalidates: ['all'], id: base?.id });
    leave(back, true);
  };

  const latest = useRef(form.submit);
  latest.current = form.submit;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const title = base ? recordTitle(env, resource, base) : t('list.new', { label: inSentence(label) });
  const crumbs = [
    { label: resourcePlural(t, resource), to: listPath(slug, resource.name, lastList(slug, resource.name).search) },
    ...(base ? [{ label: title, to: back }, { label: t('actions.edit') }] : [{ label: title }]),
  ];

  return (
    <Page width="form">
      <PageHeader
        title={title}
        breadcrumb={crumbs}
        actions={<Button onClick={() => navigate(back)}>{t('actions.cancel')}</Button>}
        primary={
          // the form's own button, although it stands above it: Enter in a field presses it
          <Button type="primary" htmlType="submit" form={formId} loading={busy} aria-keyshortcuts="Control+S Meta+S">
            {t('actions.save')}
          </Button>
        }
      />
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
        id={formId}
        layout="vertical"
        initialValues={initial}
        disabled={busy}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={() =>
          setDirty(changedColumns(resource, base ? recordValues(resource, base) : initial, current()).length > 0)
        }
        onFinish={() => void submit(current(), base)}
      >
        <FormFields resource={resource} mode={base ? 'edit' : 'create'} />
      </Form>
      {conflict && base ? (
        <ConflictDialog
          resource={resource}
          id={String(base.id)}
          base={base}
          conflict={conflict}
          busy={busy}
          onSettle={resolve}
          onTheirs={() => void dropMine()}
          onCancel={() => setConflict(null)}
        />
      ) : null}
    </Page>
  );
}
