import { Form } from 'antd';
import type { Column, Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { inputOf } from '@/fields/index.ts';
import { deciding, isNeeded, isShown } from '@/fields/shown.ts';
import { columnHelp, columnLabel } from '@/fields/words.ts';
import { slotsOf } from '@/resources/index.ts';
import { Section } from '@/ui/Section.tsx';
import { formRules, isRequired, type Mode, partners } from './rules.ts';
import { firstEmpty, formColumns, type Values } from './values.ts';

const wide = new Set(['longText']);

interface FormFieldsProps {
  resource: Resource;
  mode: Mode;
  initial: Values;
}

/** Sections of the catalog in two columns; on a phone one. */
export function FormFields({ resource, mode, initial }: FormFieldsProps) {
  const { t } = useFieldEnvironment();
  const form = Form.useFormInstance();
  const deciders = deciding(resource);
  const decided = Form.useWatch(
    (values: Values) => Object.fromEntries(deciders.map((name) => [name, values[name]])),
    form,
  );
  // read from the form, not from what is watched: that follows one draw later, and what was typed must not go
  const now = decided ? { ...initial, ...(form.getFieldsValue(true) as Values) } : initial;
  const columns = formColumns(resource).filter((column) => isShown(resource, column, now));
  const first = mode === 'edit' ? columns[0] : firstEmpty(columns, initial);
  const sections = resource.sections.map((section) => {
    const own = columns.filter((column) => section.columns.includes(column.name));
    if (own.length === 0) return null;
    return (
      <Section key={section.name ?? ''} title={section.name ? t(`sections.${section.name}`, section.name) : undefined}>
        <div className="form-grid">
          {own.map((column) => (
            <Field
              key={column.name}
              resource={resource}
              column={column}
              mode={mode}
              needed={isNeeded(resource, column, now)}
              autoFocus={column === first}
            />
          ))}
        </div>
      </Section>
    );
  });
  const own = (slotsOf(resource.name).formSections ?? []).map(({ key, label, Part }) => (
    <Section key={key} title={t(`sections.${key}`, label)}>
      <Part resource={resource} />
    </Section>
  ));
  return [...sections, ...own];
}

interface FieldProps extends Omit<FormFieldsProps, 'initial'> {
  column: Column;
  needed: boolean;
  autoFocus: boolean;
}

function Field({ resource, column, mode, needed, autoFocus }: FieldProps) {
  const env = useFieldEnvironment();
  const form = Form.useFormInstance();
  const Input = inputOf(column);
  const within = column.relation?.within ?? null;
  const record = Form.useWatch(
    (values: Record<string, unknown>) => (within ? { [within]: values[within] } : undefined),
    form,
  );
  return (
    <Form.Item
      className={wide.has(column.kind) ? 'wide' : ''}
      name={column.name}
      label={columnLabel(env.t, resource.name, column)}
      required={isRequired(column, mode) || needed}
      extra={columnHelp(env.t, resource.name, column)}
      dependencies={partners(resource, column)}
      rules={formRules(resource, column, mode, env, () => form.getFieldsValue(true))}
      validateTrigger={['onBlur', 'onSubmit']}
      validateFirst
    >
      <Input column={column} env={env} autoFocus={autoFocus} {...(record ? { record } : {})} />
    </Form.Item>
  );
}
