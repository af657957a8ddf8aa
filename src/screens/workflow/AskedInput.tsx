import { Form } from 'antd';
import type { Column } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import type { Asked } from './asked.ts';

/** The fields of the forms need a column; what an action asks for is none, but reads like one. */
function columnOf({ name, kind, table, required }: Asked): Column {
  return {
    name,
    label: name,
    custom: null,
    named: [],
    help: null,
    kind,
    type: '',
    base: '',
    nullable: !required,
    required,
    readonly: false,
    closed: null,
    hidden: false,
    system: false,
    hasDefault: false,
    initial: null,
    limits: {},
    options: null,
    relation: table ? { column: name, table, constraint: '', alias: name, onDelete: 'no action', within: null } : null,
    unit: null,
    good: null,
  };
}

export function AskedInput({ asked, autoFocus }: { asked: Asked; autoFocus: boolean }) {
  const env = useFieldEnvironment();
  const { name, required } = asked;
  const column = columnOf(asked);
  const { Input } = fieldOf(column);
  const missing = { required, message: env.t('errors.required') };
  return (
    <Form.Item name={name} label={env.t(`workflow.asks.${name}`)} rules={required ? [missing] : []}>
      <Input column={column} env={env} autoFocus={autoFocus} />
    </Form.Item>
  );
}
