import './bulk.css';
import '@/fields/DayInputs.tsx';
import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Column, Resource } from '@/catalog/resource.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { inputOf } from '@/fields/index.ts';
import { columnLabel, countedNoun } from '@/fields/words.ts';
import { countText } from '@/ui/amount.ts';
import { formColumns, toWire } from '../../form/values.ts';
import { editableColumns } from '../cells/editable.ts';
import { refusal } from '../cells/rules.ts';
import { useBulkWrite } from './useBulkWrite.tsx';
import type { ChosenRows } from './useChosenRows.ts';

interface BulkEditProps {
  resource: Resource;
  chosen: ChosenRows;
  onDone(): void;
  onCancel(): void;
}

interface Entry {
  column: Column;
  value: unknown;
  error: string | null;
}

/** The same values for many records: fields are added one by one, so that nothing is written that nobody named. */
export default function BulkEdit({ resource, chosen, onDone, onCancel }: BulkEditProps) {
  const env = useFieldEnvironment();
  const { t } = env;
  const [entries, setEntries] = useState<Entry[]>([]);
  const { write, busy, progress, problem } = useBulkWrite(resource, chosen);
  const open = editableColumns(resource);
  const offered = formColumns(resource).filter(
    ({ name }) => open.includes(name) && !entries.some(({ column }) => column.name === name),
  );
  const record = Object.fromEntries(entries.map(({ column, value }) => [column.name, value]));
  const change = (name: string, patch: Partial<Entry>) =>
    setEntries((now) => now.map((entry) => (entry.column.name === name ? { ...entry, ...patch } : entry)));

  const submit = async () => {
    const values = Object.fromEntries(entries.map(({ column, value }) => [column.name, toWire(column, value)]));
    const checked = await Promise.all(
      entries.map(async (entry) => ({
        ...entry,
        error: await refusal(resource, entry.column, env, {}, values[entry.column.name], values),
      })),
    );
    setEntries(checked);
    if (checked.every(({ error }) => error === null) && (await write(values))) onDone();
  };

  const noun = countedNoun(t, resource, chosen.count);
  return (
    <Modal
      open
      width={620}
      title={t('bulk.editTitle', { count: countText(chosen.count), noun })}
      okText={t('bulk.editOk', { count: countText(chosen.count), noun })}
      okButtonProps={{ disabled: entries.length === 0, loading: busy }}
      cancelText={t('actions.cancel')}
      cancelButtonProps={{ disabled: busy }}
      maskClosable={false}
      onOk={() => void submit()}
      onCancel={onCancel}
    >
      <div className="bulk-edit">
        {problem ? (
          <Alert type="error" showIcon role="alert" message={t('bulk.editFailed')} description={problem} />
        ) : null}
        {entries.map(({ column, value, error }, index) => {
          const Input = inputOf(column);
          const label = columnLabel(t, resource.name, column);
          const id = `bulk-${column.name}`;
          return (
            <div key={column.name} className="bulk-field">
              <label htmlFor={id}>{label}</label>
              <div>
                <Input
                  id={id}
                  value={value}
                  onChange={(next) => change(column.name, { value: next, error: null })}
                  column={column}
                  env={env}
                  record={record}
                  disabled={busy}
                  autoFocus={index === entries.length - 1}
                />
                {error ? (
                  <span className="bulk-error" role="alert">
                    {error}
                  </span>
                ) : null}
              </div>
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('bulk.without', { label })}
                disabled={busy}
                onClick={() => setEntries((now) => now.filter((entry) => entry.column !== column))}
              />
            </div>
          );
        })}
        <Select
          showSearch
          optionFilterProp="label"
          value={null}
          placeholder={t('bulk.addField')}
          aria-label={t('bulk.addField')}
          disabled={busy}
          options={offered.map((column) => ({ value: column.name, label: columnLabel(t, resource.name, column) }))}
          onChange={(name) => {
            const column = resource.column(String(name));
            const value = column?.kind === 'boolean' && !column.nullable ? false : null;
            if (column) setEntries((now) => [...now, { column, value, error: null }]);
          }}
        />
        <p className="muted" aria-live="polite">
          {progress ?? t('bulk.editText')}
        </p>
      </div>
    </Modal>
  );
}
