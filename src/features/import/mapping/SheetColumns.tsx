import { useTranslate } from '@refinedev/core';
import { Select, Table, type TableColumnsType } from 'antd';
import { humanise } from '@/catalog/label.ts';
import { columnLabel } from '@/fields/words.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { countText } from '@/ui/amount.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import type { SheetColumn, SheetCount, SheetField } from '../types.ts';
import { placeField, placeOf, placesOf, type SheetAnswer } from './answers.ts';

interface SheetColumnsProps {
  sheet: SheetCount;
  answer: SheetAnswer | undefined;
  onChange: (next: SheetAnswer) => void;
}

/** Each column of the file with five of its values, the field it goes to, and what was made of it. */
export function SheetColumns({ sheet, answer, onChange }: SheetColumnsProps) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const { resources } = useCatalog();
  const places = placesOf(sheet, answer);
  const fieldAt = new Map(Object.entries(places).map(([field, place]) => [place, field]));
  const missing = sheet.fields.filter((field) => field.required && !(field.field in places));
  const isForm = sheet.columns.some(({ row }) => row !== null);
  const resource = resources.get(sheet.table ?? '');
  const nameOf = ({ field, label }: SheetField) => {
    const column = resource?.column(field);
    return label || (resource && column ? columnLabel(t, resource.name, column) : humanise(field));
  };
  const options = sheet.fields.map((field) => ({
    value: field.field,
    label: field.required ? `${nameOf(field)} *` : nameOf(field),
  }));

  const made = (column: SheetColumn) => {
    // After a change the numbers are those of before: they say nothing until the file is checked again.
    if ((fieldAt.get(placeOf(column)) ?? null) !== column.field) return t('import.mapping.unchecked');
    if (column.field === null || column.good + column.bad === 0) return '';
    return (
      <>
        {t('import.mapping.good', { n: countText(column.good) })}
        {column.bad > 0 ? <span className="neg"> {t('import.mapping.bad', { n: countText(column.bad) })}</span> : null}
      </>
    );
  };
  const name = ({ column, row, label }: SheetColumn) => (
    <>
      <span className="num muted">{row ?? column}</span> {label ?? <span className="missing">—</span>}
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
  const choice = (column: SheetColumn) => {
    const place = placeOf(column);
    return (
      <Select
        className="answer-field"
        allowClear
        showSearch
        optionFilterProp="label"
        aria-label={t('import.mapping.field_of', { column: column.label ?? column.column })}
        placeholder={t('import.mapping.nothing')}
        value={fieldAt.get(place) ?? null}
        options={options}
        onChange={(field: string | undefined) => onChange(placeField(sheet, answer, place, field ?? null))}
      />
    );
  };
  const heading = t(isForm ? 'import.mapping.label' : 'import.columns.column');
  const columns: TableColumnsType<SheetColumn> = isPhone
    ? [
        {
          title: heading,
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
        { title: heading, render: (_, column) => name(column) },
        { title: t('import.mapping.samples'), render: (_, column) => samplesOf(column) },
        { title: t('import.mapping.field'), render: (_, column) => choice(column) },
        { title: t('import.mapping.made'), render: (_, column) => made(column) },
      ];
  return (
    <>
      {missing.length > 0 ? (
        <p className="neg">
          {t(`import.mapping.${isForm ? 'missing_label' : 'missing'}`, { fields: missing.map(nameOf).join(', ') })}
        </p>
      ) : null}
      <Table size="small" rowKey={placeOf} pagination={false} dataSource={sheet.columns} columns={columns} />
    </>
  );
}
