import { useList, useTranslate } from '@refinedev/core';
import { Form, Segmented } from 'antd';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { fieldOf } from '@/fields/index.ts';
import { columnLabel } from '@/fields/words.ts';
import { FormFields } from '@/screens/form/FormFields.tsx';
import { initialValues } from '@/screens/form/values.ts';
import { listColumns } from '@/screens/parts/columns.tsx';

const none = new URLSearchParams();

/** Form and list as everybody will see them; to look at, nothing in it takes the focus. */
export function Preview({ preview }: { preview: Resource }) {
  const t = useTranslate();
  const [shown, setShown] = useState<'form' | 'list'>('form');
  const values = initialValues(preview, none);
  return (
    <aside className="settings-preview" aria-label={t('settings.preview')}>
      <div className="section-head">
        <h3>{t('settings.preview')}</h3>
        <Segmented<'form' | 'list'>
          size="small"
          value={shown}
          onChange={setShown}
          options={[
            { value: 'form', label: t('settings.previewForm') },
            { value: 'list', label: t('settings.previewList') },
          ]}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div className="settings-preview-body" tabIndex={0}>
        {/* inside of what scrolls, or the wheel would not reach it */}
        <div inert className={`settings-preview-${shown}`}>
          {shown === 'form' ? (
            // defaults are read once by a form
            <Form key={JSON.stringify(values)} layout="vertical" component="div" initialValues={values}>
              <FormFields resource={preview} mode="create" initial={values} />
            </Form>
          ) : (
            <ListPreview preview={preview} />
          )}
        </div>
      </div>
    </aside>
  );
}

function ListPreview({ preview }: { preview: Resource }) {
  const t = useTranslate();
  const columns = listColumns(preview);
  const { result } = useList<Row>({
    resource: preview.name,
    pagination: { pageSize: 5 },
    meta: { view: 'export', count: 'none' },
    errorNotification: false,
  });
  return (
    <table className="preview-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.name} className={fieldOf(column).align ?? ''}>
              {columnLabel(t, preview.name, column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.data.map((row) => (
          <tr key={row.id}>
            {columns.map((column) => (
              <td key={column.name} className={fieldOf(column).align ?? ''}>
                <FieldCell column={column} record={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
