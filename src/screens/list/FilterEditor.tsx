import { Button, Input, Select } from 'antd';
import { type FormEvent, Suspense, useState } from 'react';
import type { Column } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import type { Operator } from '@/fields/types.ts';
import type { FilterState } from './urlState.ts';
import { operatorLabel } from './words.ts';

interface FilterEditorProps {
  field: string;
  column: Column;
  filter: FilterState | null;
  onApply(filter: FilterState | null): void;
}

const valueless = new Set<Operator>(['null', 'nnull']);

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.every((item) => item === null || item === ''));

/** A switch between two readings of "value" keeps what fits and starts afresh where it does not. */
function carry(value: unknown, from: Operator, to: Operator): unknown {
  const shape = (operator: Operator) =>
    operator === 'in' || operator === 'nin'
      ? 'list'
      : operator === 'between' || operator === 'within'
        ? operator
        : 'one';
  return shape(from) === shape(to) ? value : null;
}

export function FilterEditor({ field, column, filter, onApply }: FilterEditorProps) {
  const env = useFieldEnvironment();
  const { t } = env;
  const kind = fieldOf(column);
  const offered = kind.operators.filter((operator) => column.nullable || !valueless.has(operator));
  const [operator, setOperator] = useState<Operator>(filter?.operator ?? offered[0] ?? 'eq');
  const [value, setValue] = useState<unknown>(filter?.value ?? null);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const whole = valueless.has(operator) ? true : value;
    onApply(isEmpty(whole) ? null : { field, operator, value: whole });
  };

  return (
    <form className="filter-editor" onSubmit={apply}>
      {offered.length > 1 ? (
        <Select
          aria-label={t('filter.condition')}
          value={operator}
          options={offered.map((option) => ({ value: option, label: operatorLabel(t, option) }))}
          onChange={(next) => {
            setValue(carry(value, operator, next));
            setOperator(next);
          }}
        />
      ) : null}
      {valueless.has(operator) ? null : (
        <Suspense fallback={<Input disabled />}>
          <kind.Filter operator={operator} value={value} onChange={setValue} column={column} env={env} autoFocus />
        </Suspense>
      )}
      <div className="filter-editor-foot">
        {filter ? (
          <Button type="text" onClick={() => onApply(null)}>
            {t('filter.remove')}
          </Button>
        ) : (
          <span />
        )}
        <Button htmlType="submit" type="primary">
          {t('filter.apply')}
        </Button>
      </div>
    </form>
  );
}
