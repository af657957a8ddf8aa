import { Button, Input, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, Suspense, useEffect, useRef, useState } from 'react';
import type { Column } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import type { Operator } from '@/fields/types.ts';
import { carry, isEmptyValue, operatorsOf, valueless } from './filterValue.ts';
import type { FilterState } from './urlState.ts';
import { operatorLabel } from './words.ts';

interface FilterEditorProps {
  label: string;
  field: string;
  column: Column;
  filter: FilterState | null;
  isSayable(filter: FilterState): boolean;
  onApply(filter: FilterState | null): void;
  onCancel(): void;
}

/** Enter applies and Escape cancels, unless a list of choices or a calendar is open and takes them first. */
export default function FilterEditor({
  label,
  field,
  column,
  filter,
  isSayable,
  onApply,
  onCancel,
}: FilterEditorProps) {
  const env = useFieldEnvironment();
  const { t } = env;
  const kind = fieldOf(column);
  const offered = operatorsOf(column);
  const [operator, setOperator] = useState<Operator>(filter?.operator ?? offered[0] ?? 'eq');
  const [value, setValue] = useState<unknown>(filter?.value ?? null);
  const [unclear, setUnclear] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const apply = (event: FormEvent) => {
    event.preventDefault();
    const whole = valueless.has(operator) ? true : value;
    const next = isEmptyValue(whole) ? null : { field, operator, value: whole };
    if (next && !isSayable(next)) setUnclear(true);
    else onApply(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
  };
  /** A closed list would open on Enter. */
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || (event.target as HTMLElement).getAttribute('aria-expanded') !== 'false') return;
    event.preventDefault();
    event.stopPropagation();
    form.current?.requestSubmit();
  };
  const change = (next: unknown) => {
    setUnclear(false);
    setValue(next);
  };
  const focus = () =>
    form.current?.querySelector<HTMLElement>('.filter-value input, [type=submit]')?.focus({ preventScroll: true });

  return (
    <form
      ref={form}
      className="filter-editor"
      aria-label={label}
      onSubmit={apply}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownCapture}
    >
      {offered.length > 1 ? (
        <Select
          aria-label={t('filter.condition')}
          value={operator}
          options={offered.map((option) => ({ value: option, label: operatorLabel(t, option) }))}
          onChange={(next) => {
            change(carry(value, operator, next));
            setOperator(next);
          }}
        />
      ) : null}
      <Suspense fallback={<Input disabled />}>
        {valueless.has(operator) ? null : (
          <div className="filter-value">
            <kind.Filter label={label} operator={operator} value={value} onChange={change} column={column} env={env} />
          </div>
        )}
        <Arrival key={operator} then={focus} />
      </Suspense>
      {unclear ? (
        <p className="neg" role="alert">
          {t('filter.unclear')}
        </p>
      ) : null}
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

/** The field of a day comes with a file of its own, and antd hangs a popup into the page after the effects of its content. */
function Arrival({ then }: { then(): void }) {
  const act = useRef(then);
  useEffect(() => {
    const frame = requestAnimationFrame(() => act.current());
    return () => cancelAnimationFrame(frame);
  }, []);
  return null;
}
