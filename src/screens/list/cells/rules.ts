// What a form would say of a value before it sends it.
import type { RuleObject } from 'antd/es/form';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { formRules } from '../../form/rules.ts';
import type { Values } from '../../form/values.ts';

/** The first rule that does not hold, in words; null when all do. `changes`: other values that are written along. */
export async function refusal(
  resource: Resource,
  column: Column,
  env: FieldEnvironment,
  row: Row | Values,
  value: unknown,
  changes: Values = {},
): Promise<string | null> {
  const record = { ...row, ...changes, [column.name]: value };
  for (const rule of formRules(resource, column, 'edit', env, () => record)) {
    try {
      await (rule as RuleObject).validator?.(rule as RuleObject, value, () => {});
    } catch (problem) {
      return (problem as Error).message;
    }
  }
  return null;
}
