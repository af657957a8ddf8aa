import { CloseOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Select } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { isShowable } from '@/catalog/select.ts';
import type { Settings } from '@/catalog/types.ts';
import { columnLabel } from '@/fields/words.ts';
import { Arrange } from '@/screens/parts/Arrange.tsx';
import { Section } from '@/ui/Section.tsx';
import { withListed } from './draft.ts';

interface ListEditorProps {
  base: Resource;
  preview: Resource;
  draft: Settings;
  onChange(draft: Settings): void;
}

/** Columns a list opens with, in order; views that people keep come above this. */
export function ListEditor({ base, preview, draft, onChange }: ListEditorProps) {
  const t = useTranslate();
  const label = (name: string) => {
    const column = preview.column(name);
    return column ? columnLabel(t, base.name, column) : name;
  };
  const others = preview.columns.filter((column) => isShowable(column) && !preview.list.includes(column.name));
  return (
    <Section title={t('settings.list')}>
      <Arrange
        groups={[{ key: 'list', ids: preview.list }]}
        label={label}
        render={(name) => (
          <div className="list-row">
            <span className="ellipsis">{label(name)}</span>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('settings.unlist', { label: label(name) })}
              disabled={preview.list.length === 1}
              onClick={() => onChange(withListed(draft, preview, name, false))}
            />
          </div>
        )}
        onChange={([list = []]) => onChange({ ...draft, list })}
      />
      <Select
        className="settings-add"
        showSearch
        optionFilterProp="label"
        value={null}
        placeholder={t('settings.addColumn')}
        aria-label={t('settings.addColumn')}
        options={others.map(({ name }) => ({ value: name, label: label(name) }))}
        onChange={(name: string | null) => name && onChange(withListed(draft, preview, name, true))}
      />
    </Section>
  );
}
