import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { Suspense } from 'react';
import type { Column, Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import type { FieldEnvironment } from '@/fields/types.ts';
import { columnLabel, resourceLabel } from '@/fields/words.ts';
import { filterables } from '../filterables.ts';
import { carry, operatorsOf, valueless } from '../filterValue.ts';
import { filterColumn } from '../urlState.ts';
import { filterLabel, operatorLabel } from '../words.ts';
import type { DraftLine } from './draft.ts';

interface ConditionLineProps {
  resource: Resource;
  line: DraftLine;
  wrong: boolean;
  onChange(line: DraftLine): void;
  onRemove(): void;
}

/** Column, comparison, value. */
export function ConditionLine({ resource, line, wrong, onChange, onRemove }: ConditionLineProps) {
  const env = useFieldEnvironment();
  const { t, resources } = env;
  const column = line.field ? filterColumn(line.field, resource, resources) : undefined;
  const kind = column && fieldOf(column);
  const label = column && line.field ? filterLabel(t, line.field, column, resource) : t('filter.column');

  const choose = (field: string) => {
    const chosen = filterColumn(field, resource, resources) as Column;
    onChange({ ...line, field, operator: operatorsOf(chosen)[0] ?? 'eq', value: null });
  };

  return (
    <fieldset className={wrong ? 'condition wrong' : 'condition'} aria-label={label}>
      <Select<string>
        size="small"
        showSearch
        autoFocus={line.field === null}
        optionFilterProp="label"
        className="condition-column"
        popupMatchSelectWidth={false}
        aria-label={t('filter.column')}
        placeholder={t('filter.column')}
        value={line.field as string}
        labelRender={() => label}
        options={columnOptions(resource, env)}
        onChange={choose}
      />
      {column && kind ? (
        <>
          <Select
            size="small"
            className="condition-operator"
            popupMatchSelectWidth={false}
            aria-label={t('filter.condition')}
            value={line.operator}
            options={operatorsOf(column).map((option) => ({ value: option, label: operatorLabel(t, option) }))}
            onChange={(operator) =>
              onChange({
                ...line,
                operator,
                value: valueless.has(operator) ? true : carry(line.value, line.operator, operator),
              })
            }
          />
          <div className="condition-value">
            {valueless.has(line.operator) ? null : (
              <Suspense fallback={<Input size="small" disabled />}>
                <kind.Filter
                  operator={line.operator}
                  value={line.value}
                  onChange={(value) => onChange({ ...line, value })}
                  column={column}
                  env={env}
                />
              </Suspense>
            )}
          </div>
        </>
      ) : (
        <span className="condition-value" />
      )}
      <Button
        size="small"
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('filter.removeNamed', { label })}
        onClick={onRemove}
      />
    </fieldset>
  );
}

const known = new WeakMap<Resource, Map<FieldEnvironment['t'], ReturnType<typeof build>>>();

/** Some tables have hundreds; every line of the editor offers the same ones. */
function columnOptions(resource: Resource, env: FieldEnvironment): ReturnType<typeof build> {
  const byLanguage = known.get(resource) ?? new Map<FieldEnvironment['t'], ReturnType<typeof build>>();
  known.set(resource, byLanguage);
  const options = byLanguage.get(env.t) ?? build(resource, env);
  byLanguage.set(env.t, options);
  return options;
}

function build(resource: Resource, { t, resources }: FieldEnvironment) {
  return filterables(resource, resources).map(({ via, fields }) => {
    const way = resource.column(via ?? '');
    return {
      label: way ? t('filter.of', { label: columnLabel(t, resource.name, way) }) : resourceLabel(t, resource),
      options: fields.map((field) => {
        const column = filterColumn(field, resource, resources) as Column;
        return { value: field, label: filterLabel(t, field, column, resource) };
      }),
    };
  });
}
