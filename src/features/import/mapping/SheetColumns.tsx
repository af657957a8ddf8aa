import { useTranslate } from '@refinedev/core';
import { Select, Table, type TableColumnsType } from 'antd';
import { countText } from '@/ui/amount.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import type { SheetColumn, SheetCount } from '../types.ts';
import { columnIndex, placeField, placesOf, type SheetAnswer } from './answers.ts';

interface SheetColumnsProps {
  sheet: SheetCount;
  answer: SheetAnswer | undefined;
  onChange: (next: SheetAnswer) => void;
}

/** Each column of the file with five of its values, the field it goes to, and what was made of it. */
export function SheetColumns({ sheet, answer, onChange }: SheetColumnsProps) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const places = placesOf(sheet, answer);
  const fieldAt = new Map(Object.entries(places).map(([field, index]) => [index, field]));
  const missing = sheet.fields.filter((field) => field.required && !(field.field in places));
  const options = sheet.fields.map(({ field, label, required }) => ({
    value: field,
    label: required ? `${label} *` : label,
  }));

  const made = (column: SheetColumn) => {
    // After a change the numbers are those of before: they say nothing until the file is checked again.
    if (fieldAt.get(columnIndex(column.column)) !== column.field) return t('import.mapping.unchecked');
    if (column.field === null || column.good + column.bad === 0) return '';
    return (
      <>
        {t('import.mapping.good', { n: countText(column.good) })}
        {column.bad > 0 ? <span className="neg"> {t('import.mapping.bad', { n: countText(column.bad) })}</span> : null}
      </>
    );
  };
  const name = ({ column, label }: SheetColumn) => (
    <>
      <span className="num muted">{column}</span> {label ?? <span className="missing">—</span>}
    </>
  );
  const samplesOf = ({ samples }: SheetColumn) => (
    <div className="answer-samples">
      {samples.map((sample, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: values may repeat, and never move
        <span key={n} className="ellipsis">
          {sample}
        </span>
      ))}
    </div>
  );
  const choice = ({ column, label }: SheetColumn) => {
    const index = columnIndex(column);
    return (
      <Select
        className="answer-field"
        allowClear
        showSearch
        optionFilterProp="label"
        aria-label={t('import.mapping.field_of', { column: label ?? column })}
        placeholder={t('import.mapping.nothing')}
        value={fieldAt.get(index) ?? null}
        options={options}
        onChange={(field: string | undefined) => onChange(placeField(sheet, answer, index, field ?? null))}
      />
    );
  };
  const columns: TableColumnsType<SheetColumn> = isPhone
    ? [
        {
          title: t('import.columns.column'),
          render: (_, column) => (
            <div className="answer-card">
              {name(column)}
              {samplesOf(column)}
              {choice(column)}
              {made(column)}
            </div>
          ),
        },
      ]
    : [
        { title: t('import.columns.column'), render: (_, column) => name(column) },
        { title: t('import.mapping.samples'), render: (_, column) => samplesOf(column) },
        { title: t('import.mapping.field'), render: (_, column) => choice(column) },
        { title: t('import.mapping.made'), render: (_, column) => made(column) },
      ];
  return (
    <>
      {missing.length > 0 ? (
        <p className="neg">{t('import.mapping.missing', { fields: missing.map(({ label }) => label).join(', ') })}</p>
      ) : null}
      <Table size="small" rowKey="column" pagination={false} dataSource={sheet.columns} columns={columns} />
    </>
  );
}
