import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { useTranslate } from '@refinedev/core';
import { Button, Input } from 'antd';
import type { Resource } from '@/catalog/resource.ts';
import { sectionsOf } from '@/catalog/settings.ts';
import type { Settings } from '@/catalog/types.ts';
import { columnLabel } from '@/fields/words.ts';
import { Arrange } from '@/screens/parts/Arrange.tsx';
import { Section } from '@/ui/Section.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { withSections } from './draft.ts';
import { FieldRow } from './FieldRow.tsx';

interface FieldsEditorProps {
  /** as the catalog has it, without these settings */
  base: Resource;
  /** with them */
  preview: Resource;
  draft: Settings;
  onChange(draft: Settings): void;
  onOpen(name: string): void;
  onAdd(): void;
}

/** The fields of the form by section: order and headings here, everything else of a field behind its row. */
export function FieldsEditor({ base, preview, draft, onChange, onOpen, onAdd }: FieldsEditorProps) {
  const t = useTranslate();
  const isPhone = useIsPhone();
  const sections = sectionsOf(base, draft);
  const put = (next: typeof sections) => onChange(withSections(draft, next));
  const column = (name: string) => preview.column(name);
  const rename = (at: number, name: string) =>
    put(sections.map((section, index) => (index === at ? { ...section, name: name || null } : section)));
  const dissolve = (at: number) => {
    const heir = at === 0 ? 1 : at - 1;
    const orphans = sections[at]?.columns ?? [];
    put(
      sections
        .map((section, index) => (index === heir ? { ...section, columns: [...section.columns, ...orphans] } : section))
        .filter((_, index) => index !== at),
    );
  };
  return (
    <Section
      title={t('settings.fields')}
      extra={
        <Button size="small" icon={<PlusOutlined />} onClick={onAdd}>
          {t('settings.addField')}
        </Button>
      }
    >
      <p className="muted settings-hint">{isPhone ? t('settings.fieldsHintPhone') : t('settings.fieldsHint')}</p>
      <Arrange
        empty={t('settings.emptySection')}
        groups={sections.map((section, index) => ({
          // a section is its place: its name is being typed
          key: String(index),
          ids: section.columns,
          head: (
            <div className="arrange-head">
              <Input
                variant="borderless"
                value={section.name ? t(`sections.${section.name}`, section.name) : ''}
                placeholder={t('settings.noHeading')}
                aria-label={t('settings.heading')}
                maxLength={80}
                onChange={({ target }) => rename(index, target.value.trimStart())}
              />
              {sections.length > 1 ? (
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={t('settings.dissolve')}
                  title={t('settings.dissolve')}
                  onClick={() => dissolve(index)}
                />
              ) : null}
            </div>
          ),
        }))}
        label={(name) => {
          const found = column(name);
          return found ? columnLabel(t, base.name, found) : name;
        }}
        render={(name) => {
          const found = column(name);
          return found ? (
            <FieldRow
              table={base.name}
              column={found}
              listed={preview.list.includes(name)}
              onOpen={() => onOpen(name)}
            />
          ) : null;
        }}
        onChange={(groups) => put(sections.map(({ name }, index) => ({ name, columns: groups[index] ?? [] })))}
      />
      <Button
        type="dashed"
        block
        icon={<PlusOutlined />}
        onClick={() => put([...sections, { name: t('settings.newSection'), columns: [] }])}
      >
        {t('settings.addSection')}
      </Button>
    </Section>
  );
}
