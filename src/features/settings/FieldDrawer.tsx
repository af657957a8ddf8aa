import { useTranslate } from '@refinedev/core';
import { Button, Drawer, Form, Input, Switch } from 'antd';
import type { ReactNode } from 'react';
import type { Resource } from '@/catalog/resource.ts';
import { isGiven } from '@/catalog/settings.ts';
import type { FieldSettings, Settings } from '@/catalog/types.ts';
import { isBlank } from '@/fields/blank.tsx';
import { useFieldEnvironment } from '@/fields/context.ts';
import { fieldOf } from '@/fields/index.ts';
import { columnHelp, columnLabel } from '@/fields/words.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { withField, withListed } from './draft.ts';

interface FieldDrawerProps {
  base: Resource;
  preview: Resource;
  name: string;
  draft: Settings;
  onChange(draft: Settings): void;
  onClose(): void;
  /** of a custom field: its definition, which is saved by itself */
  definition?: ReactNode;
}

/** What the organization asks of one field. Every change is seen in the preview at once. */
export function FieldDrawer({ base, preview, name, draft, onChange, onClose, definition }: FieldDrawerProps) {
  const t = useTranslate();
  const env = useFieldEnvironment();
  const isPhone = useIsPhone();
  const standard = base.column(name);
  const column = preview.column(name);
  if (!standard || !column) return null;
  const words = draft.fields?.[name] ?? {};
  const set = (change: { [K in keyof FieldSettings]?: FieldSettings[K] | undefined }) =>
    onChange(withField(draft, name, change));
  const { Input: Value } = fieldOf(column);
  const isFilled = standard.required || words.required === true;
  const canDefault =
    isGiven(column) &&
    column.kind !== 'json' &&
    column.kind !== 'list' &&
    column.kind !== 'table' &&
    column.kind !== 'reference';
  return (
    <Drawer
      open
      onClose={onClose}
      title={columnLabel(t, base.name, column)}
      placement={isPhone ? 'bottom' : 'right'}
      {...(isPhone ? { height: '88%' } : { width: 420 })}
      footer={
        <Button block onClick={onClose}>
          {t('settings.done')}
        </Button>
      }
    >
      {definition}
      <Form layout="vertical" component="div">
        {standard.custom ? null : (
          <>
            <Form.Item label={t('settings.label')} htmlFor="field-label">
              <Input
                id="field-label"
                value={words.label ?? ''}
                placeholder={columnLabel(t, base.name, standard)}
                maxLength={80}
                onChange={({ target }) => set({ label: target.value.trimStart() })}
              />
            </Form.Item>
            <Form.Item label={t('settings.help')} htmlFor="field-help">
              <Input.TextArea
                id="field-help"
                autoSize
                value={words.help ?? ''}
                placeholder={columnHelp(t, base.name, standard) ?? ''}
                maxLength={500}
                onChange={({ target }) => set({ help: target.value.trimStart() })}
              />
            </Form.Item>
            {isGiven(column) ? (
              <Flag
                id="field-required"
                label={t('settings.mustFill')}
                hint={standard.required ? t('settings.alwaysRequired') : t('settings.requiredHint')}
                checked={isFilled}
                disabled={standard.required || column.kind === 'boolean'}
                onChange={(on) => set({ required: on || undefined })}
              />
            ) : null}
          </>
        )}
        <Flag
          id="field-hidden"
          label={t('settings.hide')}
          hint={isFilled && words.default === undefined ? t('settings.cannotHide') : t('settings.hideHint')}
          checked={words.hidden === true}
          disabled={isFilled && words.default === undefined && !words.hidden}
          onChange={(on) => set({ hidden: on || undefined })}
        />
        <Flag
          id="field-listed"
          label={t('settings.showInList')}
          checked={preview.list.includes(name)}
          disabled={
            words.hidden === true || column.kind === 'json' || (preview.list.length === 1 && preview.list[0] === name)
          }
          onChange={(on) => onChange(withListed(draft, preview, name, on))}
        />
        {canDefault ? (
          <Form.Item label={t('settings.default')} htmlFor="field-default" extra={t('settings.defaultHint')}>
            <Value
              id="field-default"
              column={{ ...column, nullable: true }}
              env={env}
              value={words.default ?? null}
              onChange={(value) => set({ default: isBlank(value) ? undefined : (value as string | boolean) })}
            />
          </Form.Item>
        ) : null}
      </Form>
    </Drawer>
  );
}

interface FlagProps {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
  disabled: boolean;
  onChange(on: boolean): void;
}

function Flag({ id, label, hint, checked, disabled, onChange }: FlagProps) {
  return (
    <div className="settings-flag">
      <label htmlFor={id}>
        {label}
        {hint ? <span className="muted">{hint}</span> : null}
      </label>
      <Switch id={id} checked={checked} disabled={disabled} onChange={onChange} />
    </div>
  );
}
