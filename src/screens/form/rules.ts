// Rules of the catalog → rules of antd's form. The database decides; this only saves the way there and back.
import type { FormRule } from 'antd';
import { isTextual } from '@/catalog/kinds.ts';
import type { Column, Resource } from '@/catalog/resource.ts';
import { isBlank } from '@/fields/blank.tsx';
import { fieldOf } from '@/fields/index.ts';
import { isNeeded } from '@/fields/shown.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { columnLabel } from '@/fields/words.ts';
import { sameFigure } from '@/lib/numbers.ts';
import type { Values } from './values.ts';

export type Mode = 'create' | 'edit';

/** With a default a field may stay empty on a new record; later it may not be emptied, unless empty text will do. */
export function isRequired(column: Column, mode: Mode): boolean {
  // an empty list is one
  if (column.kind === 'list') return false;
  return column.required || (mode === 'edit' && !column.nullable && !isTextual(column) && column.kind !== 'boolean');
}

type Read = () => Values;

export function formRules(
  resource: Resource,
  column: Column,
  mode: Mode,
  env: FieldEnvironment,
  read: Read,
): FormRule[] {
  const { t } = env;
  const rules = fieldOf(column).rules?.(column, env) ?? [];
  const check = (message: string, holds: (value: unknown) => boolean): FormRule => ({
    validator: async (_, value: unknown) => {
      if (!holds(value)) throw new Error(message);
    },
  });
  return [
    ...(isRequired(column, mode)
      ? [
          {
            ...check(t('rules.required'), (value) => !isBlank(typeof value === 'string' ? value.trim() : value)),
            // nobody is told off for passing through a field
            validateTrigger: 'onSubmit',
          },
        ]
      : []),
    ...rules.map(({ message, validator }) => check(message, (value) => isBlank(value) || validator(value))),
    ...rowRules(resource, column, env, read).map(({ message, holds }) => check(message, holds)),
  ];
}

/** Fields whose rules look at this one too. */
export function partners(resource: Resource, column: Column): string[] {
  return resource.rules.flatMap((rule) => {
    if (rule.is === 'order') return rule.left === column.name ? [rule.right] : [];
    const subject = rule.is === 'requires' ? rule.needs : rule.empty;
    return subject === column.name ? [rule.when] : [];
  });
}

function rowRules(resource: Resource, column: Column, env: FieldEnvironment, read: Read) {
  const label = (name: string) => {
    const other = resource.column(name);
    return other ? columnLabel(env.t, resource.name, other) : name;
  };
  const word = (name: string, value: string) => {
    const other = resource.column(name);
    return other ? fieldOf(other).format(value, other, env) : value;
  };
  return resource.rules.flatMap((rule) => {
    if (rule.is === 'requires' && rule.needs === column.name) {
      const message =
        rule.equals === undefined
          ? env.t('rules.requires', { other: label(rule.when) })
          : env.t('rules.requiresWith', { other: label(rule.when), value: word(rule.when, rule.equals) });
      // of all rules that ask for it, the one that holds is named
      const wanted = () => isNeeded({ ...resource, rules: [rule] }, column, read());
      return [{ message, holds: (value: unknown) => !wanted() || !isBlank(value) }];
    }
    if (rule.is === 'excludes' && rule.empty === column.name) {
      const message = env.t('rules.excludes', { other: label(rule.when), value: word(rule.when, rule.equals) });
      return [{ message, holds: (value: unknown) => isBlank(value) || read()[rule.when] !== rule.equals }];
    }
    if (rule.is === 'order' && rule.left === column.name) {
      const message = orderMessage(rule.op, label(rule.right), env);
      return [
        {
          message,
          holds: (value: unknown) =>
            isBlank(value) || isBlank(read()[rule.right]) || inOrder(value, rule.op, read()[rule.right]),
        },
      ];
    }
    return [];
  });
}

function orderMessage(op: string, other: string, { t }: FieldEnvironment): string {
  if (op === '>=') return t('rules.notBefore', { other });
  if (op === '>') return t('rules.after', { other });
  if (op === '<=') return t('rules.notAfter', { other });
  return t('rules.before', { other });
}

/** Days and moments in their written order; figures by value. */
function inOrder(left: unknown, op: string, right: unknown): boolean {
  const numeric = Number.isFinite(Number(left)) && Number.isFinite(Number(right));
  const equal = numeric ? sameFigure(left, right) : left === right;
  const less = numeric ? Number(left) < Number(right) : String(left) < String(right);
  const answers: Record<string, boolean> = {
    '>=': !less,
    '>': !less && !equal,
    '<=': less || equal,
    '<': less && !equal,
  };
  return answers[op] ?? true;
}
